import { inHours, percentDone } from "../effort.ts";
import type { Learner, Plan } from "../plan-types.ts";
import type { Catalog, Role } from "../types.ts";
import { chooseMembers } from "./choose.ts";
import { buildNetwork } from "./network.ts";
import type { Wishes } from "./wants.ts";

/**
 * The hours of a plan without the plan: what `makePlan` tells as `hours` and `percent`, at a fraction of its cost.
 * Expects: a validated catalog that has the roles.
 */
export function planHours(catalog: Catalog, roles: readonly Role[], wishes: Wishes): Pick<Plan, "hours" | "percent"> {
  const left = effortNeeded(catalog, roles, wishes);
  const full = fullEffort(catalog, roles, wishes, left);
  return { hours: { left: inHours(left), full: inHours(full) }, percent: percentDone(left, full) };
}

/** Units of the same plan for somebody who knows and has done nothing; `left` is what this learner has left. */
export function fullEffort(catalog: Catalog, roles: readonly Role[], wishes: Wishes, left: number): number {
  const { learner } = wishes;
  if (isNewcomer(learner)) return left;
  return effortNeeded(catalog, roles, { ...wishes, learner: newcomerLike(learner) });
}

/** Somebody who knows and has done nothing, and leaves out what this learner leaves out. */
export function newcomerLike(learner: Learner): Learner {
  const nothing = new Set<string>();
  return { ...learner, known: nothing, done: nothing, ticked: new Map() };
}

/** Units of effort left in what the cheapest choices take. */
function effortNeeded(catalog: Catalog, roles: readonly Role[], { learner, prefer, withOptional }: Wishes): number {
  const network = buildNetwork(catalog, roles, learner, new Set(prefer), withOptional);
  const { taken } = chooseMembers(network);
  return network.nodes.reduce((sum, { left }, index) => (taken[index] === 1 ? sum + left : sum), 0);
}

function isNewcomer({ known, done, ticked }: Learner): boolean {
  return known.size === 0 && done.size === 0 && ticked.size === 0;
}
