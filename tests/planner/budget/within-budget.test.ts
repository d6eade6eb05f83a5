import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Catalog,
  makePlan,
  type Plan,
  type PlanBudget,
  type PlanRequest,
  type Step,
} from "../../../src/planner/index.ts";
import { request, roadmap } from "../../helpers/roadmap.ts";
import { type Asked, anyPlan, planOf } from "../any-plan.ts";

type Budgeted = Plan & { readonly budget: PlanBudget };

const within = (one: Asked, more: Partial<PlanRequest>): Budgeted => planOf(one, more) as Budgeted;
const ids = (steps: readonly { readonly id: string }[]): string[] => steps.map(({ id }) => id);
const hoursOf = (steps: readonly Step[]): number => steps.reduce((sum, { hoursLeft }) => sum + hoursLeft, 0);

// a(4) b(6) in the first stage, c(5) in the second, then what is further; d needs b.
const catalog = roadmap("a(4); b(6); c(5); d(3): b", ["a b", "c +d"]);
const plan = (more: Partial<PlanRequest>, of: Catalog = catalog): Budgeted =>
  within({ catalog: of, request: request() }, more);

describe("a plan within a budget", () => {
  it("goes in its order as far as the hours reach, and says what comes next", () => {
    const { steps, budget } = plan({ budget: 12 });
    expect(ids(steps)).toEqual(["a", "b"]);
    expect(budget).toEqual({
      ...{ hours: 12, used: 10, must: [] },
      next: { id: "c", title: "C", hours: 5 },
      reached: { role: "role", stage: "stage-1", title: "Stage 1" },
      following: { role: "role", stage: "stage-2", title: "Stage 2", more: 3 },
      leftOut: [
        { id: "stage-2", title: "Stage 2", role: "role", rank: "core", steps: ["c"], hours: 5 },
        { id: "stage-2", title: "Stage 2", role: "role", rank: "further", steps: ["d"], hours: 3 },
      ],
    });
  });

  it("ends where the next step no longer fits, though a later one would", () => {
    expect(ids(plan({ budget: 9 }).steps)).toEqual(["a"]);
    expect(plan({ budget: 9 }).budget.next).toEqual({ id: "b", title: "B", hours: 6 });
  });

  it("keeps hours and percent of the whole plan apart from its own", () => {
    const [whole, part] = [plan({}), plan({ budget: 4 })];
    expect([part.hours, part.percent]).toEqual([whole.hours, whole.percent]);
    expect(part.finish.likely).toBe(part.steps[0]?.last);
    expect([part.core, part.milestones]).toEqual([null, []]);
  });

  it("is empty where nothing fits, and tells what a little more would reach", () => {
    const { steps, percent, budget } = plan({ budget: 1 });
    expect([steps, percent]).toEqual([[], 0]);
    expect(budget).toMatchObject({ used: 0, reached: null, following: { stage: "stage-1", more: 9 } });
  });

  it("puts aside what must be in and all it needs, in the order of the plan", () => {
    const made = plan({ budget: 13, must: ["d"] });
    expect(ids(made.steps)).toEqual(["a", "b", "d"]);
    expect(made.budget).toMatchObject({
      used: 13,
      must: ["d"],
      next: { id: "c" },
      following: { stage: "stage-2", more: 5 },
    });
    expect(ids(plan({ budget: 12, must: ["d"] }).steps)).toEqual(["b", "d"]);
  });

  it("fails as a value where what must be in is no step, or takes more", () => {
    const fails = (more: Partial<PlanRequest>) => makePlan(catalog, request(more));
    expect(fails({ budget: 9, must: ["e"] })).toEqual({ ok: false, error: { code: "no-such-step", id: "e" } });
    expect(fails({ budget: 8, must: ["d"] })).toEqual({ ok: false, error: { code: "must-takes-more", hours: 9 } });
  });
});

describe("every budget", () => {
  const hours = fc.integer({ min: 0, max: 60 });

  it("is the beginning of the plan, with all that is done", () => {
    fc.assert(
      fc.property(anyPlan, hours, (one, budget) => {
        const whole = planOf(one).steps;
        const made = within(one, { budget });
        const open = whole.filter(({ state }) => state !== "done");
        const kept = made.steps.filter(({ state }) => state !== "done");
        expect(ids(kept)).toEqual(ids(open.slice(0, kept.length)));
        expect(ids(made.steps)).toEqual(ids(whole).filter((id) => made.steps.some((step) => step.id === id)));
        expect(made.steps.length - kept.length).toBe(whole.length - open.length);
        expect(hoursOf(kept)).toBeLessThanOrEqual(budget + 1e-9);
        expect(made.budget.used).toBeCloseTo(hoursOf(kept), 6);
        const next = open[kept.length];
        expect(made.budget.next?.id).toBe(next?.id);
        if (next !== undefined) expect(hoursOf(kept) + next.hoursLeft).toBeGreaterThan(budget);
        expect(made.budget.leftOut.flatMap(({ steps }) => steps)).toEqual(ids(open.slice(kept.length)));
      }),
    );
  });

  it("holds what must be in with all it needs, fits, and keeps no less for more hours", () => {
    fc.assert(
      fc.property(anyPlan, hours, hours, fc.nat(12), (one, budget, more, at) => {
        const whole = planOf(one).steps;
        const must = whole.length === 0 ? [] : [(whole[at % whole.length] as Step).id];
        const tight = makePlan(one.catalog, { ...one.request, budget, must });
        if (!tight.ok) {
          expect(tight.error).toMatchObject({ code: "must-takes-more" });
          expect((tight.error as { hours: number }).hours).toBeGreaterThan(budget);
          return;
        }
        const made = tight.value as Budgeted;
        const kept = new Set(ids(made.steps));
        expect(must.every((id) => kept.has(id))).toBe(true);
        const out = new Set(made.budget.leftOut.flatMap(({ steps }) => steps));
        for (const { state, requires } of made.steps)
          if (state !== "done") expect(requires.some((id) => out.has(id))).toBe(false);
        expect(made.budget.used).toBeLessThanOrEqual(budget + 1e-9);
        const wider = within(one, { budget: budget + more, must });
        expect(ids(wider.steps)).toEqual(expect.arrayContaining([...kept]));
      }),
    );
  });

  it("reaches the next milestone with the hours that it says are missing", () => {
    fc.assert(
      fc.property(anyPlan, hours, (one, budget) => {
        const { following } = within(one, { budget }).budget;
        if (following === null) return;
        const { milestones } = within(one, { budget: budget + following.more + 1e-6 });
        expect(milestones).toContainEqual(expect.objectContaining({ role: following.role, stage: following.stage }));
        const short = within(one, { budget: Math.max(0, budget + following.more - 0.01) });
        expect(short.milestones.some(({ role, stage }) => role === following.role && stage === following.stage)).toBe(
          false,
        );
      }),
    );
  });

  it("is the whole plan when there are hours enough", () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        const made = within(one, { budget: 100_000 });
        expect({ ...made, budget: null }).toEqual(planOf(one));
        expect(made.budget).toMatchObject({ leftOut: [], next: null, following: null });
      }),
    );
  });
});
