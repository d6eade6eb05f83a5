import { describe, expect, it } from "vitest";
import { unitsOf } from "../../../src/planner/effort.ts";
import { paceFactors } from "../../../src/planner/forecast/pace-factors.ts";
import { percentileOf, simulateEfforts } from "../../../src/planner/forecast/simulate.ts";
import { type Hours, makePlan, meanHours, NEWCOMER, type Plan, type PlanRequest } from "../../../src/planner/index.ts";
import { makeCalendar } from "../../../src/planner/schedule/calendar.ts";
import { daysReaching } from "../../../src/planner/schedule/schedule.ts";
import { request, roadmap } from "../../helpers/roadmap.ts";
import { type Chance, chance, lognormal, triangular } from "./people.ts";

// Is the 90 % date kept in 90 % of cases? Synthetic people learn with a pace of their own and luck at each step, log what
// it took, and are forecast after about a month; then the rest is drawn, and the day on which they finish is compared with
// the day that was promised. The chance here is not the program's: another generator, other seeds.

const HISTORIES = 500;
/** Points around 90 % that are in the issue; chance alone takes 2.7 of them in two of a hundred such tests. */
const POINTS = 3;
const STEPS = 60;
const HOURS_A_WEEK = 10;

// Steps of two to ten hours, skewed as estimates are: a month of ten hours a week is some eight to twenty of them.
const estimates = Array.from({ length: STEPS }, (_, at): Hours => {
  const likely = 2 + (at % 5);
  return [likely * 0.6, likely, likely * (1.4 + (at % 3) / 4)];
});
const ids = estimates.map((_, at) => `s${at}`);
const catalog = roadmap(estimates.map((range, at) => `s${at}(${range.join("/")})`).join(";"), [ids.join(" ")]);

interface Life {
  /** What each step takes. */
  readonly actual: readonly number[];
  readonly finished: number;
}

function live(random: Chance, pace: number, finished: number): Life {
  return { actual: estimates.map((range) => pace * triangular(range, random)), finished };
}

/** Ratios as they are logged, to the minute. */
function ratiosOf({ actual, finished }: Life): number[] {
  const logged = actual.slice(0, finished).map((hours) => Math.round(hours * 60) / 60);
  return logged.map((hours, at) => hours / meanHours(estimates[at] as Hours));
}

/** Whether somebody who spends the hours they plan is done by the day that the plan is 90 % sure of. */
function isKept(life: Life): boolean {
  const learner = { ...NEWCOMER, done: new Set(ids.slice(0, life.finished)) };
  const asked: PlanRequest = request({ learner, hoursPerWeek: HOURS_A_WEEK, ratios: ratiosOf(life) });
  const made = makePlan(catalog, asked) as { value: Plan };
  const takes = life.actual.slice(life.finished).reduce((sum, hours) => sum + hours, 0);
  const [day] = daysReaching([unitsOf(takes)], makeCalendar(asked)) as [number];
  return day <= (made.value.finish.p90 as number);
}

/** In how many of a hundred histories the day is kept. */
function keptOf(seed: number, paceOf: (random: Chance) => number, finishedOf: (random: Chance) => number): number {
  const random = chance(seed);
  let kept = 0;
  for (let at = 0; at < HISTORIES; at++) if (isKept(live(random, paceOf(random), finishedOf(random)))) kept++;
  return (100 * kept) / HISTORIES;
}

const month = (random: Chance): number => 8 + Math.floor(random() * 13);

describe("the 90 % day", () => {
  it("is kept in 90 of 100 lives by people of whom nothing is known, each with a pace of their own", () => {
    expect(
      Math.abs(
        keptOf(
          2,
          (random) => lognormal(random, 0.25),
          () => 0,
        ) - 90,
      ),
    ).toBeLessThanOrEqual(POINTS);
  });

  it.each([0.7, 1.2, 1.5])(
    "is kept in 90 of 100 lives by people whose pace is %s, after a month of history",
    (pace) => {
      expect(Math.abs(keptOf(Math.round(10 * pace), () => pace, month) - 90)).toBeLessThanOrEqual(POINTS);
    },
  );

  it("is kept as often after the first five steps, where a plain bootstrap keeps 84", () => {
    expect(
      Math.abs(
        keptOf(
          5,
          () => 1.5,
          () => 5,
        ) - 90,
      ),
    ).toBeLessThanOrEqual(POINTS);
  });
});

describe("the simulated efforts, quick people and slow together", () => {
  it("are 90 % right after a month of history, before the schedule bounds them", () => {
    const random = chance(6);
    let kept = 0;
    for (let at = 0; at < HISTORIES; at++) {
      const life = live(random, lognormal(random, 0.25), month(random));
      const rest = ids.slice(life.finished).map((id, place) => {
        const range = estimates[life.finished + place] as Hours;
        return { id, range, share: 1, phases: [{ phase: 0, part: 1 }] };
      });
      const [efforts] = simulateEfforts(rest, 1, paceFactors(ratiosOf(life), 1000).factors) as [Float64Array];
      const takes = life.actual.slice(life.finished).reduce((sum, hours) => sum + hours, 0);
      if (takes <= percentileOf(efforts, 0.9)) kept++;
    }
    expect(Math.abs((100 * kept) / HISTORIES - 90)).toBeLessThanOrEqual(POINTS);
  });
});
