import { type Amounts, aimsOf, planAmounts as amounts, type Catalog, type PlanRequest } from "../planner/index.ts";

/**
 * The hours of a plan without the plan, in all and to the day one can apply: what `makePlan` tells as `hours`, `percent` and
 * `core`, at a fraction of its cost. Expects what `makePlan` expects of the catalog and the goals; of the request it reads
 * what the person has and prefers. Throws for a goal that does not exist.
 */
export function planAmounts(
  catalog: Catalog,
  goals: readonly string[],
  wishes: Pick<PlanRequest, "learner" | "prefer" | "withOptional" | "coreOnly">,
): Amounts {
  const aims = aimsOf(catalog, goals);
  if ("unknown" in aims) throw new RangeError(`There is no role, skill or project "${aims.unknown}".`);
  return amounts(catalog, aims, wishes);
}
