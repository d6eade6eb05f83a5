import path from "node:path";
import { readBytes, writeCache } from "./kept.ts";

/**
 * Whether something is told for the first time: another value was told before, or nothing. Where the cache cannot be written
 * it is told again, never an error.
 */
export function isFirstTime(cacheFolder: string, what: string, value: string): boolean {
  const file = path.join(cacheFolder, `told-${what}`);
  if (readBytes(file)?.toString("utf8") === value) return false;
  writeCache(file, value);
  return true;
}
