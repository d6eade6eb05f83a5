import type { Learner } from "../planner/index.ts";
import type { Progress } from "./fold.ts";

/** What planning sees of a person's progress. Ids that the catalog does not have play no part in it. */
export function learnerOf(progress: Progress): Learner {
  const sets = { known: new Set<string>(), done: new Set<string>(), skipped: new Set<string>() };
  const begun: { readonly id: string; readonly touched: string }[] = [];
  const begunOn = new Map<string, number>();
  const ticked = new Map<string, ReadonlySet<string>>();
  for (const [id, subject] of progress.subjects) {
    const { status } = subject;
    if (status === "known" || status === "done" || status === "skipped") sets[status].add(id);
    else if (subject.begunOn !== undefined) {
      begun.push({ id, touched: subject.touched });
      begunOn.set(id, subject.begunOn);
    }
    if (subject.ticked.size > 0) ticked.set(id, subject.ticked);
  }
  begun.sort((a, b) => (a.touched < b.touched ? 1 : -1));
  return { ...sets, started: new Set(begun.map(({ id }) => id)), begunOn, ticked };
}
