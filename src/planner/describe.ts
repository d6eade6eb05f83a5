import { alternativesOf, requiredSteps } from "./choice/wants.ts";
import { inHours, meanHours } from "./effort.ts";
import type { Ordered } from "./order/ordered-steps.ts";
import type { Learner, PlanRequest, Step, StepState } from "./plan-types.ts";
import type { Catalog, Role } from "./types.ts";

/** A step as people see it, but for what depends on the other steps that stand in the plan with it. */
export type DescribedStep = Omit<Step, "n" | "first" | "last" | "unblocks" | "slack">;

/** Describes all that the roles ask for. Expects: `ordered` is the whole of it, in learning order. */
export function describeSteps(
  catalog: Catalog,
  roles: readonly Role[],
  request: PlanRequest,
  stages: readonly { readonly id: string }[],
  ordered: readonly Ordered[],
): DescribedStep[] {
  const { learner } = request;
  const required = requiredSteps(roles, ordered, request);
  const alternatives = alternativesOf(roles, ordered, request);
  const inPlan = new Map(ordered.map((step) => [step.id, step]));
  return ordered.map((step) => ({
    id: step.id,
    kind: step.kind,
    title: step.item.title,
    stage: stages[step.stage]?.id as string,
    roles: step.roles,
    state: stateOf(step, learner, (id) => inPlan.get(id)?.done ?? true),
    optional: !required.has(step.id),
    hours: meanHours(step.item.hours),
    hoursLeft: inHours(step.left),
    range: step.item.hours,
    requires: step.requires,
    alternatives: (alternatives.get(step.id) ?? []).map((id) => ({ id, title: catalog.skills.get(id)?.title ?? id })),
  }));
}

function stateOf(step: Ordered, learner: Learner, isMet: (id: string) => boolean): StepState {
  if (step.done) return "done";
  if (learner.started.has(step.id) || (learner.ticked.get(step.id)?.size ?? 0) > 0) return "in-progress";
  return step.requires.every(isMet) ? "ready" : "blocked";
}
