import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Milestone, NEWCOMER, type PlanRequest } from "../../src/planner/index.ts";
import { request, roadmap } from "../helpers/roadmap.ts";
import { anyPlan, planOf } from "./any-plan.ts";

const { today } = request();
// An hour a day: a and b until the 6th day, c until the 8th, then what is further.
const catalog = roadmap("a(3); b(3); c(2); d(9)", ["a b > Trainee", "+d", "c"]);
const milestones = (more: Partial<PlanRequest> = {}): readonly Milestone[] =>
  planOf({ catalog, request: request({ hoursPerWeek: 7, ...more }) }).milestones;

describe("milestones", () => {
  it("are the ends of each stage's core, and the day from which one can apply", () => {
    const [first, second, apply] = milestones();
    expect(first).toEqual({
      ...{ role: "role", stage: "stage-1", title: "Stage 1", rank: "core", opens: "Trainee" },
      ...{ hours: { left: 6, full: 6 }, percent: 0, likely: today + 5, p90: expect.any(Number) },
    });
    expect(second).toMatchObject({ stage: "stage-3", opens: null, hours: { left: 2, full: 2 }, likely: today + 7 });
    expect(apply).toMatchObject({ stage: null, title: "Role", hours: { left: 8, full: 8 }, likely: today + 7 });
    expect(milestones()).toHaveLength(3);
  });

  it("count what is known, done and ticked, and have no day when they are reached", () => {
    const learner = {
      ...NEWCOMER,
      known: new Set(["a"]),
      done: new Set(["b"]),
      ticked: new Map([["c", new Set(["one"])]]),
    };
    expect(
      milestones({ learner }).map(({ hours, percent, likely }) => [hours.left, hours.full, percent, likely]),
    ).toEqual([
      [0, 6, 100, null],
      [1.5, 2, 25, today + 1],
      [1.5, 8, 81.2, today + 1],
    ]);
  });

  it("end with the plan", () => {
    expect(milestones({ until: "a" })).toEqual([]);
    expect(milestones({ until: "b" }).map(({ stage }) => stage)).toEqual(["stage-1"]);
    expect(milestones({ budget: 8 }).map(({ stage }) => stage)).toEqual(["stage-1", "stage-3", null]);
  });
});

describe("every plan's milestones", () => {
  it("are reached with the last step of their core, and add up to all of it", () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        const { milestones: told, steps, core, roles } = planOf(one);
        const core0 = steps.filter(({ rank }) => rank === "core");
        for (const role of roles) {
          const own = told.filter((milestone) => milestone.role === role);
          const stages = own.filter(({ stage }) => stage !== null);
          const apply = own.find(({ stage }) => stage === null);
          if (apply === undefined) {
            expect(stages).toEqual([]);
            continue;
          }
          const left = stages.reduce((sum, { hours }) => sum + hours.left, 0);
          expect(left).toBeCloseTo(apply.hours.left, 6);
          expect(Math.max(0, ...stages.map(({ likely }) => likely ?? 0))).toBe(apply.likely ?? 0);
          const numbers = (one.catalog.roles.get(role)?.stages ?? []).map(({ id }) => id);
          const order = stages.map(({ stage }) => numbers.indexOf(stage as string));
          expect(order).toEqual([...order].sort((a, b) => a - b));
          expect(core).not.toBeNull();
        }
        for (const { hours, percent, likely, p90 } of told) {
          expect([percent === 100, likely === null]).toEqual([hours.left === 0, hours.left === 0]);
          expect(hours.left).toBeLessThanOrEqual(hours.full);
          expect(p90 ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(likely ?? 0);
        }
        const lasts = core0.map(({ last }) => last ?? 0);
        if (core?.likely != null) expect(Math.max(...lasts)).toBeGreaterThanOrEqual(core.likely);
      }),
    );
  });
});
