import type { Day } from "../../shared/dates.ts";
import type { ProgressEvent } from "../events.ts";
import {
  foldOnto,
  type OpenProgress,
  orderEvents,
  type Progress,
  type SubjectProgress,
  undoneEvents,
} from "../fold.ts";
import { bothPassed, type Passed } from "./passed-over.ts";
import type { LinesRead } from "./read-log.ts";
import { isFarAhead } from "./stamp.ts";
import { timeOf } from "./uuid.ts";

/**
 * The fold of the older events of a log, and the newest ones beside it: an undo or a line that another device wrote a
 * little earlier is of those nearly always, so that the fold of all is had at little cost.
 */
export interface Snapshot {
  /** Of the events that are not among the recent ones. */
  readonly settled: OpenProgress;
  /** The newest id that was settled. */
  readonly until: string | undefined;
  /** In order, later than what is settled; whole changes. */
  readonly recent: readonly ProgressEvent[];
  /** The newest valid id of any line. */
  readonly newest: string | undefined;
  /** What was passed over. */
  readonly passed: Passed;
}

/** So many events are not settled, or a few more: several days of work, and a hundred undos. */
const RECENT = 256;

type EncodedSubject = readonly [
  id: string,
  Omit<SubjectProgress, "ticked" | "tickedOn"> & { readonly ticked: readonly (readonly [string, Day])[] },
];
interface EncodedSnapshot extends Omit<Snapshot, "settled" | "until" | "newest"> {
  readonly until?: string;
  readonly newest?: string;
  readonly subjects: readonly EncodedSubject[];
  readonly minutes: readonly (readonly [Day, number])[];
  readonly days: readonly Day[];
}

/** The snapshot as JSON. No id is ever an object's key. */
export function encodeSnapshot({ settled, until, recent, newest, passed }: Snapshot): string {
  const encoded: EncodedSnapshot = {
    ...(until === undefined ? {} : { until }),
    ...(newest === undefined ? {} : { newest }),
    subjects: [...settled.subjects].map(([id, { tickedOn, ...one }]) => [id, { ...one, ticked: [...tickedOn] }]),
    minutes: [...settled.minutes],
    days: [...settled.days],
    recent,
    passed,
  };
  return JSON.stringify(encoded);
}

/** Expects: what `encodeSnapshot` of this very build made. */
export function decodeSnapshot(text: string): Snapshot {
  const { until, newest, subjects, minutes, days, recent, passed } = JSON.parse(text) as EncodedSnapshot;
  const subject = ([id, one]: EncodedSubject): [string, SubjectProgress] => [
    id,
    // JSON leaves out what is undefined.
    {
      ...one,
      since: one.since,
      begunOn: one.begunOn,
      ticked: new Set(one.ticked.map(([key]) => key)),
      tickedOn: new Map(one.ticked),
    },
  ];
  const settled = { subjects: new Map(subjects.map(subject)), minutes: new Map(minutes), days: new Set(days) };
  return { settled, until, recent, newest, passed };
}

type CurrentId = (id: string) => string;

/** The snapshot of what was read. */
export function snapshotOf({ events, newest, passed }: LinesRead, currentId: CurrentId): Snapshot {
  const settled = { subjects: new Map(), minutes: new Map(), days: new Set<Day>() };
  return settle({ settled, until: undefined, recent: events, newest, passed }, currentId);
}

/**
 * The snapshot with what was written since. Undefined when that reaches back behind the recent events, or the clock has
 * moved so that others are far ahead of it: then all must be folded anew. The given snapshot is used up.
 */
export function continued(snapshot: Snapshot, since: LinesRead, now: number): Snapshot | undefined {
  const { until = "", newest = "", passed } = snapshot;
  const moved = passed.ahead.some(({ id }) => !isFarAhead(timeOf(id), now));
  if (moved || (newest !== "" && isFarAhead(timeOf(newest), now))) return undefined;
  if (since.events.some(({ id }) => id <= until)) return undefined;
  const recent = since.events.length === 0 ? snapshot.recent : orderEvents([...snapshot.recent, ...since.events]);
  if (!reachesOnly(recent, since.events)) return undefined;
  const latest = since.newest !== undefined && since.newest > newest ? since.newest : newest || undefined;
  return { ...snapshot, recent, newest: latest, passed: bothPassed(passed, since.passed) };
}

/** Whether all that these undos take back, and what those took back, is among the recent events. */
function reachesOnly(recent: readonly ProgressEvent[], undos: readonly ProgressEvent[]): boolean {
  if (!undos.some(({ type }) => type === "event-undone")) return true;
  const byId = new Map(recent.map((event) => [event.id, event]));
  return undos.every((event) => {
    let at: ProgressEvent | undefined = event;
    // Each is older than the one before, but in a log that somebody wrote by hand.
    for (let steps = 0; at?.type === "event-undone" && steps <= recent.length; steps++) at = byId.get(at.event);
    return at !== undefined && at.type !== "event-undone";
  });
}

/** The progress of all events of a snapshot, which is used up by it. */
export function foldSnapshot({ settled, recent }: Snapshot, currentId: CurrentId): Progress {
  return foldOnto(settled, counting(recent), currentId);
}

/** The same snapshot with no more recent events than needed. */
export function settle(snapshot: Snapshot, currentId: CurrentId): Snapshot {
  const { recent } = snapshot;
  const cut = wholeChanges(recent, recent.length - RECENT);
  if (cut <= 0) return snapshot;
  const undone = undoneEvents(recent);
  const older = recent.slice(0, cut);
  foldOnto(snapshot.settled, undone.size === 0 ? older : older.filter(({ id }) => !undone.has(id)), currentId);
  return { ...snapshot, until: older.at(-1)?.id, recent: recent.slice(cut) };
}

/** The place up to which events can be settled so that no change is parted: logs were merged, and changes may interlock. */
function wholeChanges(events: readonly ProgressEvent[], wanted: number): number {
  const first = new Map<string, number>();
  for (let at = 0; at < events.length; at++) {
    const { change } = events[at] as ProgressEvent;
    if (!first.has(change)) first.set(change, at);
  }
  let cut = wanted;
  for (let at = events.length - 1; at >= cut && at >= 0; at--) {
    cut = Math.min(cut, first.get((events[at] as ProgressEvent).change) as number);
  }
  return cut;
}

function counting(events: readonly ProgressEvent[]): readonly ProgressEvent[] {
  const undone = undoneEvents(events);
  return undone.size === 0 ? events : events.filter(({ id }) => !undone.has(id));
}
