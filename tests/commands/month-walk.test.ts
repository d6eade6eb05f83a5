import { expect, it } from "vitest";
import { type Person, somebody } from "../helpers/person.ts";
import type { Json } from "../helpers/run.ts";

type Day = readonly [day: string, ...lines: string[]];

/** Four weeks of somebody who begins, ticks, skips, knows, errs, pauses, is off and reaches a stage. */
const BAKER_MONTH: readonly Day[] = [
  ["2026-11-02", "config set role baker", "config set hours 7"],
  ["2026-11-03", "start flour", "log flour 1h"],
  ["2026-11-05", "log flour 2h", "note flour too wet"],
  ["2026-11-07", "done flour/hydration"],
  ["2026-11-09", "done yeast/rise", "start kneading"],
  ["2026-11-10", "skip kneading", "undo"],
  ["2026-11-12", "config set off 2026-11-14..2026-11-18"],
  ["2026-11-19", "done yeast/again", "know kneading"],
  ["2026-11-21", "start baking", "pause baking", "log baking 8h"],
  ["2026-11-24", "done baking"],
  ["2026-11-26", "start market-stall"],
  ["2026-11-29", "done market-stall"],
];

const ENGINEER_MONTH: readonly Day[] = [
  ["2026-11-02", "config set role ml-engineer", "know shell"],
  ["2026-11-04", "start python", "log python 90m", "done python/script"],
  ["2026-11-08", "start git", "done git/commits"],
  ["2026-11-12", "skip sql", "done git"],
  ["2026-11-15", "config set prefer tensorflow", "reopen sql"],
  ["2026-11-20", "config set job data-analyst"],
  ["2026-11-25", "config unset job", "done python", "undo", "log python 20h"],
  ["2026-11-29", "done python"],
];

async function askedOn(one: Person, day: string, words: string, json = true): Promise<Json> {
  const { code, out, err } = await one.run(json ? `${words} --json` : words, { env: { CAREER_ROADMAP_TODAY: day } });
  expect(code, `${day} ${words}: ${err}`).toBe(0);
  return json ? JSON.parse(out) : out;
}

const inState = ({ steps }: Json, state: string): string[] =>
  steps.filter((step: Json) => step.state === state).map(({ id }: Json) => id);

/** Whatever was done, no two screens contradict each other. */
async function expectOneAnswer(one: Person, day: string): Promise<void> {
  const ask = (words: string): Promise<Json> => askedOn(one, day, words);
  const [plan, next, status, list, prompt] = [
    await ask("plan"),
    await ask("next"),
    await ask("status"),
    await ask("checklist"),
    await ask("prompt"),
  ];
  // How far: one percent, one number of hours.
  for (const { percent } of [status, list, prompt.values]) expect(percent).toBe(plan.percent);
  expect(status.hours).toEqual(plan.hours);
  expect(prompt.values.hours_left).toBe(plan.hours.left);
  // When: one pair of dates.
  expect(status.finish).toEqual(plan.finish);
  expect({ likely: prompt.values.date, p90: prompt.values.date_90 }).toEqual(plan.finish);
  expect(status.forecast).toEqual(plan.forecast);
  expect(status.core).toEqual(plan.core);
  // What for: one next milestone, told by the same number.
  const milestone = plan.milestones.find(({ hours }: Json) => hours.left > 0) ?? null;
  for (const answer of [next, status, list]) {
    expect(answer.milestone?.stage).toBe(milestone?.stage);
    expect(answer.milestone?.lead).toEqual(status.milestone?.lead);
    expect(answer.milestone?.hours).toEqual(milestone?.hours);
  }
  // What now: what is in progress, then what is ready, in the plan's order.
  const [begun, ready] = [inState(plan, "in-progress"), inState(plan, "ready")];
  expect(next.steps.map(({ id }: Json) => id)).toEqual([...begun, ...ready.slice(0, 3)]);
  expect(status.inProgress.map(({ id }: Json) => id)).toEqual(begun);
  expect(status.ready.map(({ id }: Json) => id)).toEqual(ready.slice(0, 3));
  expect(prompt.values.next_id).toBe(next.steps[0]?.id ?? null);
  expect([prompt.values.in_progress, prompt.values.ready]).toEqual([begun.length, ready.length]);
  // Each step stands the same in the checklist.
  const listed = new Map(list.stages.flatMap(({ steps }: Json) => steps.map((step: Json) => [step.id, step.state])));
  for (const { id, state } of plan.steps) expect(listed.get(id), id).toBe(state);

  // And the texts say what the documents say.
  const text = async (words: string): Promise<string> => askedOn(one, day, words, false);
  const [planText, nextText, statusText] = [await text("plan"), await text("next"), await text("status")];
  const isDone = plan.hours.left === 0;
  for (const said of [nextText, statusText]) expect(said.includes("Congratulations")).toBe(isDone);
  expect(statusText).toContain(`${Math.floor(plan.percent)} %`);
  if (isDone) return;
  const [first] = next.steps;
  expect(nextText).toMatch(new RegExp(`^  career-roadmap (start|done) ${first.id}(/|$)`, "m"));
  expect(planText).toMatch(new RegExp(`^(Begin with|Go on with) (.* )?${first.id}[.:]`, "im"));
  if (first.resource !== null) {
    expect(nextText).toContain(first.resource.url);
    expect(planText).toContain(first.resource.url);
  }
  if (plan.core !== null && plan.core.left > 0) {
    const apply = /[Yy]ou can apply (?:from )?(.*?)(?:, after|; everything|\.$|, 90)/ms;
    const day = (said: string): string | undefined => apply.exec(said)?.[1]?.replace(/^on /, "");
    expect(day(planText)).toBeDefined();
    expect(day(statusText)).toBe(day(planText));
  }
}

it.each([
  ["baker", BAKER_MONTH, undefined],
  ["ml-engineer", ENGINEER_MONTH, []],
] as const)(
  "plan, next, status, checklist and prompt agree on every day of a month: %s",
  async (_role, month, roadmaps) => {
    const one = somebody(roadmaps);
    for (const [day, ...lines] of month) {
      for (const line of lines) {
        await askedOn(one, day, line, false);
        await expectOneAnswer(one, day);
      }
    }
    await expectOneAnswer(one, "2026-12-20");
  },
  120_000,
);
