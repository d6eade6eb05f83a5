import { newcomerLike } from "../choice/hours.ts";
import type { Wishes } from "../choice/wants.ts";
import type { Catalog, Role } from "../types.ts";
import { type Ordered, orderedSteps } from "./ordered-steps.ts";

/** The steps of a plan up to one of them, that one included; all without an id; undefined when it is none of them. */
export function stepsUpTo(steps: readonly Ordered[], id: string | undefined): readonly Ordered[] | undefined {
  if (id === undefined) return steps;
  const at = steps.findIndex((step) => step.id === id);
  return at < 0 ? undefined : steps.slice(0, at + 1);
}

/**
 * Units of the same plan up to a step for somebody who knows and has done nothing; where such a person's plan does not
 * have it, because it chose otherwise, those of the steps themselves.
 */
export function effortUpTo(
  catalog: Catalog,
  roles: readonly Role[],
  wishes: Wishes,
  id: string,
  kept: readonly Ordered[],
): number {
  const whole = orderedSteps(catalog, roles, { ...wishes, learner: newcomerLike(wishes.learner) });
  const steps = (whole.ok ? stepsUpTo(whole.value.steps, id) : undefined) ?? kept;
  // A prefix of another order may lack a step that is still open here.
  return Math.max(
    sum(steps),
    kept.reduce((left, step) => left + step.left, 0),
  );
}

function sum(steps: readonly Ordered[]): number {
  return steps.reduce((total, { effort }) => total + effort, 0);
}
