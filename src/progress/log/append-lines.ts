import fs from "node:fs";
import path from "node:path";
import { makePrivate, syncFolders } from "./private-folder.ts";

const NEWLINE = 0x0a;
const ATTEMPTS = 3;

/**
 * Adds the lines, synced, each on a line of its own. `progress.landed` tells how many stand there if it throws.
 * Nothing is locked, so what was written is looked for afterwards, and written again where it is not found whole: another
 * process died inside its own line just before, the disk took only a part, or git put another file in its place. Lines
 * that stand twice count once.
 */
export function appendLines(file: string, lines: Buffer, progress: { landed: number }): void {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) if (appendOnce(file, lines, progress)) return;
  throw new Error("what was written could not be found there again");
}

function appendOnce(file: string, lines: Buffer, progress: { landed: number }): boolean {
  const handle = openOwn(file);
  let size: number;
  try {
    const found = fs.fstatSync(handle);
    size = found.size;
    // Only the first bytes of a file wait for its name to be on disk: whoever finds some knows that it is.
    if (size === 0) syncFolders(path.dirname(fs.realpathSync(file)));
    makePrivate(found, (mode) => fs.fchmodSync(handle, mode), 0o600);
    const torn = size > 0 && readBytes(handle, size - 1, 1)[0] !== NEWLINE;
    const bytes = torn ? Buffer.concat([Buffer.of(NEWLINE), lines]) : lines;
    const written = fs.writeSync(handle, bytes);
    progress.landed = Math.max(progress.landed, wholeLines(lines, written - (bytes.length - lines.length)));
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  try {
    return standsIn(file, lines, size);
  } catch {
    // It was taken whole and synced; that it cannot be looked at just now makes it no less recorded.
    return progress.landed === wholeLines(lines, lines.length);
  }
}

/** Opens the file to read and to add, making it. Promises: a link that a peer put in its place is not followed. */
function openOwn(file: string): number {
  const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;
  const handle = fs.openSync(file, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600);
  if (fs.fstatSync(handle).isFile()) return handle;
  fs.closeSync(handle);
  throw Object.assign(new Error(`"${file}" is no file`), { code: "ELOOP", path: file });
}

/** How many lines the first bytes hold; the newline of the last one may be missing. */
function wholeLines(lines: Buffer, bytes: number): number {
  let count = 0;
  for (let at = lines.indexOf(NEWLINE); at !== -1 && at <= bytes; at = lines.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

/** Whether the file holds the lines from a place on, where a line begins, with nothing of another line in front of them. */
function standsIn(file: string, lines: Buffer, from: number): boolean {
  const handle = fs.openSync(file, "r");
  try {
    const added = readBytes(handle, from, Math.max(0, fs.fstatSync(handle).size - from));
    for (let at = added.indexOf(lines); at !== -1; at = added.indexOf(lines, at + 1)) {
      if (at === 0 || added[at - 1] === NEWLINE) return true;
    }
    return false;
  } finally {
    fs.closeSync(handle);
  }
}

function readBytes(handle: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let got = 0;
  for (let more = -1; got < length && more !== 0; got += more) {
    more = fs.readSync(handle, bytes, got, length - got, from + got);
  }
  return bytes.subarray(0, got);
}
