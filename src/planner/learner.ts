import type { Learner } from "./plan-types.ts";

/** The learner with more ids taken as known. What is done or skipped stays so: it says more than an assumption. */
export function withKnown(learner: Learner, ids: Iterable<string>): Learner {
  const known = new Set(learner.known);
  for (const id of ids) if (!learner.done.has(id) && !learner.skipped.has(id)) known.add(id);
  return { ...learner, known };
}

/** The learner with more checklist items ticked, which begins nothing. */
export function withTicked(learner: Learner, items: Iterable<{ readonly id: string; readonly key: string }>): Learner {
  const ticked = new Map(learner.ticked);
  for (const { id, key } of items) ticked.set(id, new Set([...(ticked.get(id) ?? []), key]));
  return { ...learner, ticked };
}
