import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cannot } from "../../shared/errors.ts";

/** Writes a file that is not there yet, and the folders above it. Never writes over anything, also not what comes meanwhile. */
export async function createFile(file: string, text: string): Promise<void> {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, text, { flag: "wx", flush: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") {
      throw cannot(
        "file-there",
        `"${file}" is there already, and stays as it is.`,
        "Change it by hand, or give another id or folder.",
      );
    }
    throw cannot("cannot-write", `"${file}" could not be written: ${message}.`, "Give another folder with --roadmaps");
  }
}
