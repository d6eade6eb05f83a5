import { goalsOf } from "../choice/goals.ts";
import { memberThatMeets, selectSteps } from "../choice/select.ts";
import type { Wishes } from "../choice/wants.ts";
import { NEWCOMER, type Plan, type PlanRequest } from "../plan-types.ts";
import type { Catalog, Requirement, Role } from "../types.ts";

/**
 * The skills that a role's roadmap teaches somebody who begins with nothing, what it assumes included: who works in the
 * job has them. Where the roadmap has a choice, a member that the learner has already or prefers, else the cheapest ones
 * together. Projects are no skills. By code unit.
 */
export function skillsTaught(catalog: Catalog, role: Role, { learner, prefer }: Wishes): string[] {
  const has = [...learner.known, ...learner.done];
  const wishes = { learner: NEWCOMER, prefer: [...has, ...prefer], withOptional: false };
  const { steps } = selectSteps(catalog, [role], wishes);
  return [...steps.values()]
    .filter(({ kind }) => kind === "skill")
    .map(({ id }) => id)
    .sort();
}

/**
 * What of a plan's roles is had already: known ids that meet something that the roles or the plan's steps ask for, or that
 * something else that is had needs in turn. By code unit.
 * Expects: the plan was made from this catalog and request. Promises: no step of the plan is among them.
 */
export function carriedOver(catalog: Catalog, plan: Plan, request: PlanRequest): string[] {
  const steps = new Set(plan.steps.map(({ id }) => id));
  return hadOf(catalog, plan, request).filter((id) => request.learner.known.has(id) && !steps.has(id));
}

/**
 * The known and done ids that meet something that a plan's roles or steps ask for, or that another of them needs in turn.
 * By code unit. What is done stops the plan's own walk, so what it stands on is found here only.
 */
export function hadOf(catalog: Catalog, plan: Plan, request: PlanRequest): string[] {
  const { learner, withOptional } = request;
  const steps = new Set(plan.steps.map(({ id }) => id));
  const prefer = new Set(request.prefer);
  const roles = plan.roles.map((id) => catalog.roles.get(id) as Role);
  const projects = new Map(roles.flatMap((role) => role.projects.map((one) => [one.id, one])));
  const found = new Set<string>();
  const only = (id: string): Requirement => ({ oneOf: [id] });
  const queue = [
    ...roles.flatMap((role) => [...goalsOf(role, withOptional), ...role.projects.map(({ id }) => only(id))]),
    ...plan.steps.flatMap(({ id, requires }) => [id, ...requires].map(only)),
  ];
  for (let want = queue.pop(); want !== undefined; want = queue.pop()) {
    const id = memberThatMeets(want, learner, prefer, (one) => steps.has(one));
    if (found.has(id) || !(learner.known.has(id) || learner.done.has(id))) continue;
    found.add(id);
    queue.push(...((catalog.skills.get(id) ?? projects.get(id))?.requires ?? []));
  }
  return [...found].sort();
}
