import type { EventBody, ProgressEvent } from "./events.ts";
import { undoneEvents } from "./fold.ts";

/**
 * The newest changes that can be taken back, newest first, at most `count`. Undos are passed over: there is no redo.
 * Expects: events as `orderEvents` gives them.
 */
export function changesToUndo(events: readonly ProgressEvent[], count = 1): ProgressEvent[][] {
  const undone = undoneEvents(events);
  const changes = new Map<string, ProgressEvent[]>();
  for (let at = events.length - 1; at >= 0; at--) {
    const event = events[at] as ProgressEvent;
    if (event.type === "event-undone" || undone.has(event.id)) continue;
    const change = changes.get(event.change);
    if (change !== undefined) change.push(event);
    else if (changes.size < count) changes.set(event.change, [event]);
  }
  return [...changes.values()].map((change) => change.reverse());
}

/** The events that take a change back. */
export function undoBodies(change: readonly ProgressEvent[]): EventBody[] {
  return change.map(({ id }) => ({ type: "event-undone", event: id }));
}
