import { closeSync, fstatSync, lstatSync, openSync, readSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { type CliError, cannot } from "../shared/errors.ts";
import type { PreparedProfile } from "./replace-file.ts";
import { LONGEST_PROFILE } from "./unreadable.ts";

/** The file of a person's standing choices, as commands see it. */
export interface ProfileFile {
  readonly path: string;
  /** Whether it is another than the person's own. */
  readonly isNamed: boolean;
  /** Its text; "" while there is none. Throws a CliError when it cannot be read. */
  read(): Promise<string>;
  /** Writes all of it or nothing. Throws a CliError. */
  write(text: string): Promise<void>;
  /** Makes a new text ready beside it, to be taken or dropped. Throws a CliError. */
  prepare(text: string): Promise<PreparedProfile>;
}

/** Whether a file stands where a folder above this folder would, as for a user whose home is `/dev/null`. */
function cannotBeThere(folder: string): boolean {
  try {
    lstatSync(folder);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOTDIR";
  }
}

/** The profile on disk. It is private to its user; a link to it stays a link, so that dotfile managers keep theirs. */
export function profileFile(file: string, isNamed = false): ProfileFile {
  const prepare = async (text: string): Promise<PreparedProfile> =>
    (await import("./replace-file.ts")).prepareProfile(file, text);
  return {
    path: file,
    isNamed,
    read: async () => {
      try {
        return readUpTo(file, LONGEST_PROFILE + 1);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === "ENOENT" || (code === "ENOTDIR" && cannotBeThere(dirname(file)))) return "";
        throw notRead(file, error as NodeJS.ErrnoException);
      }
    },
    // Loaded when something is written: every command reads the profile, few change it.
    write: async (text) => (await prepare(text)).take(),
    prepare,
  };
}

/** The file's text, no more than so many bytes of it: a reader of the text refuses what is too large. */
function readUpTo(file: string, bytes: number): string {
  const found = statSync(file);
  // Folders and pipes are refused before they are opened: a pipe would be waited for.
  if (!found.isFile()) throw new Error(found.isDirectory() ? "it is a folder" : "it is no regular file");
  const handle = openSync(file, "r");
  try {
    const buffer = Buffer.alloc(Math.min(bytes, fstatSync(handle).size));
    let length = 0;
    for (let more = -1; more !== 0 && length < buffer.length; length += more) {
      more = readSync(handle, buffer, length, buffer.length - length, length);
    }
    return buffer.toString("utf8", 0, length);
  } finally {
    closeSync(handle);
  }
}

function notRead(file: string, { message }: Error): CliError {
  const fix = "Check what it is and its permissions, or name another file with --config FILE";
  return cannot("not-read", `The profile "${file}" could not be read: ${message}.`, fix);
}
