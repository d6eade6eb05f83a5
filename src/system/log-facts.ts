import { type ProgressEvent, parseEvent } from "../progress/events.ts";

/** What a file of the log tells of who wrote it. */
export interface MixedFacts {
  /** The first line whose event is older than the one before: one machine alone never writes so. */
  readonly outOfOrder?: number;
  /** The first line that git left there when it could not merge. */
  readonly conflict?: number;
}

const CONFLICT = /^(<{7}|={7}|>{7})( |$)/;

/** Looks at the order of a file's lines, and for what a merge that failed leaves. */
export function mixedFacts(text: string): MixedFacts {
  let last = "";
  let outOfOrder: number | undefined;
  let conflict: number | undefined;
  for (const [at, line] of text.split("\n").entries()) {
    if (conflict === undefined && CONFLICT.test(line)) conflict = at + 1;
    if (outOfOrder !== undefined || line === "") continue;
    const read = parseEvent(line);
    if (read.kind !== "event") continue;
    if (read.event.id < last) outOfOrder = at + 1;
    last = read.event.id;
  }
  return { ...(outOfOrder === undefined ? {} : { outOfOrder }), ...(conflict === undefined ? {} : { conflict }) };
}

/** Ids that a file says were done and never opened again, but for what was taken back: a second one that does knew nothing of it. */
export function doneIn(events: readonly ProgressEvent[], undone: ReadonlySet<string>): ReadonlySet<string> {
  const done = new Set<string>();
  for (const event of events) {
    if (undone.has(event.id) || !("subject" in event)) continue;
    if (/-done$/.test(event.type)) done.add(event.subject);
    else if (/-reopened$/.test(event.type)) done.delete(event.subject);
  }
  return done;
}
