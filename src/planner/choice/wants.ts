import type { PlanRequest } from "../plan-types.ts";
import type { Catalog, Role } from "../types.ts";
import { goalsOf } from "./goals.ts";
import { memberThatMeets, type Selected } from "./select.ts";

type Steps = readonly Selected[];
export type Wishes = Pick<PlanRequest, "learner" | "prefer" | "withOptional">;

/** Ids of the steps that the roles ask for outright, or that such a step needs. The others are optional. */
export function requiredSteps(roles: readonly Role[], steps: Steps, request: PlanRequest): Set<string> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const wishes = { ...request, withOptional: false };
  return new Set(roles.flatMap((role) => [...wantedBy(role, byId, wishes)]));
}

/** Ids of the steps that a role asks for, or that such a step needs in turn. */
export function wantedBy(
  role: Role,
  steps: ReadonlyMap<string, Selected>,
  { learner, prefer, withOptional }: Wishes,
): Set<string> {
  const isTaken = (id: string): boolean => steps.has(id);
  const preferred = new Set(prefer);
  const queue = role.projects.map(({ id }) => id);
  for (const goal of goalsOf(role, withOptional)) {
    queue.push(memberThatMeets(goal, learner, preferred, isTaken));
    for (const id of goal.oneOf) if (steps.get(id)?.done) queue.push(id);
  }
  const wanted = new Set<string>();
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const step = steps.get(id);
    if (step === undefined || wanted.has(id)) continue;
    wanted.add(id);
    if (step.done) continue;
    for (const need of step.requires) queue.push(need);
    // A requirement that a done skill meets shows all done skills that it names.
    for (const { oneOf } of step.item.requires) for (const one of oneOf) if (steps.get(one)?.done) queue.push(one);
  }
  return wanted;
}

/**
 * For every step that stands for a choice and that nothing needs outright: what could be taken in its place, in the
 * author's order. It must meet all that the step meets; members that are in the plan anyway, or were skipped, are none.
 */
export function alternativesOf(roles: readonly Role[], steps: Steps, request: PlanRequest): Map<string, string[]> {
  const { learner, withOptional } = request;
  const prefer = new Set(request.prefer);
  const inPlan = new Set(steps.map(({ id }) => id));
  const others = new Map<string, string[]>();
  const wants = [
    ...roles.flatMap((role) => goalsOf(role, withOptional)),
    ...steps.filter(({ done }) => !done).flatMap(({ item }) => item.requires),
  ];
  for (const want of wants) {
    const chosen = memberThatMeets(want, learner, prefer, (id) => inPlan.has(id));
    const before = others.get(chosen);
    const open = want.oneOf.filter((id) => !inPlan.has(id) && !learner.skipped.has(id));
    others.set(chosen, before === undefined ? open : before.filter((id) => open.includes(id)));
  }
  for (const step of steps) if (step.done) others.delete(step.id);
  return others;
}

/** Skipped ids that the roles' own lists name, or that something they need names, by code unit. */
export function skippedOf(catalog: Catalog, roles: readonly Role[], request: PlanRequest): string[] {
  const { skipped } = request.learner;
  if (skipped.size === 0) return [];
  const found = new Set<string>();
  const seen = new Set<string>();
  const queue = roles.flatMap(({ stages, projects }) => [
    ...stages.flatMap(({ skills, optional }) => [...skills, ...optional]).flatMap(({ oneOf }) => oneOf),
    ...projects.map(({ id }) => id),
  ]);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (skipped.has(id)) found.add(id);
    for (const { oneOf } of catalog.skills.get(id)?.requires ?? []) for (const member of oneOf) queue.push(member);
  }
  return [...found].sort();
}
