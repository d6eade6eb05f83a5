import { isUtf8 } from "node:buffer";
import fs from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../shared/diagnostic.ts";
import { notALog, notRead } from "./log-errors.ts";
import type { LogFile } from "./read-log.ts";
import type { LogBytes } from "./snapshot-file.ts";

/** The texts of all logs of a folder, by name; what is named like one and is no file is told and passed over. */
export function readFiles(folder: string): { files: LogFile[]; passedOver: Diagnostic[] } {
  const { files, passedOver } = readFileBytes(folder);
  return { files: files.map(decodeLog), passedOver };
}

/** As `readFiles`, not decoded yet. */
export function readFileBytes(folder: string): { files: LogBytes[]; passedOver: Diagnostic[] } {
  const files: LogBytes[] = [];
  const passedOver: Diagnostic[] = [];
  for (const name of logNames(folder)) {
    const file = path.join(folder, name);
    const bytes = unlessGone(file, () => readLogFile(file));
    if (bytes === null) passedOver.push(notALog(file));
    else if (bytes !== undefined) files.push({ file, bytes });
  }
  files.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { files, passedOver };
}

/** Larger files are no log of ours: a text of this program's language cannot hold them. */
const LARGEST = 500_000_000;

/** Its bytes; null for what is no file, leads nowhere or cannot be a log. */
function readLogFile(file: string): Buffer | null {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  if (found === undefined && fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) return null;
  if (found !== undefined && (!found.isFile() || found.size > LARGEST)) return null;
  return fs.readFileSync(file);
}

/** Whether the logs of a folder are still those that were read, by name and length: a log only ever grows. */
export function isAsRead(folder: string, files: readonly LogBytes[]): boolean {
  const lengthOf = (file: string): number | undefined => {
    const found = fs.statSync(file, { throwIfNoEntry: false });
    return found?.isFile() ? found.size : undefined;
  };
  try {
    const now = logNames(folder).map((name) => path.join(folder, name));
    const known = new Map(files.map(({ file, bytes }) => [file, bytes.length]));
    const there = new Set(now);
    return files.every(({ file }) => there.has(file)) && now.every((file) => lengthOf(file) === known.get(file));
  } catch {
    return false; // it cannot be read any more
  }
}

/** Whether the logs of a folder come to more than a megabyte, which takes a while to read. */
export function isLarge(folder: string): boolean {
  const sizeOf = (name: string) => fs.statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
  try {
    return logNames(folder).reduce((sum, name) => sum + sizeOf(name), 0) > 1_000_000;
  } catch {
    return false; // reading them tells why
  }
}

/** Names with a dot in front are the drafts of editors and of tools that carry folders around. */
function logNames(folder: string): string[] {
  const names = unlessGone(folder, () => fs.readdirSync(folder)) ?? [];
  return names.filter((name) => name.endsWith(".jsonl") && !name.startsWith("."));
}

/** What is read, or undefined where there is nothing. A link that leads nowhere (a drive that is not there) is an error. */
function unlessGone<T>(place: string, read: () => T, tries = 5): T | undefined {
  try {
    return read();
  } catch (error) {
    if (cannotBeThere(place, error as NodeJS.ErrnoException)) return undefined;
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || leadsNowhere(place))
      throw notRead(place, error as NodeJS.ErrnoException);
  }
  // Git takes a file away before it puts the new one there.
  return tries > 0 && fs.existsSync(place) ? unlessGone(place, read, tries - 1) : undefined;
}

/** Whether a file stands where a folder above the place would, as for a user whose home is `/dev/null`. */
function cannotBeThere(place: string, { code }: NodeJS.ErrnoException): boolean {
  if (code !== "ENOTDIR") return false;
  try {
    fs.lstatSync(place);
    return false;
  } catch {
    return true;
  }
}

/** Whether a link on the way to the place has no target. What another process makes just now is none: it is a folder. */
function leadsNowhere(place: string): boolean {
  const found = fs.lstatSync(place, { throwIfNoEntry: false });
  if (found !== undefined) return found.isSymbolicLink() && !fs.existsSync(place);
  const parent = path.dirname(place);
  return parent !== place && leadsNowhere(parent);
}

/** Lines that are not UTF-8 become one character, which no event is: a word with a hole in it must not pass for another. */
export function decodeLog({ file, bytes: given, linesBefore = 0 }: LogBytes): LogFile {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length);
  if (isUtf8(bytes)) return { file, text: bytes.toString("utf8"), linesBefore };
  // Split as single-byte text: a newline is the same byte in both.
  const lines = bytes.toString("latin1").split("\n");
  const decode = (line: Buffer) => (isUtf8(line) ? line.toString("utf8") : "\ufffd");
  return { file, text: lines.map((line) => decode(Buffer.from(line, "latin1"))).join("\n"), linesBefore };
}
