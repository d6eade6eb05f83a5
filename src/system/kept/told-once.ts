import path from "node:path";
import { readBytes, writeCache } from "./kept.ts";

/**
 * Whether something is told for the first time: another value was told before, or nothing. Where the cache cannot be written
 * it is told again, never an error.
 */
export function isFirstTime(cacheFolder: string, what: string, value: string): boolean {
  return toldBefore(cacheFolder, what, value) !== value;
}

/** The value that was told before, undefined where there was none; the new one is kept in its place. */
export function toldBefore(cacheFolder: string, what: string, value: string): string | undefined {
  const file = path.join(cacheFolder, `told-${what}`);
  const before = readBytes(file)?.toString("utf8");
  if (before !== value) writeCache(file, value);
  return before;
}
