import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BUILD_ID_FILE } from "../catalog/builtin.ts";

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
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Puts a file into the cache folder, whole or not at all; private to its user. Never an error. */
export function writeCache(file: string, content: string | Uint8Array): void {
  // The pid alone is no name: containers that share a home have the same ones.
  const draft = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  let begun = false;
  const made = succeeds(() => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const handle = openSync(draft, "wx", 0o600);
    begun = true;
    try {
      writeFileSync(handle, content);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  });
  if (begun && !made) succeeds(() => rmSync(draft, { force: true }));
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
  return readBytes(join(packageFolder, "dist", BUILD_ID_FILE))?.toString("latin1") ?? "";
}
