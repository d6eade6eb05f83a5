import fs from "node:fs";
import path from "node:path";
import { decodeLine, encodeLine, type PreparedLine } from "../../shell/prepared-line.ts";
import { readBytes, writeCache } from "./kept.ts";

/** The prepared line in a file; undefined where there is none, or no whole one. */
export function readLine(file: string): PreparedLine | undefined {
  return decodeLine(readBytes(file)?.toString("utf8") ?? "");
}

/** Prepares a line. Never an error. */
export function writeLine(file: string, line: PreparedLine): void {
  writeCache(file, encodeLine(line));
}

/**
 * Lets the lines in the cache folder hold no longer, but for one: those of shells where the environment sets a role or
 * hours tell of the same person, and who finds one expired makes it anew. Never an error.
 */
export function expireLines(folder: string, except: string | undefined): void {
  for (const name of namesIn(folder)) {
    const file = path.join(folder, name);
    if (file === except || !/^prompt(\.|$)/.test(name)) continue;
    const line = readLine(file);
    if (line !== undefined && line.expires > 0) writeLine(file, { ...line, expires: 0 });
  }
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}
