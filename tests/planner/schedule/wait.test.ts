import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makePlan, NEWCOMER, type Plan, type PlanRequest } from "../../../src/planner/index.ts";
import { request, roadmap } from "../../helpers/roadmap.ts";
import { anyPlan, planOf } from "../any-plan.ts";

const { today } = request();
const catalog = roadmap("a(7); b(7)", ["a", "b"], "show(7)@stage-1 4w: a; tell(7): show b");

/** Days from today of each open step's first and last, an hour a day. */
function days(more: Partial<PlanRequest> = {}): Record<string, number[]> {
  const made = makePlan(catalog, request({ hoursPerWeek: 7, ...more })) as { value: Plan };
  return Object.fromEntries(
    made.value.steps.map(({ id, first, last }) => [id, [(first ?? 0) - today, (last ?? 0) - today]]),
  );
}

describe("a project that takes four weeks at least", () => {
  it("is worked on first, waits, and holds up what needs it alone", () => {
    expect(days()).toEqual({ a: [0, 6], show: [7, 35], b: [14, 20], tell: [36, 42] });
  });

  it("is no longer for who works longer on it, and no pace stretches it", () => {
    expect(days({ hoursPerWeek: 1 }).show).toEqual([49, 97]);
    expect(days({ ratios: [2, 2, 2, 2, 2] })).toEqual({ a: [0, 13], show: [14, 42], b: [28, 41], tell: [43, 56] });
  });

  it("counts from the day it was begun", () => {
    const begun = (ago: number) => ({
      ...NEWCOMER,
      ...{ done: new Set(["a"]), started: new Set(["show"]), begunOn: new Map([["show", today - ago]]) },
    });
    expect(days({ learner: begun(8) }).show).toEqual([0, 20]);
    expect(days({ learner: begun(60) }).show).toEqual([0, 6]);
  });

  it("has days that say so, likely and surely, at the hours planned and logged", () => {
    const asked = request({ hoursPerWeek: 112, loggedWeeks: [80, 80, 80, 80] });
    const { finish, forecast } = planOf({ catalog: roadmap("a(7)", ["a"], "show(7) 4w: a"), request: asked });
    expect([finish.likely, finish.p90, forecast?.p95]).toEqual([today + 28, today + 28, today + 28]);
    expect(forecast?.logged).toMatchObject({ likely: today + 28, p90: today + 28 });
  });
});

describe("every schedule", () => {
  it("gives a project its weeks, takes no hours for them, and leaves no day empty that somebody could use", () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        const made = planOf(one, { forecast: false });
        const open = new Map(made.steps.filter(({ last }) => last !== null).map((step) => [step.id, step]));
        for (const { id, weeks, since } of made.waits) {
          const { first, last } = open.get(id) as { first: number; last: number };
          expect(last).toBeGreaterThanOrEqual((since ?? first) + 7 * weeks);
        }
        const isHeld = made.steps.some(({ requires }) =>
          requires.some((id) => made.waits.some((wait) => wait.id === id)),
        );
        const without = planOf({ ...one, catalog: withoutWaits(one.catalog) }, { forecast: false });
        expect(made.steps.map(({ id }) => id)).toEqual(without.steps.map(({ id }) => id));
        if (!isHeld) expect(made.steps.map(({ first }) => first)).toEqual(without.steps.map(({ first }) => first));
        expect((made.finish.likely ?? 0) >= (without.finish.likely ?? 0)).toBe(true);
        for (const { requires, first } of open.values())
          for (const id of requires) expect(open.get(id)?.last ?? 0).toBeLessThanOrEqual(first as number);
      }),
    );
  });
});

function withoutWaits({ skills, roles }: typeof catalog): typeof catalog {
  return {
    skills,
    roles: new Map(
      [...roles].map(([id, role]) => [
        id,
        { ...role, projects: role.projects.map(({ weeks: _, ...project }) => project) },
      ]),
    ),
  };
}
