import { readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cannot } from "../../shared/errors.ts";

/**
 * Writes beside the file and renames, so that a reader sees all of it or none. A link is followed, also to what is not
 * there yet; a file that is there keeps its permissions; no folder is made. Throws a CliError that names the file.
 */
export async function writeWholeFile(file: string, text: string): Promise<void> {
  const target = targetOf(file);
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${randomName()}.tmp`);
  try {
    const there = statSync(target, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw new Error("it is a folder");
    writeFileSync(draft, text, { flag: "wx", flush: true, mode: there === undefined ? 0o666 : there.mode & 0o777 });
    renameSync(draft, target);
  } catch (error) {
    tryRemove(draft);
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const reason = missing ? "there is no such folder" : (error as Error).message;
    throw cannot("cannot-write", `"${file}" could not be written: ${reason}.`, "Give -o another place.");
  }
}

/** The pid alone is no name: in containers it is always 1. */
function randomName(): string {
  return `${process.pid}-${Math.random().toString(36).slice(2)}`;
}

/** Where a link leads, also when nothing is there yet. */
function targetOf(file: string, hops = 40): string {
  try {
    return realpathSync(file);
  } catch {
    const link = readLink(file);
    return link === undefined || hops === 0 ? file : targetOf(path.resolve(path.dirname(file), link), hops - 1);
  }
}

function readLink(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined; // no link, or nothing at all
  }
}

function tryRemove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The folder itself is not there.
  }
}
