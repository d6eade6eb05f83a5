import { paragraph } from "../../../render/layout.ts";
import { count, hoursText } from "../../../render/numbers.ts";
import type { Theme } from "../../../render/theme.ts";
import { formatDuration } from "../../../shared/duration.ts";
import type { ChangeFact } from "./facts.ts";

/** A sentence or two for each: how far the step is now, how long it took, what it leaves behind. "" for none. */
export function renderFacts(facts: readonly ChangeFact[], theme: Theme): string {
  return facts
    .map((fact) => sentence(fact, theme))
    .filter((words) => words !== "")
    .map((words) => paragraph(theme, words, 2))
    .join("");
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
