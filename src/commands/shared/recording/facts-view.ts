import { paragraph } from "../../../render/layout.ts";
import { count, hoursText } from "../../../render/numbers.ts";
import type { Theme } from "../../../render/theme.ts";
import { formatDuration } from "../../../shared/duration.ts";

/** What a change means for the step that it is about, as far as that is more than the change says itself. */
export type ChangeFact =
  | {
      readonly is: "ticked";
      readonly id: string;
      readonly done: number;
      readonly of: number;
      readonly next: string | null;
    }
  | {
      readonly is: "done";
      readonly id: string;
      readonly minutes: number;
      /** What it was estimated at; null for what is not in the plan. */
      readonly hours: number | null;
      /** How many steps of its stage are done now; null where no role is meant, or another fact tells it. */
      readonly stage: { readonly title: string; readonly done: number; readonly of: number } | null;
    }
  | {
      readonly is: "logged";
      readonly id: string;
      readonly minutes: number;
      readonly hours: number | null;
      /** Minutes on everything in this week; null where the time is another week's. */
      readonly week: number | null;
    }
  | { readonly is: "skipped"; readonly id: string; readonly later: readonly string[] };

/** A sentence or two for each: how far the step is now, how long it took, what it leaves behind. "" for none. */
export function renderFacts(facts: readonly ChangeFact[], theme: Theme): string {
  return facts
    .map((fact, index) => sentence(withoutTwice(fact, facts.slice(index + 1)), theme))
    .filter((words) => words !== "")
    .map((words) => paragraph(theme, words, 2))
    .join("");
}

/** Of steps of one stage only the last tells how far the stage is: the others would tell the same. */
function withoutTwice(fact: ChangeFact, later: readonly ChangeFact[]): ChangeFact {
  if (fact.is !== "done" || fact.stage === null) return fact;
  const { title, done, of } = fact.stage;
  const isTold = later.some(
    (one) => one.is === "done" && one.stage?.title === title && one.stage.of === of && one.stage.done === done,
  );
  return isTold ? { ...fact, stage: null } : fact;
}

function sentence(fact: ChangeFact, theme: Theme): string {
  const id = theme.id(theme.text(fact.id));
  switch (fact.is) {
    case "ticked": {
      if (fact.next === null) return `All ${count(fact.of, "item")} of ${id} are ticked.`;
      return `${fact.done} of ${count(fact.of, "item")} of ${id}; the next is ${theme.text(fact.next)}.`;
    }
    case "done": {
      const { minutes, hours, stage } = fact;
      const took =
        minutes === 0 ? "" : `${id} took you ${formatDuration(minutes)}${estimate(hours, ", estimated at")}.`;
      if (stage === null) return took;
      const all = stage.done === stage.of;
      const which = `${stage.of > 2 ? "all " : ""}${count(stage.of, "step")}`;
      const far = all ? which : `${stage.done} of ${count(stage.of, "step")}`;
      return `${took} You have done ${far} of ${theme.text(stage.title)}.`.trim();
    }
    case "logged": {
      const { minutes, hours, week } = fact;
      const sum = `${formatDuration(minutes)} on ${id} so far${estimate(hours, ", of about")}`;
      return week === null ? `${sum}.` : `${sum}; ${formatDuration(week)} on all this week.`;
    }
    case "skipped": {
      const { later } = fact;
      const named = later.slice(0, NAMED).map((one) => theme.id(one));
      const more = later.length > NAMED ? ` and ${later.length - NAMED} more` : "";
      const builds = `${count(later.length, "later step builds", "later steps build")} on ${id}: ${named.join(", ")}${more}.`;
      return `${builds} The plan takes it as met; career-roadmap reopen ${theme.text(fact.id)} puts it back.`;
    }
  }
}

const NAMED = 5;

function estimate(hours: number | null, words: string): string {
  return hours === null ? "" : `${words} ${hoursText(hours)}`;
}
