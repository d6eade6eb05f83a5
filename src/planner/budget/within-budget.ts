import { namedBy } from "../choice/named-by.ts";
import { requiredSteps } from "../choice/wants.ts";
import { inHours, inUnits } from "../effort.ts";
import type { Ordered } from "../order/ordered-steps.ts";
import type { LeftOutStep, PlanBudget, PlanRequest } from "../plan-types.ts";
import type { Role } from "../types.ts";
import { chooseWithin } from "./budget.ts";
import { type Points, valueSteps } from "./values.ts";

/**
 * The steps of a plan that a budget of hours is best spent on, done ones included, and what that leaves out.
 * Expects: `all` are the plan's steps in learning order, `budget` is not negative. Promises: what is kept is closed under
 * prerequisites, its open steps fit the budget, and no other such choice brings more points (see `valueSteps`), where the
 * answer says that it is exact.
 */
export function withinBudget(
  roles: readonly Role[],
  all: readonly Ordered[],
  request: PlanRequest,
  budget: number,
): { kept: readonly Ordered[]; told: PlanBudget } {
  const open = all.filter(({ done }) => !done);
  const points = pointsOf(roles, all, open, request);
  const totalOf = (id: string): number => points.get(id)?.total as number;
  const candidates = open.map(({ id, requires, left }, n) => ({ id, n, requires, left, value: totalOf(id) }));
  const { chosen, value, exact, leftOut } = chooseWithin(candidates, inUnits(budget));
  const steps = new Map(open.map((step) => [step.id, step]));
  const told = {
    hours: budget,
    exact,
    points: value,
    allPoints: candidates.reduce((sum, candidate) => sum + candidate.value, 0),
    values: open.filter(({ id }) => chosen.has(id)).map(({ id }) => ({ id, ...(points.get(id) as Points) })),
    leftOut: leftOut.map(({ id, why, needs }): LeftOutStep => {
      const { item, left, kind } = steps.get(id) as Ordered;
      return { id, kind, title: item.title, hours: inHours(left), points: points.get(id) as Points, why, needs };
    }),
  };
  return { kept: all.filter(({ id, done }) => done || chosen.has(id)), told };
}

function pointsOf(
  roles: readonly Role[],
  all: readonly Ordered[],
  open: readonly Ordered[],
  request: PlanRequest,
): Map<string, Points> {
  const required = requiredSteps(roles, all, request);
  const named = namedBy(roles, new Map(all.map((step) => [step.id, step])), request);
  return valueSteps(
    open.map(({ id, kind, requires }) => ({
      id,
      kind,
      optional: !required.has(id),
      requires,
      namedBy: named.get(id) ?? 0,
    })),
  );
}
