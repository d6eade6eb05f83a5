import { inHours, percentDone } from "./effort.ts";
import type { Learner, Plan, PlanRequest } from "./plan-types.ts";
import { type Selection, selectSteps } from "./select.ts";
import type { Catalog, Role } from "./types.ts";

/**
 * The hours of a plan without the plan: what `makePlan` tells as `hours` and `percent`, at a third of its cost.
 * Expects: a validated catalog that has the roles.
 */
export function planHours(
  catalog: Catalog,
  roles: readonly Role[],
  request: Pick<PlanRequest, "learner" | "prefer" | "withOptional">,
): Pick<Plan, "hours" | "percent"> {
  const left = effortOfSteps(selectSteps(catalog, roles, request));
  const full = fullEffort(catalog, roles, request, left);
  return { hours: { left: inHours(left), full: inHours(full) }, percent: percentDone(left, full) };
}

/** Units of effort left in the steps. */
export function effortOfSteps({ steps }: Selection): number {
  let sum = 0;
  for (const step of steps.values()) sum += step.left;
  return sum;
}

/** Units of the same plan for somebody who knows and has done nothing; `left` is what this learner has left. */
export function fullEffort(
  catalog: Catalog,
  roles: readonly Role[],
  request: Pick<PlanRequest, "learner" | "prefer" | "withOptional">,
  left: number,
): number {
  const { learner } = request;
  if (isNewcomer(learner)) return left;
  const nothing = new Set<string>();
  const newcomer = { ...learner, known: nothing, done: nothing, ticked: new Map() };
  return effortOfSteps(selectSteps(catalog, roles, { ...request, learner: newcomer }));
}

function isNewcomer({ known, done, ticked }: Learner): boolean {
  return known.size === 0 && done.size === 0 && ticked.size === 0;
}
