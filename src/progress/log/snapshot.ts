import type { Day } from "../../shared/dates.ts";
import { foldOnto, type OpenProgress, type Progress, type SubjectProgress } from "../fold.ts";
import type { LogRead } from "./store.ts";

/** The fold of a log, or of the beginnings of its files, from which the fold of all of it is had at little cost. */
export interface Snapshot {
  readonly progress: Progress;
  /** The newest id that was folded. */
  readonly newest: string | undefined;
}

type EncodedSubject = readonly [
  id: string,
  Omit<SubjectProgress, "ticked" | "tickedOn"> & { readonly ticked: readonly (readonly [string, Day])[] },
];
interface EncodedSnapshot {
  readonly newest?: string;
  readonly subjects: readonly EncodedSubject[];
  readonly minutes: readonly (readonly [Day, number])[];
  readonly days: readonly Day[];
}

/** The snapshot as JSON. No id is ever an object's key. */
export function encodeSnapshot({ progress, newest }: Snapshot): string {
  const encoded: EncodedSnapshot = {
    ...(newest === undefined ? {} : { newest }),
    subjects: [...progress.subjects].map(([id, { tickedOn, ...one }]) => [id, { ...one, ticked: [...tickedOn] }]),
    minutes: [...progress.minutes],
    days: [...progress.days],
  };
  return JSON.stringify(encoded);
}

/** Expects: what `encodeSnapshot` of this very build made. */
export function decodeSnapshot(text: string): Snapshot & { readonly progress: OpenProgress } {
  const { newest, subjects, minutes, days } = JSON.parse(text) as EncodedSnapshot;
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
  return {
    newest,
    progress: { subjects: new Map(subjects.map(subject)), minutes: new Map(minutes), days: new Set(days) },
  };
}

/**
 * The snapshot with what was written since. Undefined when that reaches back, so that all must be folded anew: an undo, a
 * line that came from another device late or twice, and any line that there is something to say about.
 */
export function continued(
  { progress, newest = "" }: ReturnType<typeof decodeSnapshot>,
  since: LogRead,
  currentId: (id: string) => string,
): Snapshot | undefined {
  const later = since.events.every(({ id, type }) => id > newest && type !== "event-undone");
  if (!later || since.problems.length > 0) return undefined;
  return { progress: foldOnto(progress, since.events, currentId), newest: since.newest ?? (newest || undefined) };
}
