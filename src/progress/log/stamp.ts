import { type Day, formatDay } from "../../shared/dates.ts";
import { cannot } from "../../shared/errors.ts";
import type { EventBody, ProgressEvent } from "../events.ts";
import { LATEST_MS, timeOf, uuidV7 } from "./uuid.ts";

export interface Stamp {
  /** The real clock, in milliseconds since 1970. */
  readonly now: number;
  readonly day: Day;
  /** The newest valid id of any device's log; undefined while there is none. */
  readonly newest: string | undefined;
  /** Gives so many random bytes. */
  readonly random: (bytes: number) => Uint8Array;
}

const FAR_AHEAD_MS = 366 * 86_400_000;

/** Whether a moment lies so far ahead of the clock that it is a slip: more than a year and wins over all until then. */
export function isFarAhead(ms: number, now: number): boolean {
  return ms > now + FAR_AHEAD_MS;
}

/**
 * Gives the events of one command their heads.
 * Promises: ids grow in the given order, and are later than the newest one known, whatever the clock says.
 * Throws a CliError past the year 9999: such ids could be written, but never read again.
 */
export function stampEvents(bodies: readonly EventBody[], stamp: Stamp): ProgressEvent[] {
  const after = stamp.newest === undefined ? 0 : timeOf(stamp.newest) + 1;
  const first = Math.max(stamp.now, after);
  if (first + bodies.length > LATEST_MS) {
    const fix = "Check this machine's clock, and the last lines of career-roadmap history";
    throw cannot("past-the-last-moment", "Nothing was recorded: the clock or the log is past the year 9999.", fix);
  }
  const change = uuidV7(first, stamp.random(10));
  const at = new Date(stamp.now).toISOString();
  return bodies.map((body, i) => ({
    v: 1,
    id: i === 0 ? change : uuidV7(first + i, stamp.random(10)),
    at,
    day: formatDay(stamp.day),
    change,
    ...body,
  }));
}
