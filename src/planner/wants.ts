import type { Learner, PlanRequest } from "./plan-types.ts";
import { memberThatMeets, type Selected } from "./select.ts";
import type { Catalog, Requirement, Role } from "./types.ts";

type Steps = readonly Selected[];

/** Ids of the steps that the role asks for outright, or that such a step needs. The others are optional. */
export function requiredSteps(role: Role, steps: Steps, learner: Learner): Set<string> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const isTaken = (id: string): boolean => byId.has(id);
  const goals = role.stages.flatMap(({ skills }) => skills);
  const queue = [
    ...goals.flatMap((goal) => [
      memberThatMeets(goal, learner, isTaken),
      ...goal.oneOf.filter((id) => byId.get(id)?.done),
    ]),
    ...role.projects.map(({ id }) => id),
  ];
  const required = new Set<string>();
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const step = byId.get(id);
    if (step === undefined || required.has(id)) continue;
    required.add(id);
    if (!step.done) queue.push(...step.requires);
  }
  return required;
}

/**
 * For every step that stands for a choice and that nothing needs outright: what could be taken in its place, in the
 * author's order. Members that are in the plan anyway, or were skipped, are no alternatives.
 */
export function alternativesOf(role: Role, steps: Steps, request: PlanRequest): Map<string, string[]> {
  const { learner, withOptional } = request;
  const inPlan = new Set(steps.map(({ id }) => id));
  const outright = new Set<string>();
  const others = new Map<string, string[]>();
  for (const want of wantsOf(role, steps, withOptional)) {
    const chosen = memberThatMeets(want, learner, (id) => inPlan.has(id));
    if (want.oneOf.length === 1) outright.add(chosen);
    const open = want.oneOf.filter((id) => !inPlan.has(id) && !learner.skipped.has(id));
    others.set(chosen, [...new Set([...(others.get(chosen) ?? []), ...open])]);
  }
  for (const step of steps) if (step.done || outright.has(step.id)) others.delete(step.id);
  return others;
}

/** Everything that the role and the open steps of a plan ask for, the role's stages first. */
export function wantsOf(role: Role, steps: Steps, withOptional: boolean): Requirement[] {
  const goals = role.stages.flatMap(({ skills, optional }) => (withOptional ? [...skills, ...optional] : skills));
  return [...goals, ...steps.filter(({ done }) => !done).flatMap(({ item }) => item.requires)];
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
    queue.push(...(catalog.skills.get(id)?.requires ?? []).flatMap(({ oneOf }) => oneOf));
  }
  return [...found].sort();
}
