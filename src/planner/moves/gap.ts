import { effortOf, inHours } from "../effort.ts";
import type { Plan, PlanRequest } from "../plan-types.ts";
import type { Catalog } from "../types.ts";
import type { Share } from "./compare.ts";
import { hadOf } from "./had.ts";

/** What a move to a role takes. */
export interface Gap {
  /** What the role asks for and is had already, known or done. By code unit. */
  readonly carried: Share;
  /** What is still to do, in the order to learn it; its hours count what is left of each step. */
  readonly missing: Share;
  /** What is had and the role does not ask for. By code unit. */
  readonly unused: Share;
}

/**
 * Parts what a person has, and what a role asks for, in three.
 * Expects: the plan was made from this catalog and request.
 * Promises: no id is in two parts; missing are the plan's open steps; carried and unused are all of the catalog that is
 * known or done.
 */
export function gapOf(catalog: Catalog, plan: Plan, request: PlanRequest): Gap {
  const efforts = effortsOf(catalog);
  const share = (ids: readonly string[]): Share => ({
    ids,
    hours: inHours(ids.reduce((sum, id) => sum + (efforts.get(id) ?? 0), 0)),
  });
  const carried = hadOf(catalog, plan, request).filter((id) => efforts.has(id));
  const needed = new Set(carried);
  const had = new Set([...request.learner.known, ...request.learner.done]);
  return {
    carried: share(carried),
    missing: { ids: plan.steps.filter(({ state }) => state !== "done").map(({ id }) => id), hours: plan.hours.left },
    unused: share([...had].filter((id) => efforts.has(id) && !needed.has(id)).sort()),
  };
}

/** Units of effort of every skill and project of the catalog. */
function effortsOf({ skills, roles }: Catalog): Map<string, number> {
  const projects = [...roles.values()].flatMap((role) => role.projects);
  return new Map([...skills.values(), ...projects].map(({ id, hours }) => [id, effortOf(hours)]));
}
