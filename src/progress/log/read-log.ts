import type { Diagnostic } from "../../shared/diagnostic.ts";
import { type ProgressEvent, parseEvent } from "../events.ts";
import { orderEvents } from "../fold.ts";
import type { LogRead } from "./store.ts";

export interface LogFile {
  readonly file: string;
  readonly text: string;
}

/**
 * Reads the lines of all log files.
 * Promises: never throws; every line that is no event is told, with file and line, and passed over; one diagnostic
 * stands for all lines of newer versions or unknown types. The order of files and lines plays no part in the events.
 */
export function readLog(files: readonly LogFile[]): LogRead {
  const events: ProgressEvent[] = [];
  const damaged: Diagnostic[] = [];
  const unknown: { file: string; line: number }[] = [];
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
      if (id !== undefined && (newest === undefined || id > newest)) newest = id;
      if (read.kind === "event") events.push(read.event);
      else if (read.kind === "unknown") unknown.push({ file, line: number });
      else if (line.trim() !== "") damaged.push(damage(file, number));
    }
  }
  const problems = unknown.length === 0 ? damaged : [...damaged, fromNewer(unknown)];
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

function fromNewer(lines: readonly { file: string; line: number }[]): Diagnostic {
  const { file, line } = lines[0] as { file: string; line: number };
  const many = lines.length === 1 ? "One line" : `${lines.length} lines`;
  return {
    severity: "warning",
    code: "unknown-event",
    message: `${many} of the progress log came from a newer career-roadmap, and are passed over. They are kept.`,
    place: { file, line, column: 1, length: 1 },
    fix: "Upgrade career-roadmap on this machine to see them.",
  };
}
