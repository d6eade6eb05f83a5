import { describe, expect, it } from "vitest";
import type { Plan, Step } from "../../../src/planner/index.ts";
import { dayWords } from "../../../src/render/days.ts";
import { hoursText } from "../../../src/render/numbers.ts";
import { formatDay } from "../../../src/shared/dates.ts";
import { accessibleText, inputTo, pageFor, ROLES } from "./pages.ts";

/** A step as the text of the page tells it. */
interface Told {
  readonly n: number;
  readonly title: string;
  readonly kind: string;
  readonly state: string;
  readonly hours: string;
  readonly facts: string;
  readonly needs: string;
  readonly opens: string;
  readonly stage: string;
}

/** Reads the list of steps out of the text; nothing else of the page is known to it. */
function readSteps(text: string): Told[] {
  const lines = text.slice(text.indexOf("Step by step")).split("\n");
  const steps: Told[] = [];
  let stage = "";
  for (const [at, line] of lines.entries()) {
    if (/^\d[\d,]* steps?, [\d.,]+ h/.test(line)) stage = lines[at - 1] as string;
    const step =
      /^(\d+) (.+), ((?:further |optional )?(?:skill|project)) (done|in progress|ready|waits|skipped) ([\d.,]+ h)$/.exec(
        line,
      );
    if (step === null) continue;
    const [, n, title, kind, state, hours] = step as unknown as [string, string, string, string, string, string];
    const rest = lines.slice(at + 1);
    const own = rest.slice(0, rest.indexOf("All of it is done") + 1);
    const find = (pattern: RegExp): string => own.find((one) => pattern.test(one))?.replace(pattern, "") ?? "";
    const facts = own.find((one) => / · [a-z0-9-]+$/.test(one) && / h\b/.test(one)) ?? "";
    steps.push({
      n: Number(n),
      title,
      kind,
      state,
      hours,
      facts,
      needs: find(/^Needs /),
      opens: find(/^Opens /),
      stage,
    });
  }
  return steps;
}

interface Question {
  readonly asked: string;
  /** From the text alone. */
  readonly told: string;
  readonly wanted: string;
}

/** Thirty and more about order, state and distance. */
function questionsOf(role: string): Question[] {
  const { plan, titles } = inputTo(role);
  const text = accessibleText(pageFor(role));
  const told = readSteps(text);
  const titleOf = (id: string): string => (titles.get(id) as string).replace(/\s+/g, " ");
  const step = (at: number): Told | undefined => told[at];
  const count = plan.steps.length;
  const places = [0, Math.floor(count / 4), Math.floor(count / 2), Math.floor((3 * count) / 4), count - 1];
  const names = (ids: readonly string[], none: string): string =>
    ids.length === 0 ? none : ids.map(titleOf).join(", ");
  const about = places.flatMap((at): Question[] => {
    const one = plan.steps[at] as Step;
    const told = step(at);
    const title = titleOf(one.id);
    return [
      { asked: `Which step is number ${one.n}?`, told: told?.title ?? "", wanted: title },
      { asked: `What comes before ${title}?`, told: told?.needs ?? "", wanted: names(one.requires, "nothing first.") },
      { asked: `What does ${title} open?`, told: told?.opens ?? "", wanted: names(one.unblocks, "nothing further.") },
      {
        asked: `How far is ${title}?`,
        told: told?.state ?? "",
        wanted: one.state === "blocked" ? "waits" : one.state.replace("-", " "),
      },
      { asked: `How many hours does ${title} take?`, told: told?.hours ?? "", wanted: hoursText(one.hours) },
      {
        asked: `Which stage is ${title} in?`,
        told: told?.stage.replace(/^\d+\. /, "").replace(/ (further|optional)$/, "") ?? "",
        wanted: stageOf(plan, one),
      },
      {
        asked: `Is ${title} a skill or a project, and must it be?`,
        told: told?.kind ?? "",
        wanted: one.rank === "core" ? one.kind : `${one.rank} ${one.kind}`,
      },
    ];
  });
  const next = plan.milestones.find(({ likely }) => likely !== null);
  const stop = (title: string): string =>
    lineAfter(text.slice(text.indexOf("Milestones"), text.indexOf("Map\n")), title);
  return [
    ...about,
    { asked: "What is first?", told: step(0)?.title ?? "", wanted: titleOf(plan.steps[0]?.id as string) },
    { asked: "What is last?", told: told.at(-1)?.title ?? "", wanted: titleOf(plan.steps.at(-1)?.id as string) },
    { asked: "How many steps are there?", told: /(\d+) steps/.exec(text)?.[1] ?? "", wanted: String(count) },
    {
      asked: "What can I do now?",
      told: told
        .filter(({ state }) => state === "ready")
        .map(({ title }) => title)
        .join("; "),
      wanted: plan.steps
        .filter(({ state }) => state === "ready")
        .map(({ id }) => titleOf(id))
        .join("; "),
    },
    {
      asked: "What is the next milestone, and when?",
      told: next === undefined ? "" : stop(next.title.replace(/\s+/g, " ")),
      wanted: next === undefined ? "" : `${dayWords(next.likely as number, plan.today)}`,
    },
    {
      asked: "How many hours to the next milestone?",
      told: next === undefined || stop(next.title) === "" ? "" : hoursAfter(text, next.title),
      wanted: next === undefined ? "" : hoursText(next.hours.left),
    },
    {
      asked: "When can I apply?",
      told: stop("You can apply"),
      wanted: plan.core?.likely == null ? "" : dayWords(plan.core.likely, plan.today),
    },
    {
      asked: "How many hours are left?",
      told: /done · ([\d.,]+ h) of/.exec(text)?.[1] ?? "",
      wanted: hoursText(plan.hours.left),
    },
    {
      asked: "What day is the plan of?",
      told: /A plan of ([\d-]+)/.exec(text)?.[1] ?? "",
      wanted: formatDay(plan.today),
    },
  ];
}

function stageOf({ stages }: Plan, { id }: Step): string {
  return stages.find(({ steps }) => steps.includes(id))?.title.replace(/\s+/g, " ") ?? "";
}

/** What stands behind the name of a milestone, without the range and the hours. */
function lineAfter(text: string, title: string): string {
  const line = text.split("\n").find((one) => one.startsWith(title)) ?? "";
  return line
    .slice(title.length)
    .replace(/ 90 % by.*| [\d.,]+ h.*/, "")
    .trim();
}

function hoursAfter(text: string, title: string): string {
  const line = text.split("\n").find((one) => one.startsWith(title) && / h\b/.test(one)) ?? "";
  return / ([\d.,]+ h)\b/.exec(line.slice(title.length))?.[1] ?? "";
}

describe("the text of a page answers", () => {
  it.each(ROLES)("thirty questions about %s, without the picture", (role) => {
    const questions = questionsOf(role);
    expect(questions.length).toBeGreaterThanOrEqual(30);
    expect(questions.map(({ asked, told }) => `${asked} ${told}`)).toEqual(
      questions.map(({ asked, wanted }) => `${asked} ${wanted}`),
    );
  });
});
