import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inUnits } from "../../../src/planner/effort.ts";
import { makePlan, type PlanRequest, type Step } from "../../../src/planner/index.ts";
import { type Calendar, makeCalendar } from "../../../src/planner/schedule/calendar.ts";
import { interleaveEfforts, type Task } from "../../../src/planner/schedule/interleave.ts";
import { scheduleEfforts } from "../../../src/planner/schedule/schedule.ts";
import { formatDay, parseDay } from "../../../src/shared/dates.ts";
import { calendars } from "../../helpers/calendars.ts";
import { anyPlan, planOf } from "../any-plan.ts";

const MONDAY = parseDay("2026-11-23") as number;

/**
 * Days of tasks written as `hours`, `hours>place,place` for what they require, `+hours` for what is further and
 * `hours~weeks` for what waits, on a calendar of an hour a day.
 */
function days(tasks: string, places: number, more: Partial<PlanRequest> = {}): string[] | string {
  const parsed = tasks.split(" ").map((text): Task => {
    const [, further, hours, weeks, requires = ""] = /^(\+?)([\d.]+)(?:~(\d+))?(?:>(.*))?$/.exec(text) ?? [];
    return {
      effort: inUnits(Number(hours)),
      requires: requires.split(",").filter(Boolean).map(Number),
      class: further === "+" ? 1 : 0,
      wait: weeks === undefined ? null : { weeks: Number(weeks), since: null },
    };
  });
  const calendar = makeCalendar({ start: MONDAY, hoursPerWeek: 7, off: [], ...more });
  const spans = interleaveEfforts(parsed, places, calendar);
  if (!spans.ok) return spans.error;
  return spans.value.map((span) =>
    span === null ? "-" : `${formatDay(span.first).slice(5)} ${formatDay(span.last).slice(5)}`,
  );
}

interface Done {
  readonly effort: number;
  readonly first: number;
  readonly last: number;
}

const sumOf = (tasks: readonly Done[]): number => tasks.reduce((sum, { effort }) => sum + effort, 0);

/** What the days hold, both included. */
function held({ capacity }: Calendar, from: number, to: number): number {
  let sum = 0;
  for (let day = from; day <= to; day++) sum += capacity(day);
  return sum;
}

describe("interleaveEfforts", () => {
  it("deals each day out evenly among those that have begun", () => {
    expect(days("2 2", 2)).toEqual(["11-23 11-26", "11-23 11-26"]);
    expect(days("1 1 1", 3)).toEqual(["11-23 11-25", "11-23 11-25", "11-23 11-25"]);
  });

  it("gives what one has no use for to the others the same day", () => {
    // Half an hour each until the first is done in the middle of the second day; from then on the other has all.
    expect(days("0.75 1.25", 2)).toEqual(["11-23 11-24", "11-23 11-24"]);
    expect(days("0.25 1.75", 2)).toEqual(["11-23 11-23", "11-23 11-24"]);
  });

  // 0 --> 2
  // 1 (free)
  it("lets a task begin when all that it requires is finished, on the very day", () => {
    expect(days("1 3 1>0", 2)).toEqual(["11-23 11-24", "11-23 11-27", "11-25 11-26"]);
    expect(days("0.5 2 0.5>0", 2)).toEqual(["11-23 11-23", "11-23 11-25", "11-24 11-24"]);
  });

  it("takes the first of the list that may begin when a place is free", () => {
    expect(days("2 2>0 1 1", 2)).toEqual(["11-23 11-26", "11-27 11-28", "11-23 11-24", "11-25 11-26"]);
  });

  it("gives what cannot be halved to the earlier one, also when it began later", () => {
    const tasks: Task[] = [
      { effort: 1, requires: [], class: 0, wait: null },
      { effort: 2, requires: [0], class: 0, wait: null },
      { effort: 3, requires: [], class: 0, wait: null },
    ];
    const spans = interleaveEfforts(tasks, 2, { start: 0, capacity: () => 1, dayAfter: (days) => days - 1 });
    const [first, second, third] = [
      { first: 0, last: 0 },
      { first: 1, last: 2 },
      { first: 3, last: 5 },
    ];
    expect(spans).toEqual({ ok: true, value: [first, second, third] });
  });

  it("is one after the other along a chain, however many places there are", () => {
    expect(days("1 1>0 1>1", 10)).toEqual(["11-23 11-23", "11-24 11-24", "11-25 11-25"]);
  });

  it("keeps to the hours of each weekday and to days off", () => {
    const hoursByWeekday = [2, 0, 2, 0, 0, 4, 0];
    const week = { hoursPerWeek: 8, hoursByWeekday };
    expect(days("4 4", 2, week)).toEqual(["11-23 11-28", "11-23 11-28"]);
    const off = [{ from: MONDAY + 5, to: MONDAY + 5 }];
    expect(days("4 4", 2, { ...week, off })).toEqual(["11-23 12-02", "11-23 12-02"]);
  });

  it("gives what is further only the hours that the core has no use for", () => {
    expect(days("2 2>0 +2", 2)).toEqual(["11-23 11-24", "11-25 11-26", "11-27 11-28"]);
    // The core waits a week for its project; meanwhile there is time for the rest.
    expect(days("1~1 2>0 +2 +9", 2)).toEqual(["11-23 11-30", "12-01 12-02", "11-24 11-27", "11-24 12-06"]);
  });

  it("lets what needs a project wait until that is over, and the others go on meanwhile", () => {
    expect(days("2~1 1>0 3", 1)).toEqual(["11-23 11-30", "12-01 12-01", "11-25 11-27"]);
    expect(days("2~1 1>0", 1)).toEqual(["11-23 11-30", "12-01 12-01"]);
    expect(days("2~1 1>0 1", 2)).toEqual(["11-23 11-30", "12-01 12-01", "11-23 11-24"]);
  });

  it("gives no days where nothing is left, and waits for nobody who needs none", () => {
    expect(days("0 1>0 0>1 1", 2)).toEqual(["-", "11-23 11-24", "-", "11-23 11-24"]);
  });

  it("refuses more than 100 years", () => {
    expect(days("2000 2000", 2, { hoursPerWeek: 0.25 })).toBe("too-long");
    expect(days("650 650", 2, { hoursPerWeek: 0.25 })).not.toBe("too-long");
    expect(days("1 1", 2, { off: [{ from: MONDAY, to: MONDAY + 40_000 }] })).toBe("too-long");
  });

  const tasksOf = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 400_000 }), fc.array(fc.nat(20), { maxLength: 3 })), { maxLength: 16 })
    .map((list) =>
      list.map(([effort, needs], at): Task => {
        return { effort, requires: needs.filter((need) => need < at), class: 0, wait: null };
      }),
    );

  it("agrees with one after the other for one place, and ends on the same day for any", () => {
    fc.assert(
      fc.property(tasksOf, calendars, fc.integer({ min: 1, max: 10 }), (tasks, request, places) => {
        const calendar = makeCalendar(request);
        const inTurn = scheduleEfforts(
          tasks.map(({ effort }) => effort),
          calendar,
        );
        expect(interleaveEfforts(tasks, 1, calendar)).toEqual(inTurn);
        const atOnce = interleaveEfforts(tasks, places, calendar);
        expect(atOnce.ok).toBe(inTurn.ok);
        if (!inTurn.ok || !atOnce.ok) return;
        const end = (spans: typeof inTurn.value): number => Math.max(0, ...spans.map((span) => span?.last ?? 0));
        expect(end(atOnce.value)).toBe(end(inTurn.value));
      }),
    );
  });

  it("keeps order, days off and the hours of any stretch of days, and every sum is exact", () => {
    fc.assert(
      fc.property(tasksOf, calendars, fc.integer({ min: 1, max: 10 }), (tasks, request, places) => {
        const calendar = makeCalendar(request);
        const laid = interleaveEfforts(tasks, places, calendar);
        if (!laid.ok) return;
        const done = tasks.flatMap(({ effort }, at) => ({ effort, ...(laid.value[at] ?? []) }) as Done);
        const open = done.filter(({ effort }) => effort > 0);
        expect(open.length).toBe(laid.value.filter((span) => span !== null).length);
        for (const [at, { requires }] of tasks.entries()) {
          for (const need of requires) {
            const [before, after] = [done[need]?.last, done[at]?.first];
            if (before !== undefined && after !== undefined) expect(before).toBeLessThanOrEqual(after);
          }
        }
        for (const { first, last } of open) {
          expect([calendar.capacity(first) > 0, calendar.capacity(last) > 0]).toEqual([true, true]);
          // What was begun covers all that the days until then hold: none was left unused.
          const begun = sumOf(open.filter((one) => one.first <= last));
          expect(begun).toBeGreaterThanOrEqual(Math.min(sumOf(open), held(calendar, calendar.start, last)));
          for (const { last: end } of open) {
            const within = sumOf(open.filter((one) => first <= one.first && one.last <= end));
            expect(within).toBeLessThanOrEqual(held(calendar, first, end));
          }
        }
      }),
    );
  });

  it("keeps a plan's order at any number of steps at once, core first", () => {
    fc.assert(
      fc.property(anyPlan, calendars, fc.integer({ min: 2, max: 10 }), ({ catalog, request }, days, parallel) => {
        const asked = { ...request, ...days, forecast: false };
        const [inTurn, atOnce] = [makePlan(catalog, asked), makePlan(catalog, { ...asked, parallel })];
        if (!inTurn.ok || !atOnce.ok) throw new Error("too long");
        const { steps, hours, waits } = atOnce.value;
        expect(hours).toEqual(inTurn.value.hours);
        expect(steps.map(({ id }) => id)).toEqual(inTurn.value.steps.map(({ id }) => id));
        const open = steps.filter(({ hoursLeft }) => hoursLeft > 0);
        const lasts = new Map(open.map(({ id, last }) => [id, last as number]));
        for (const { requires, first } of open) {
          for (const need of requires) expect(lasts.get(need) ?? 0).toBeLessThanOrEqual(first as number);
        }
        const waiting = new Set(waits.map(({ id }) => id));
        const begun = new Set(atOnce.value.stages.find(({ rank }) => rank === null)?.steps);
        const isCore = ({ id, rank }: Step) => rank === "core" || begun.has(id);
        for (const day of [...new Set(open.map(({ first }) => first as number))]) {
          // Who ends on a day may hand the place on to somebody the same day.
          const held = open.filter(
            ({ id, first, last }) => !waiting.has(id) && (first as number) <= day && day < (last as number),
          );
          expect(held.filter(isCore).length).toBeLessThanOrEqual(parallel);
          expect(held.filter((step) => !isCore(step)).length).toBeLessThanOrEqual(2 * parallel);
        }
      }),
    );
  });

  it("dates the core as if nothing further were planned", () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 4 }), (one, parallel) => {
        const learner = { ...one.request.learner, started: new Set<string>() };
        const asked = { ...one.request, learner, forecast: false, parallel, withOptional: false };
        const core = planOf({ ...one, request: { ...asked, coreOnly: true } }).steps;
        const all = planOf({ ...one, request: { ...asked, coreOnly: false } }).steps;
        const dates = (steps: readonly Step[]) =>
          steps.filter(({ rank }) => rank === "core").map(({ id, first, last }) => ({ id, first, last }));
        expect(dates(all)).toEqual(dates(core));
      }),
    );
  });
});
