import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Catalog,
  makePlan,
  NEWCOMER,
  type Plan,
  type PlanRequest,
  type Step,
} from "../../../src/planner/index.ts";
import { request, roadmap } from "../../helpers/roadmap.ts";
import { anyPlan } from "../any-plan.ts";

function plan(catalog: Catalog, asked: PlanRequest): Plan {
  const made = makePlan(catalog, asked);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

describe("a plan that stops at a step", () => {
  it("is the plan's beginning, with hours and dates of its own", () => {
    const catalog = roadmap("a(7); b(7): a; c(7): b; d(7)", ["a b", "c d"]);
    const made = plan(catalog, request({ until: "b", hoursPerWeek: 7 }));
    expect(made.steps.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(made.hours).toEqual({ left: 14, full: 14 });
    expect(made.finish.likely).toBe(made.steps[1]?.last);
    expect(made.stages.map(({ steps }) => steps)).toEqual([["a", "b"], []]);
    expect([made.core, made.milestones.map(({ stage }) => stage)]).toEqual([null, ["stage-1"]]);
    expect(made.steps[1]?.unblocks).toEqual([]);
  });

  it("counts what is known as part of the way", () => {
    const catalog = roadmap("a(7); b(7): a; c(7): b", ["a b c"]);
    const learner = { ...NEWCOMER, known: new Set(["a"]) };
    expect(plan(catalog, request({ until: "b", learner }))).toMatchObject({
      percent: 50,
      hours: { left: 7, full: 14 },
    });
  });

  it("fails as a value for what is no step", () => {
    const catalog = roadmap("a; b", ["a"]);
    expect(makePlan(catalog, request({ until: "b" }))).toEqual({
      ok: false,
      error: { code: "no-such-step", id: "b" },
    });
  });

  it("is closed under prerequisites and agrees with the whole plan, at every step", () => {
    fc.assert(
      fc.property(anyPlan, ({ catalog, request: asked }) => {
        const whole = plan(catalog, { ...asked, forecast: false });
        for (const [at, { id }] of whole.steps.entries()) {
          const made = plan(catalog, { ...asked, until: id, forecast: false });
          const beginning = whole.steps.slice(0, at + 1);
          const alone = ({ unblocks: _, ...step }: Step) => step;
          // What waits lets others go on: without those that come later, days may be earlier.
          const told = (step: Step) => ({ ...alone(step), ...(made.waits.length > 0 && { first: null, last: null }) });
          expect(made.steps.map(told)).toEqual(beginning.map(told));
          const ids = new Set(beginning.map((step) => step.id));
          expect(made.steps.flatMap(({ unblocks }) => unblocks).every((one) => ids.has(one))).toBe(true);
          expect(made.percent).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
