import type { EventBody, ProgressEvent } from "./events.ts";
import { undoneEvents } from "./fold.ts";

/** The events of one change, in their order. */
export type Change = readonly ProgressEvent[];

/**
 * The newest changes that can be taken back, newest first, at most `count`, without what was taken back of them before.
 * Changes that are undos or redos are passed over; one that corrected something is taken back whole.
 * Expects: events as `orderEvents` gives them.
 */
export function changesToUndo(events: readonly ProgressEvent[], count = 1): ProgressEvent[][] {
  const undone = undoneEvents(events);
  const found = newestChanges(events, count, (change) => change.some((event) => isOwn(event) && !undone.has(event.id)));
  return found.map((change) => change.filter(({ id }) => !undone.has(id)));
}

/** The newest undos that can be taken back, newest first, at most `count`: changes of undos alone that are no redos. */
export function changesToRedo(events: readonly ProgressEvent[], count = 1): ProgressEvent[][] {
  const undone = undoneEvents(events);
  const undos = new Set(events.filter((event) => !isOwn(event)).map(({ id }) => id));
  const isRedo = (change: Change): boolean =>
    change.every((event) => event.type === "event-undone" && undos.has(event.event));
  const found = newestChanges(
    events,
    count,
    (change) => !change.some(isOwn) && change.some(({ id }) => !undone.has(id)) && !isRedo(change),
  );
  return found.map((change) => change.filter(({ id }) => !undone.has(id)));
}

/** The changes whose id begins so, oldest first. */
export function changesNamed(events: readonly ProgressEvent[], beginning: string): Change[] {
  const start = beginning.toLowerCase().replaceAll("-", "");
  const changes = new Map<string, ProgressEvent[]>();
  for (const event of events) {
    if (!event.change.replaceAll("-", "").startsWith(start)) continue;
    const change = changes.get(event.change);
    if (change === undefined) changes.set(event.change, [event]);
    else change.push(event);
  }
  return [...changes.values()];
}

/** The events that take a change back. */
export function undoBodies(change: Change): EventBody[] {
  return change.map(({ id }) => ({ type: "event-undone", event: id }));
}

/** No undo. */
function isOwn({ type }: ProgressEvent): boolean {
  return type !== "event-undone";
}

/** The newest changes of that kind. Events of one change stand together but where logs were merged: all are looked at. */
function newestChanges(
  events: readonly ProgressEvent[],
  count: number,
  isWanted: (change: Change) => boolean,
): ProgressEvent[][] {
  const changes = new Map<string, ProgressEvent[]>();
  for (const event of events) {
    const change = changes.get(event.change);
    if (change === undefined) changes.set(event.change, [event]);
    else change.push(event);
  }
  const found: ProgressEvent[][] = [];
  // The newest is the one whose last event is.
  const newest = [...changes.values()].sort((a, b) => ((a.at(-1)?.id ?? "") < (b.at(-1)?.id ?? "") ? 1 : -1));
  for (const change of newest) {
    if (found.length === count) break;
    if (isWanted(change)) found.push(change);
  }
  return found;
}
