import type { Learner } from "./plan-types.ts";
import type { Role } from "./types.ts";

/** The learner with more ids taken as known. What is done or skipped stays so: it says more than an assumption. */
export function withKnown(learner: Learner, ids: Iterable<string>): Learner {
  const known = new Set(learner.known);
  for (const id of ids) if (!learner.done.has(id) && !learner.skipped.has(id)) known.add(id);
  return { ...learner, known };
}

/** The learner as somebody who works in the jobs: what the roles assume is known. */
export function assuming(learner: Learner, roles: readonly Role[]): Learner {
  return withKnown(
    learner,
    roles.flatMap(({ assumes }) => assumes),
  );
}
