import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makePlan, type Plan } from "../../src/planner/index.ts";
import { type ChartFacts, chartOf } from "../../src/progress/chart.ts";
import type { EventBody } from "../../src/progress/events.ts";
import { foldProgress } from "../../src/progress/fold.ts";
import { learnerOf } from "../../src/progress/learner.ts";
import { stampEvents } from "../../src/progress/log/stamp.ts";
import { formatDay, parseDay } from "../../src/shared/dates.ts";
import { command, seeded } from "../helpers/events.ts";
import { request, roadmap } from "../helpers/roadmap.ts";

const day = (text: string): number => parseDay(text) as number;
/** A Wednesday. */
const TODAY = day("2026-11-25");
/** Each has four items, so that one of them is a quarter. */
const CATALOG = roadmap("python(8); sql(4): python; docker(12); ship-it(20): docker sql", [
  "python sql docker ship-it",
]);
const ITEMS = ["one", "two", "three", "four"];

type Told = readonly [day: string, ...bodies: EventBody[]];

function chart(told: readonly Told[], more: Partial<ChartFacts["days"]> & { since?: number } = {}) {
  const random = seeded(1);
  const events = told.flatMap(([date, ...bodies], at) =>
    stampEvents(bodies, { now: Date.UTC(2026, 0, 1) + at * 60_000, day: day(date), newest: undefined, random }),
  );
  const progress = foldProgress(events);
  const { since, ...days } = more;
  const asked = request({ learner: learnerOf(progress), today: TODAY, ...days });
  const made = makePlan(CATALOG, asked);
  const plan = (made.ok ? made.value : undefined) as Plan;
  return { plan, ...chartOf({ plan, progress, days: asked, since, itemsOf: () => ITEMS }) };
}

const rounded = (weeks: readonly { start: number; hoursDone: number; hoursPlanned: number }[]) =>
  weeks.map(({ start, hoursDone, hoursPlanned }) => [
    formatDay(start),
    Math.round(hoursDone * 10) / 10,
    Math.round(hoursPlanned * 10) / 10,
  ]);

const done = (subject: string): EventBody => ({ type: "skill-done", subject });
const ticked = (subject: string, key: string): EventBody => ({ type: "item-checked", subject, key });

describe("the chart of a person's weeks", () => {
  it("adds up what was done by the end of each, items too, beside what the hours a week come to", () => {
    const { weeks } = chart([
      ["2026-11-02", ticked("python", "one")],
      ["2026-11-08", ticked("python", "two")],
      ["2026-11-09", done("python")],
      ["2026-11-20", ticked("docker", "one")],
      ["2026-11-24", ticked("docker", "two")],
    ]);
    expect(rounded(weeks)).toEqual([
      ["2026-11-02", 4, 10],
      ["2026-11-09", 8, 20],
      ["2026-11-16", 11, 30],
      ["2026-11-23", 14, 40],
    ]);
  });

  it("goes on from today to the likely finish, where all is done", () => {
    const { ahead, plan } = chart([["2026-11-24", done("docker")]]);
    expect(formatDay(plan.finish.likely as number)).toBe("2026-12-17");
    expect(rounded(ahead)).toEqual([
      ["2026-11-23", 19.1, 8.6],
      ["2026-11-30", 29.1, 18.6],
      ["2026-12-07", 39.1, 28.6],
      ["2026-12-14", 44, 38.6],
    ]);
  });

  it("counts what is known from the first week on, and plans no hours before the first record or the start", () => {
    const told: Told[] = [["2026-11-18", { type: "skill-known", subject: "docker" }]];
    expect(rounded(chart(told).weeks).map(([, ...hours]) => hours)).toEqual([
      [12, 19.1],
      [12, 29.1],
    ]);
    const later = chart(told, { start: day("2026-12-02"), since: day("2026-12-02") });
    expect(rounded(later.ahead).slice(0, 3)).toEqual([
      ["2026-11-23", 12, 12],
      ["2026-11-30", 19.1, 19.1],
      ["2026-12-07", 29.1, 29.1],
    ]);
  });

  it("holds no hours on days off", () => {
    const off = [{ from: day("2026-11-30"), to: day("2026-12-13") }];
    const { ahead } = chart([], { off });
    expect(
      rounded(ahead)
        .slice(0, 4)
        .map(([, hours]) => hours),
    ).toEqual([7.1, 7.1, 7.1, 17.1]);
  });

  it("begins with the week of the first record, twelve weeks back at most", () => {
    const weeksSince = (date: string): number => chart([[date, ticked("python", "one")]]).weeks.length;
    expect(weeksSince("2026-11-25")).toBe(1);
    expect(weeksSince("2026-10-26")).toBe(5);
    expect(weeksSince("2026-09-07")).toBe(12);
    expect(weeksSince("2020-01-01")).toBe(12);
  });

  it("has nothing ahead when nothing is left", () => {
    const all = ["python", "sql", "docker", "ship-it"].map(done);
    const { weeks, ahead } = chart([["2026-11-24", ...all]]);
    expect(ahead).toEqual([]);
    expect(weeks.at(-1)).toMatchObject({ hoursDone: 44 });
  });

  it("agrees with the plan today and at its end, and is bounded, whatever happened", () => {
    const days = fc.array(fc.tuple(fc.nat(100), command), { maxLength: 20 });
    fc.assert(
      fc.property(days, (told) => {
        const lines = told.map(([back, bodies]): Told => [formatDay(TODAY - back), ...bodies]);
        const { plan, weeks, ahead } = chart(lines);
        const { full, left } = plan.hours;
        expect(weeks.at(-1)?.hoursDone).toBeCloseTo(full - left, 6);
        expect(ahead.length === 0).toBe(left === 0);
        if (left > 0) expect(ahead.at(-1)).toMatchObject({ hoursDone: full });
        for (const { hoursDone, hoursPlanned } of [...weeks, ...ahead]) {
          expect(Math.min(hoursDone, hoursPlanned)).toBeGreaterThanOrEqual(0);
          expect(Math.max(hoursDone, hoursPlanned)).toBeLessThanOrEqual(full);
        }
        const last = plan.finish.likely;
        if (last !== null) expect(last - (ahead.at(-1)?.start as number)).toBeLessThan(7);
      }),
    );
  });
});
