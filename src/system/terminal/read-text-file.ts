import { readFileSync, statSync } from "node:fs";
import { cannot } from "../../shared/errors.ts";

/** Far more than a checklist of the largest plan takes. */
const MOST_BYTES = 8 * 1_048_576;

/** A file as text, without a byte-order mark. Throws a CliError that names it. */
export function readTextFile(file: string): string {
  const bytes = readBytes(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw cannot("not-utf8", `"${file}" is no UTF-8 text.`, "Save it as UTF-8.");
  }
}

function readBytes(file: string): Uint8Array {
  try {
    if (statSync(file).isDirectory()) throw new Error("it is a folder");
    if (statSync(file).size > MOST_BYTES) throw new Error("it is larger than 8 MiB");
    return readFileSync(file);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const reason = missing ? "there is no such file" : (error as Error).message;
    throw cannot(
      "cannot-read",
      `"${file}" could not be read: ${reason}.`,
      "Name another file, or - for standard input.",
    );
  }
}
