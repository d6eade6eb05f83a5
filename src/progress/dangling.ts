import { hasSubject, type ProgressEvent } from "./events.ts";
import { undoneEvents } from "./fold.ts";

/**
 * Ids under which something was recorded that no roadmap has any more, each with the number of its events, by id.
 * Expects: `exists` knows today's ids and those that were renamed. Events taken back do not count.
 */
export function danglingIds(
  events: readonly ProgressEvent[],
  exists: (id: string) => boolean,
): { readonly id: string; readonly events: number }[] {
  const undone = undoneEvents(events);
  const counts = new Map<string, number>();
  for (const event of events) {
    if (!hasSubject(event) || undone.has(event.id) || exists(event.subject)) continue;
    counts.set(event.subject, (counts.get(event.subject) ?? 0) + 1);
  }
  return [...counts].map(([id, count]) => ({ id, events: count })).sort((a, b) => (a.id < b.id ? -1 : 1));
}
