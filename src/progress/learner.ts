import type { Learner } from "../planner/index.ts";
import type { Progress } from "./fold.ts";

/** What planning sees of a person's progress. Ids that the catalog does not have play no part in it. */
export function learnerOf(progress: Progress): Learner {
  const sets = {
    known: new Set<string>(),
    done: new Set<string>(),
    skipped: new Set<string>(),
    started: new Set<string>(),
  };
  const ticked = new Map<string, ReadonlySet<string>>();
  for (const [id, subject] of progress.subjects) {
    if (subject.status !== "open") sets[subject.status].add(id);
    if (subject.status === "open" && subject.minutes > 0) sets.started.add(id);
    if (subject.ticked.size > 0) ticked.set(id, subject.ticked);
  }
  return { ...sets, ticked };
}
