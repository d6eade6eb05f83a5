import type { Diagnostic } from "../shared/diagnostic.ts";
import { type CliError, cannot } from "../shared/errors.ts";

/** What the system's codes mean to a person. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is used up",
  EROFS: "the disk can only be read",
  EIO: "the disk reports a fault",
};

function reasonOf(error: NodeJS.ErrnoException): string {
  return REASONS[error.code ?? ""] ?? error.message;
}

/**
 * Why a change was not recorded. `landed` of its `total` events stand in the log all the same: a write that stopped
 * half-way, or one that could not be synced.
 */
export function notRecorded(file: string, error: NodeJS.ErrnoException, landed: number, total: number): CliError {
  const reason = reasonOf(error);
  if (landed === 0) {
    const fix = "What was recorded before is still there. Mend that, then say it again.";
    return cannot("not-recorded", `Nothing was recorded in "${file}": ${reason}.`, fix);
  }
  const what = landed < total ? `Only ${landed} of ${total} events were recorded` : "The last events may not stay";
  const fix = "Mend that, look at career-roadmap history, then say again what is missing.";
  return cannot("not-recorded", `${what} in "${file}": ${reason}.`, fix);
}

export function notRead(place: string, error: NodeJS.ErrnoException): CliError {
  const fix = "Nothing was changed. Make it readable, or move it elsewhere.";
  return cannot("not-read", `Progress in "${place}" could not be read: ${reasonOf(error)}.`, fix);
}

/** A folder, pipe or device whose name ends like that of a log. */
export function notALog(file: string): Diagnostic {
  return {
    severity: "warning",
    code: "not-a-log",
    message: `"${file}" is named like a progress log and is no file, so it is passed over.`,
    place: { file, line: 1, column: 1, length: 1 },
    fix: "Move it out of the folder.",
  };
}
