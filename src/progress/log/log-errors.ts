import type { Diagnostic } from "../../shared/diagnostic.ts";
import { type CliError, cannot } from "../../shared/errors.ts";

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

/** The same where something was to be written into `folder`; `place` is the file or folder that stands in the way. */
function whyNotWritten(error: NodeJS.ErrnoException, folder: string): string {
  const { code = "", path: place = folder } = error;
  const what = place === folder ? "it" : `"${place}"`;
  if (isNoPlace(error)) return `${what} cannot be made a folder`;
  if (code === "ELOOP") return `"${place}" is a link or no file, and this machine's log must be a file of its own`;
  if (CLOSED.includes(code)) return `you may not write to ${what === "it" ? "that folder" : what}`;
  return reasonOf(error);
}

/** Whether a file stands in the place of a folder, or the system lets none be made there, as below /proc. */
function isNoPlace({ code = "", syscall }: NodeJS.ErrnoException): boolean {
  return ["ENOTDIR", "EEXIST"].includes(code) || (code === "ENOENT" && syscall === "mkdir");
}

const CLOSED = ["EACCES", "EPERM"];

/** What helps: another place, where it is the place that is wrong. */
function wayOut(error: NodeJS.ErrnoException): string {
  if (error.code === "ELOOP") return `Move "${error.path}" away`;
  const wrongPlace = isNoPlace(error) || [...CLOSED, "EROFS"].includes(error.code ?? "");
  return wrongPlace ? "Set CAREER_ROADMAP_HOME to a folder that you may write into" : "Mend that";
}

/**
 * Why a change was not recorded. `landed` of its `total` events stand in the log all the same: a write that stopped
 * half-way, or one that could not be synced.
 */
export function notRecorded(folder: string, error: NodeJS.ErrnoException, landed: number, total: number): CliError {
  const reason = whyNotWritten(error, folder);
  if (landed === 0) {
    const fix = `What was recorded before is still there. ${wayOut(error)}, then say it again.`;
    return cannot("not-recorded", `Nothing was recorded in "${folder}": ${reason}.`, fix);
  }
  const what = landed < total ? `Only ${landed} of ${total} events were recorded` : "The last events may not stay";
  const fix = "Mend that, look at career-roadmap history, then say again what is missing.";
  return cannot("not-recorded", `${what} in "${folder}": ${reason}.`, fix);
}

export function notRead(place: string, error: NodeJS.ErrnoException): CliError {
  const fix = "Nothing was changed. Make it readable, or move it elsewhere.";
  return cannot("not-read", `Progress in "${place}" could not be read: ${reasonOf(error)}.`, fix);
}

/** A folder, pipe or device whose name ends like that of a log, a link that leads nowhere, a file of half a gigabyte. */
export function notALog(file: string): Diagnostic {
  return {
    severity: "warning",
    code: "not-a-log",
    message: `"${file}" is named like a progress log and cannot be one, so it is passed over.`,
    place: { file, line: 1, column: 1, length: 1 },
    fix: "Move it out of the folder.",
  };
}
