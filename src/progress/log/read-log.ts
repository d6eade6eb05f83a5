import type { Diagnostic } from "../../shared/diagnostic.ts";
import { type ProgressEvent, parseEvent } from "../events.ts";
import { orderEvents } from "../fold.ts";
import { NOTHING_PASSED, type Passed, type PassedLine, tellPassed } from "./passed-over.ts";
import { isFarAhead } from "./stamp.ts";
import type { LogRead } from "./store.ts";
import { timeOf } from "./uuid.ts";

export interface LogFile {
  readonly file: string;
  readonly text: string;
  /** Lines that stand before this text in the file. */
  readonly linesBefore?: number;
}

/** What the lines hold, and which of them were passed over. */
export interface LinesRead extends Pick<LogRead, "events" | "newest"> {
  readonly passed: Passed;
}

/**
 * Reads the lines of all log files.
 * Promises: never throws; every line that is no event is told, with file and line, and passed over; one diagnostic
 * stands for all lines of newer versions or unknown types, and one for events more than a year ahead of `now`, the clock in
 * milliseconds: they are a slip, and would win over whatever comes until then. The order of files and lines plays no part in the events.
 */
export function readLog(files: readonly LogFile[], now = Number.POSITIVE_INFINITY): LogRead {
  const { events, newest, passed } = readLines(files, now);
  const problems: Diagnostic[] = tellPassed(passed);
  return { events, newest, problems, files: files.map(({ file }) => file).sort() };
}

/** As `readLog`, with the lines that were passed over still to be told. */
export function readLines(files: readonly LogFile[], now: number): LinesRead {
  const events: ProgressEvent[] = [];
  const damaged: PassedLine[] = [];
  const unknown: PassedLine[] = [];
  const ahead: Passed["ahead"][number][] = [];
  let newest: string | undefined;
  for (const { file, text, linesBefore = 0 } of files) {
    // Some editors begin a file with a byte-order mark.
    let from = linesBefore === 0 && text.startsWith("\ufeff") ? 1 : 0;
    for (let line = linesBefore + 1; from < text.length; line++) {
      const end = text.indexOf("\n", from);
      const content = text.slice(from, end === -1 ? text.length : end);
      from += content.length + 1;
      if (content === "") continue;
      const read = parseEvent(content);
      const id = read.kind === "event" ? read.event.id : read.id;
      const isAhead = id !== undefined && isFarAhead(timeOf(id), now);
      if (id !== undefined && !isAhead && (newest === undefined || id > newest)) newest = id;
      if (read.kind === "event" && isAhead) ahead.push({ file, line, day: read.event.day, id: read.event.id });
      else if (read.kind === "event") events.push(read.event);
      else if (read.kind === "unknown") unknown.push({ file, line });
      else if (content.trim() !== "") damaged.push({ file, line });
    }
  }
  const isWhole = damaged.length === 0 && unknown.length === 0 && ahead.length === 0;
  return { events: orderEvents(events), newest, passed: isWhole ? NOTHING_PASSED : { damaged, unknown, ahead } };
}
