import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Catalog, makePlan, type Plan, type PlanBudget, type PlanRequest } from "../../../src/planner/index.ts";
import { cases } from "../../helpers/cases.ts";
import { request, roadmap } from "../../helpers/roadmap.ts";

type Budgeted = Plan & { readonly budget: PlanBudget };

function plan(catalog: Catalog, asked: PlanRequest): Budgeted {
  const made = makePlan(catalog, asked);
  if (!made.ok) throw new Error(made.error.code);
  return made.value as Budgeted;
}

const ids = (steps: readonly { readonly id: string }[]): string[] => steps.map(({ id }) => id);
const isOpen = ({ state }: { readonly state: string }): boolean => state !== "done";

describe("a plan within a budget", () => {
  // a(4) --> b(4) --> the project(4);  big(20)
  const catalog = roadmap("a(4); b(4): a; big(20)", ["a b big"], "show(4): b");

  it("takes what brings most, a project only with what it needs, and says why the rest is left out", () => {
    const made = plan(catalog, request({ budget: 12 }));
    expect(ids(made.steps)).toEqual(["a", "b", "show"]);
    expect(made.hours).toEqual({ left: 12, full: 12 });
    expect(made.budget).toMatchObject({ hours: 12, exact: true, points: 43, allPoints: 53 });
    expect(made.budget.leftOut.map(({ id, why }) => [id, why])).toEqual([["big", "too-large"]]);
    const tight = plan(catalog, request({ budget: 9 }));
    expect(ids(tight.steps)).toEqual(["a", "b"]);
    expect(tight.budget.leftOut.map(({ id, why, needs }) => [id, why, needs])).toEqual([
      ["big", "too-large", []],
      ["show", "too-large", []],
    ]);
  });

  it("names what a left-out step needs, and what is worth less", () => {
    const made = plan(roadmap("a(6); b(6): a; c(6)", ["a c b"]), request({ budget: 6 }));
    expect(ids(made.steps)).toEqual(["a"]);
    expect(made.budget.leftOut.map(({ id, why }) => [id, why])).toEqual([
      ["c", "worth-less"],
      ["b", "too-large"],
    ]);
    const later = plan(roadmap("a(5); b(1): a; c(2); d(2); e(2)", ["a b c d e"]), request({ budget: 6 }));
    expect(later.budget.leftOut.find(({ id }) => id === "b")).toMatchObject({ why: "needs", needs: ["a"] });
  });

  it("counts what the points are made of", () => {
    expect(plan(catalog, request({ budget: 100 })).budget.values).toEqual([
      { id: "big", named: 10, project: 0, optional: 0, unblocks: 0, total: 10 },
      { id: "a", named: 10, project: 0, optional: 0, unblocks: 2, total: 12 },
      { id: "b", named: 10, project: 0, optional: 0, unblocks: 1, total: 11 },
      { id: "show", named: 0, project: 20, optional: 0, unblocks: 0, total: 20 },
    ]);
  });

  it("is closed, fits, keeps the plan's order and done steps, and grows with the budget", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 20 }), (one, budget, more) => {
        const { budget: none, ...whole } = plan(one.catalog, one.request);
        expect(none).toBeNull();
        const made = plan(one.catalog, { ...one.request, budget });
        const chosen = new Set(ids(made.steps));
        expect(made.hours.left).toBeLessThanOrEqual(budget + 1e-9);
        expect(ids(made.steps)).toEqual(ids(whole.steps).filter((id) => chosen.has(id)));
        expect(ids(whole.steps.filter((step) => !isOpen(step))).every((id) => chosen.has(id))).toBe(true);
        const out = new Set(ids(made.budget.leftOut));
        expect([...chosen].some((id) => out.has(id))).toBe(false);
        expect(chosen.size + out.size).toBe(whole.steps.length);
        for (const step of made.steps) if (isOpen(step)) expect(step.requires.some((id) => out.has(id))).toBe(false);
        const next = plan(one.catalog, { ...one.request, budget: budget + more });
        expect(next.budget.points).toBeGreaterThanOrEqual(made.budget.points);
        expect(made.budget.allPoints).toBe(next.budget.allPoints);
        expect(made.budget.values.reduce((sum, { total }) => sum + total, 0)).toBe(made.budget.points);
      }),
    );
  });

  it("is the whole plan when there are hours enough", () => {
    fc.assert(
      fc.property(cases, ({ catalog, request: asked }) => {
        const made = plan(catalog, { ...asked, budget: 100_000 });
        expect(made.steps).toEqual(plan(catalog, asked).steps);
        expect(made.budget).toMatchObject({ leftOut: [], points: made.budget.allPoints, exact: true });
      }),
    );
  });
});
