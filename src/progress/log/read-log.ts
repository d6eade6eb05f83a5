import type { Diagnostic } from "../../shared/diagnostic.ts";
import { type ProgressEvent, parseEvent } from "../events.ts";
import { orderEvents } from "../fold.ts";
import { isFarAhead } from "./stamp.ts";
import type { LogRead } from "./store.ts";
import { timeOf } from "./uuid.ts";

export interface LogFile {
  readonly file: string;
  readonly text: string;
}

/**
 * Reads the lines of all log files.
 * Promises: never throws; every line that is no event is told, with file and line, and passed over; one diagnostic
 * stands for all lines of newer versions or unknown types, and one for events more than a year ahead of `now`, the clock in
 * milliseconds: they are a slip, and would win over whatever comes until then. The order of files and lines plays no part in the events.
 */
export function readLog(files: readonly LogFile[], now = Number.POSITIVE_INFINITY): LogRead {
  const events: ProgressEvent[] = [];
  const damaged: Diagnostic[] = [];
  const unknown: { file: string; line: number }[] = [];
  const ahead: { file: string; line: number; day: string }[] = [];
  let newest: string | undefined;
  for (const { file, text } of files) {
    // Some editors begin a file with a byte-order mark.
    let from = text.startsWith("\ufeff") ? 1 : 0;
    for (let number = 1; from < text.length; number++) {
      const end = text.indexOf("\n", from);
      const line = text.slice(from, end === -1 ? text.length : end);
      from += line.length + 1;
      if (line === "") continue;
      const read = parseEvent(line);
      const id = read.kind === "event" ? read.event.id : read.id;
      const isAhead = id !== undefined && isFarAhead(timeOf(id), now);
      if (id !== undefined && !isAhead && (newest === undefined || id > newest)) newest = id;
      if (read.kind === "event" && isAhead) ahead.push({ file, line: number, day: read.event.day });
      else if (read.kind === "event") events.push(read.event);
      else if (read.kind === "unknown") unknown.push({ file, line: number });
      else if (line.trim() !== "") damaged.push(damage(file, number));
    }
  }
  const problems = [
    ...damaged,
    ...(unknown.length === 0 ? [] : [fromNewer(unknown)]),
    ...(ahead.length === 0 ? [] : [fromTheFuture(ahead)]),
  ];
  return { events: orderEvents(events), newest, problems, files: files.map(({ file }) => file).sort() };
}

function damage(file: string, line: number): Diagnostic {
  return {
    severity: "warning",
    code: "damaged-line",
    message: "This line of the progress log cannot be read, so it is passed over. It is kept as it is.",
    place: { file, line, column: 1, length: 1 },
  };
}

function fromTheFuture(lines: readonly { file: string; line: number; day: string }[]): Diagnostic {
  const { file, line, day } = lines[0] as { file: string; line: number; day: string };
  const many = lines.length === 1 ? "One line of the progress log is" : `${lines.length} lines of the progress log are`;
  return {
    severity: "warning",
    code: "future-event",
    message: `${many} more than a year ahead of this machine's clock (the first says ${day}), and passed over. Kept as written.`,
    place: { file, line, column: 1, length: 1 },
    fix: "Check this machine's clock. If it is right, take the line out of the file.",
  };
}

function fromNewer(lines: readonly { file: string; line: number }[]): Diagnostic {
  const { file, line } = lines[0] as { file: string; line: number };
  const many = lines.length === 1 ? "One line" : `${lines.length} lines`;
  return {
    severity: "warning",
    code: "unknown-event",
    message: `${many} of the progress log came from a newer career-roadmap, and ${lines.length === 1 ? "is passed over. It is" : "are passed over. They are"} kept.`,
    place: { file, line, column: 1, length: 1 },
    fix: "Upgrade career-roadmap on this machine to see them.",
  };
}
