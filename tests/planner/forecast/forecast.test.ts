import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Catalog,
  type Forecast,
  makePlan,
  NEWCOMER,
  type Plan,
  type PlanRequest,
} from "../../../src/planner/index.ts";
import { request, roadmap } from "../../helpers/roadmap.ts";
import { anyPlan } from "../any-plan.ts";
import { hoursAt } from "./closed-form.ts";

function plan(catalog: Catalog, asked: PlanRequest): Plan {
  const made = makePlan(catalog, asked);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

const today = request().today;
const two = roadmap("a(10/20/40); b(30/40/80): a", ["a", "b"]);
const five = (ratio: number): number[] => Array.from({ length: 5 }, () => ratio);
const daysOf = ({ p10, p50, p80, p90, p95 }: Forecast) => [p10, p50, p80, p90, p95];
const hoursOf = ({ hours: { p10, p50, p80, p90, p95 } }: Forecast) => [p10, p50, p80, p90, p95];
/** How far one number is from another, as a share of that. */
const apart = (one: number, other: number): number => Math.abs(one / other - 1);
const rises = (numbers: readonly number[]): boolean =>
  numbers.every((one, at) => at === 0 || one >= (numbers[at - 1] ?? 0));

describe("the forecast of a plan", () => {
  it("is the same for the same question, and says what it rests on", () => {
    const { forecast } = plan(two, request());
    expect(forecast).toEqual(plan(two, request()).forecast);
    expect(forecast).toMatchObject({ draws: 1000, rests: { on: "default", steps: 0, pace: null } });
    const few = plan(two, request({ ratios: [2, 2, 2, 2] })).forecast;
    expect(few).toEqual({ ...forecast, rests: { on: "default", steps: 4, pace: null } });
  });

  it("has the closed form's hours within 2 %, and the days that hold so many", () => {
    const { forecast, finish } = plan(two, request({ hoursPerWeek: 7 })) as Plan & { forecast: Forecast };
    const steps = [
      { range: [10, 20, 40] as const, share: 1 },
      { range: [30, 40, 80] as const, share: 1 },
    ];
    expect(apart(forecast.hours.p90, hoursAt(steps, 1.2816))).toBeLessThan(0.02);
    expect(apart(forecast.hours.p50, hoursAt(steps, 0))).toBeLessThan(0.02);
    // An hour a day: the day that holds the last begun hour.
    expect(daysOf(forecast)).toEqual(hoursOf(forecast).map((hours) => today + Math.ceil(hours) - 1));
    expect(finish.p90).toBe(forecast.p90);
  });

  it("goes by days off", () => {
    const off = [{ from: today + 5, to: today + 24 }];
    const [free, held] = [plan(two, request()).forecast, plan(two, request({ off })).forecast] as [Forecast, Forecast];
    expect(daysOf(held)).toEqual(daysOf(free).map((day) => (day ?? 0) + 20));
    expect(held.hours).toEqual(free.hours);
  });

  it("rests on the person's own pace from five ratios on", () => {
    const { forecast, hours } = plan(two, request({ ratios: five(1.5) })) as Plan & { forecast: Forecast };
    expect(forecast.rests).toEqual({ on: "history", steps: 5, pace: 1.5 });
    expect(apart(forecast.hours.p50, 1.5 * hours.left)).toBeLessThan(0.03);
    const certain = plan(roadmap("a(20); b(40)", ["a b"]), request({ ratios: five(1.5) })).forecast as Forecast;
    for (const told of hoursOf(certain)) expect(told).toBeCloseTo(90, 9);
  });

  it("scales the schedule by the median of the person's ratios, not the hours", () => {
    const usual = plan(two, request({ hoursPerWeek: 7 }));
    const slow = plan(two, request({ hoursPerWeek: 7, ratios: [1.5, 1.5, 1.5, 0.9, 4] }));
    expect([slow.pace, slow.hours]).toEqual([1.5, usual.hours]);
    expect(slow.steps.map(({ first, last }) => [first, last])).toEqual([
      [today, today + 34],
      [today + 35, today + 109],
    ]);
    const quick = plan(two, request({ hoursPerWeek: 7, ratios: five(0.5) })) as Plan & { forecast: Forecast };
    expect(quick.finish.likely).toBe(today + 36);
    expect(quick.forecast.hours.p90).toBeGreaterThanOrEqual(quick.hours.left / 2);
    expect([usual.pace, plan(two, request({ ratios: [2, 2, 2, 2] })).pace]).toEqual([1, 1]);
  });

  it("is never surer than the schedule", () => {
    const certain = plan(two, request({ ratios: [0.5, 0.5, 0.5, 0.5, 0.2] })) as Plan & { forecast: Forecast };
    expect(certain.finish.p90).toBeGreaterThanOrEqual(certain.finish.likely as number);
    expect(certain.forecast.p10).toBeLessThanOrEqual(certain.finish.likely as number);
  });

  it("tells what the logged weeks come to, from four on, and keeps planned days off apart", () => {
    const logged = (loggedWeeks: number[], more = {}) =>
      plan(roadmap("a(20)", ["a"]), request({ loggedWeeks, ...more })).forecast?.logged;
    expect([logged([]), logged([5, 5, 5]), logged([0, 0, 0, 0])]).toEqual([null, null, null]);
    const even = logged([5, 5, 5, 5, 5, 5, 5, 5]);
    expect(even).toMatchObject({ hoursPerWeek: 5, likely: today + 27 });
    expect(even?.p90).toBeGreaterThan(today + 27);
    expect(even?.core).toEqual({ likely: even?.likely, p90: even?.p90 });
    const off = [{ from: today, to: today + 6 }];
    expect(logged([5, 5, 5, 5, 5, 5, 5, 5], { off })?.likely).toBe(today + 34);
  });

  it("tells each stage, the last as the whole plan", () => {
    const { stages, finish } = plan(two, request({ hoursPerWeek: 7 }));
    expect(stages.map((stage) => stage.finish.likely)).toEqual([today + 23, today + 73]);
    const [first, last] = stages.map((stage) => stage.finish.p90 as number) as [number, number];
    const steps = [{ range: [10, 20, 40] as const, share: 1 }];
    expect(apart(first - today + 1, hoursAt(steps, 1.2816))).toBeLessThan(0.03);
    expect(last).toBe(finish.p90);
  });

  it("tells nothing where nothing is left, and of the likely days alone where no more is asked", () => {
    const learner = { ...NEWCOMER, done: new Set(["a"]) };
    const { stages } = plan(two, request({ learner }));
    expect(stages[0]?.finish).toEqual({ likely: null, p90: null });
    expect(stages[1]?.finish.p90).not.toBeNull();
    const done = plan(two, request({ learner: { ...NEWCOMER, done: new Set(["a", "b"]) } }));
    expect(done).toMatchObject({ forecast: null, finish: { likely: null, p90: null } });
    const brief = plan(two, request({ forecast: false }));
    expect(brief).toMatchObject({ forecast: null, finish: { likely: plan(two, request()).finish.likely, p90: null } });
    expect(brief.stages.map(({ finish }) => finish.p90)).toEqual([null, null]);
  });

  it("has no day beyond 100 years, and says how many hours it takes all the same", () => {
    const { finish, forecast } = plan(roadmap("a(1200)", ["a"]), request({ hoursPerWeek: 0.25 }));
    expect(finish).toEqual({ likely: expect.any(Number), p90: null });
    expect(forecast).toMatchObject({ p10: expect.any(Number), p90: null, p95: null });
    expect(forecast?.hours.p95).toBeGreaterThan(1200);
  });

  it("counts what is left of a step, and steps done at once by what the days between hold", () => {
    const learner = { ...NEWCOMER, ticked: new Map([["a", new Set(["one", "two"])]]) };
    const half = plan(roadmap("a(40)", ["a"]), request({ learner })).forecast as Forecast;
    const whole = plan(roadmap("a(20)", ["a"]), request()).forecast as Forecast;
    expect(hoursOf(half)).toEqual(hoursOf(whole).map((hours) => expect.closeTo(hours, 6)));
    const both = roadmap("a(20); b(20)", ["a", "b"]);
    const { stages, finish } = plan(both, request({ hoursPerWeek: 7, parallel: 2 }));
    expect(stages.map((stage) => stage.finish.likely)).toEqual([today + 39, today + 39]);
    expect(stages.map((stage) => stage.finish.p90)).toEqual([finish.p90, finish.p90]);
  });

  it("draws less for plans of thousands of steps, and bounds the work", () => {
    const plain = (count: number) => {
      const ids = Array.from({ length: count }, (_, at) => `s${at}`);
      return plan(roadmap(ids.map((id) => `${id}(1/2/3)`).join(";"), [ids.join(" ")]), request({ hoursPerWeek: 112 }));
    };
    expect(plain(4000).forecast?.draws).toBe(500);
    const vast = plain(10_500).forecast as Forecast;
    expect(vast.draws).toBe(200);
    expect(apart(vast.hours.p90, 21_000 * Math.exp(0.25 * 1.2816))).toBeLessThan(0.01);
  });

  it("never falls from one percentile to the next, and is never before the likely day", () => {
    const ratios = fc.option(
      fc.array(
        fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 10),
        { maxLength: 9 },
      ),
    );
    fc.assert(
      fc.property(anyPlan, ratios, fc.integer({ min: 1, max: 3 }), ({ catalog, request: asked }, own, parallel) => {
        const weeks = own?.map((tenths) => 2 * tenths) ?? [];
        const asking = { ...asked, ratios: own ?? [], loggedWeeks: weeks, parallel };
        const { finish, forecast, stages, milestones, core, hours } = plan(catalog, asking);
        if (forecast === null) {
          expect(hours.left).toBe(0);
          return;
        }
        const far = Number.POSITIVE_INFINITY;
        expect(rises(hoursOf(forecast))).toBe(true);
        expect(rises(daysOf(forecast).map((day) => day ?? far))).toBe(true);
        expect(finish.p90 ?? far).toBeGreaterThanOrEqual(finish.likely as number);
        // The likely day never lies before the tenth percentile.
        expect(forecast.p10 ?? far).toBeLessThanOrEqual(finish.likely as number);
        const parts = [...stages.map((stage) => stage.finish), ...milestones, ...(core === null ? [] : [core])];
        const { logged } = forecast;
        if (logged !== null) expect(logged.p90 ?? far).toBeGreaterThanOrEqual(logged.likely ?? far);
        for (const { likely, p90 } of parts) {
          expect(p90 ?? far).toBeGreaterThanOrEqual(likely ?? 0);
          expect(likely ?? 0).toBeLessThanOrEqual(finish.likely as number);
        }
        expect(Math.max(...stages.map((stage) => stage.finish.likely ?? 0))).toBe(finish.likely);
      }),
    );
  });
});
