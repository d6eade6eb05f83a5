import { closeSync, openSync, readSync } from "node:fs";

/** Loading node:crypto takes a tenth of a start, and ids need ten bytes: the system's own source is asked first. */
const SOURCE = "/dev/urandom";

/** So many random bytes, from the system. */
export function randomBytes(count: number): Uint8Array {
  return readRandom(count) ?? process.getBuiltinModule("node:crypto").randomBytes(count);
}

/** Undefined on Windows, and in jails without devices. */
function readRandom(count: number): Uint8Array | undefined {
  let handle: number | undefined;
  try {
    handle = openSync(SOURCE, "r");
    const bytes = new Uint8Array(count);
    return readSync(handle, bytes, 0, count, null) === count ? bytes : undefined;
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
