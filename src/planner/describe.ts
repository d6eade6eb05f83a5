import { inHours, meanHours } from "./effort.ts";
import type { Group } from "./order/arrange.ts";
import type { Ordered } from "./order/ordered-steps.ts";
import type { Learner, Step, StepState } from "./plan-types.ts";
import type { Catalog } from "./types.ts";

/** A step as people see it, but for what depends on the other steps that stand in the plan with it. */
export type DescribedStep = Omit<Step, "n" | "first" | "last" | "unblocks">;

/** Describes some steps. Expects: `isMet` says of an id whether nothing of it is left to wait for. */
export function describeStep(
  step: Ordered,
  groups: readonly Group[],
  learner: Learner,
  isMet: (id: string) => boolean,
  alternatives: ReadonlyMap<string, readonly string[]>,
  { skills }: Catalog,
): DescribedStep {
  return {
    id: step.id,
    kind: step.kind,
    title: step.item.title,
    area: skills.get(step.id)?.area ?? null,
    stage: groups[step.group]?.id as string,
    rank: step.rank,
    roles: step.roles,
    state: stateOf(step, learner, isMet),
    optional: step.rank === "optional",
    hours: meanHours(step.item.hours),
    hoursLeft: inHours(step.left),
    range: step.item.hours,
    requires: step.requires,
    alternatives: (alternatives.get(step.id) ?? []).map((id) => ({ id, title: skills.get(id)?.title ?? id })),
  };
}

function stateOf(step: Ordered, learner: Learner, isMet: (id: string) => boolean): StepState {
  if (step.done) return "done";
  if (learner.started.has(step.id)) return "in-progress";
  return step.requires.every(isMet) ? "ready" : "blocked";
}
