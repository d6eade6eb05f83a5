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
import { cases } from "../../helpers/cases.ts";
import { request, roadmap } from "../../helpers/roadmap.ts";

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
      fc.property(cases, ({ catalog, request: asked }) => {
        const whole = plan(catalog, asked);
        for (const [at, { id }] of whole.steps.entries()) {
          const made = plan(catalog, { ...asked, until: id });
          const beginning = whole.steps.slice(0, at + 1);
          const alone = ({ unblocks: _, slack: _more, ...step }: Step) => step;
          expect(made.steps.map(alone)).toEqual(beginning.map(alone));
          const ids = new Set(beginning.map((step) => step.id));
          expect(made.steps.flatMap(({ unblocks }) => unblocks).every((one) => ids.has(one))).toBe(true);
          expect(made.percent).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
