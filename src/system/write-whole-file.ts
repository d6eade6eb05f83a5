import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cannot } from "../shared/errors.ts";

/** Writes beside the file and renames, so that a reader sees all of it or none; a link is followed. */
export async function writeWholeFile(file: string, text: string): Promise<void> {
  let target = file;
  try {
    target = realpathSync(file);
  } catch {
    // It is not there yet.
  }
  const folder = path.dirname(target);
  const draft = path.join(folder, `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, text, { flag: "wx", flush: true });
    renameSync(draft, target);
  } catch (error) {
    tryRemove(draft);
    throw cannot(
      "cannot-write",
      `"${file}" could not be written: ${(error as Error).message}.`,
      "Give -o another place.",
    );
  }
}

function tryRemove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The folder itself is not there.
  }
}
