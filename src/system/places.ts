import { accessSync, constants, lstatSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import type { PlaceFacts } from "../shared/place-facts.ts";

/** What a folder of a person's is like, and whether something can be written into it. */
export function folderFacts(group: PlaceFacts["group"], folder: string, platform: string): PlaceFacts {
  const obstacle = obstacleOf(folder);
  return { ...fileFacts(group, folder, platform), ...(obstacle === undefined ? {} : { obstacle }) };
}

export function fileFacts(group: PlaceFacts["group"], file: string, platform: string): PlaceFacts {
  const found = look(file);
  const open = found !== undefined && !found.isSymbolicLink() && platform !== "win32" && (found.mode & 0o077) !== 0;
  return { group, path: file, there: found !== undefined, open, ...(isLoose(found, platform) ? { loose: true } : {}) };
}

/** What of this machine's log keeps it from being written. */
export function ownLogFacts(file: string, platform: string): PlaceFacts {
  const facts = fileFacts("data", file, platform);
  if (!facts.there) return facts;
  try {
    accessSync(file, constants.W_OK);
    return facts;
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    return { ...facts, obstacle: REASONS[code] ?? message };
  }
}

function isLoose(found: Stats | undefined, platform: string): boolean {
  if (found === undefined || platform === "win32") return false;
  return (!found.isSymbolicLink() && (found.mode & 0o022) !== 0) || found.uid !== process.getuid?.();
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "the disk can only be read",
};

/** Looks at the folder, else at the nearest one above it in which it would be made. */
function obstacleOf(folder: string): string | undefined {
  if (look(folder) === undefined) {
    const parent = path.dirname(folder);
    return parent === folder ? "there is no such disk" : obstacleOf(parent);
  }
  try {
    if (!statSync(folder).isDirectory()) return `"${folder}" is no folder`;
    accessSync(folder, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    return code === "ENOENT" ? `"${folder}" is a link that leads nowhere` : (REASONS[code] ?? message);
  }
}

/** What stands there itself, links not followed; undefined also for what is out of sight. */
function look(file: string): Stats | undefined {
  try {
    return lstatSync(file);
  } catch {
    return undefined;
  }
}
