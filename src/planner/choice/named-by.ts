import type { Role } from "../types.ts";
import { goalsOf } from "./goals.ts";
import { memberThatMeets, type Selected } from "./select.ts";
import type { Wishes } from "./wants.ts";

/**
 * For each step how many of the roles ask for it outright: a stage names it or the role assumes it, by itself or as the
 * member taken of a choice. Steps that none asks for are left out; what stages only offer is not asked for.
 */
export function namedBy(
  roles: readonly Role[],
  steps: ReadonlyMap<string, Selected>,
  { learner, prefer }: Wishes,
): Map<string, number> {
  const preferred = new Set(prefer);
  const counts = new Map<string, number>();
  for (const role of roles) {
    const goals = goalsOf(role, false).map((goal) => memberThatMeets(goal, learner, preferred, (id) => steps.has(id)));
    for (const id of new Set(goals)) if (steps.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
