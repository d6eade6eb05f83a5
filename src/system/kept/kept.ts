import fs from "node:fs";
import path from "node:path";
import { BUILD_ID_FILE } from "../../catalog/compiled/builtin.ts";
import { makeFolder } from "../../shared/make-folder.ts";

/**
 * What was worked out from some texts, kept in one file behind the very texts it was made from: times lie (`cp -p`, git),
 * texts do not. `key` begins with a line that tells the lengths of what follows in it, so that no key begins another.
 * Returns the bytes behind the key; undefined when there is no such file or it was made from anything else.
 */
export function readKept(file: string, key: Uint8Array): Buffer | undefined {
  const bytes = readSealed(file);
  return bytes?.subarray(0, key.length).equals(key) ? bytes.subarray(key.length) : undefined;
}

/** Keeps a value behind its key. A cache that cannot be written is never an error. */
export function writeKept(file: string, key: Uint8Array, value: string | Uint8Array): void {
  writeSealed(file, Buffer.concat([key, Buffer.from(value)]));
}

/** Kept of texts that have problems to tell each time: that these are the ones read last, and nothing to use. */
export const KNOWN_TEXT = "";

/** Takes away what was kept. Promises: says whether there was any; never an error. */
export function dropKept(file: string): boolean {
  return fs.existsSync(file) && succeeds(() => fs.rmSync(file, { force: true }));
}

/** The end of a file that was written whole: it is not synced, and may have lost some when the machine did. */
const SEAL = Buffer.from("\nwhole\n");

/** What `writeSealed` wrote; undefined when it is not there, or not there whole. */
export function readSealed(file: string): Buffer | undefined {
  const bytes = readBytes(file);
  const end = (bytes?.length ?? 0) - SEAL.length;
  return end >= 0 && bytes?.subarray(end).equals(SEAL) ? bytes.subarray(0, end) : undefined;
}

export function writeSealed(file: string, content: Uint8Array): void {
  writeCache(file, Buffer.concat([content, SEAL]));
}

/** A file of the cache folder, whole; undefined when it cannot be had. */
export function readBytes(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

/** What a file is called while it is written. The pid alone is no name: containers that share a home have the same. */
const DRAFT = ".draft-";
const DAY = 86_400_000;

/** Puts a file into the cache folder, whole or not at all; private to its user. Never an error. */
export function writeCache(file: string, content: string | Uint8Array): void {
  const folder = path.dirname(file);
  const draft = path.join(folder, `${DRAFT}${process.pid}-${Math.random().toString(36).slice(2)}`);
  let begun = false;
  const made = succeeds(() => {
    makeFolder(folder, fs, path);
    const handle = fs.openSync(draft, "wx", 0o600);
    begun = true;
    try {
      fs.writeFileSync(handle, content);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(draft, file);
  });
  if (begun && !made) succeeds(() => fs.rmSync(draft, { force: true }));
  succeeds(() => removeLeftovers(folder));
}

/** Removes the drafts of processes that died over them. */
function removeLeftovers(folder: string): void {
  for (const name of fs.readdirSync(folder).filter((name) => name.startsWith(DRAFT))) {
    const draft = path.join(folder, name);
    if (Date.now() - fs.statSync(draft).mtimeMs > DAY) fs.rmSync(draft, { force: true });
  }
}

function succeeds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

/** Names the build that is running, so that no version reads what another one kept; "" where there is none. */
export function buildId(packageFolder: string): string {
  const known = ids.get(packageFolder);
  if (known !== undefined) return known;
  const read = readBytes(path.join(packageFolder, "dist", BUILD_ID_FILE))?.toString("latin1") ?? "";
  ids.set(packageFolder, read);
  return read;
}

/** Read once: it is asked for with each file that is kept. */
const ids = new Map<string, string>();
