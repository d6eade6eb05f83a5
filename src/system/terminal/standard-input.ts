import { readSync } from "node:fs";
import { cannot, usage } from "../../shared/errors.ts";

/** As much as a roadmap file may have: ids and notes are far shorter. */
const MOST_BYTES = 1_048_576;
const PART = 65_536;

/**
 * Standard input to its end, or as much of it as shows that it is too large. It is waited for, and read directly: Node's
 * own stream for it takes a millisecond to make, and would leave a pipe that others read too in another mode.
 * Throws a CliError where it cannot be read.
 */
export function readStandardInput(): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let more = -1; more !== 0 && length <= MOST_BYTES; length += more) {
    const part = Buffer.alloc(PART);
    more = readPart(part);
    parts.push(part.subarray(0, more));
  }
  return Buffer.concat(parts, length);
}

/** The text of what came. Throws a CliError for what is empty, larger than 1 MiB, or no UTF-8. */
export function inputText(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES) {
    throw cannot("too-large", "More than 1 MiB came on standard input.", "Send less of it.");
  }
  const text = decoded(bytes);
  if (text === undefined) {
    throw cannot("not-utf8", "What came on standard input is no UTF-8 text.", "Send it as UTF-8.");
  }
  if (text.trim() !== "") return text;
  throw usage("empty-input", "Nothing came on standard input.", "Send it there, or write it in the place of the -.");
}

/** Without a byte-order mark; undefined where it is no UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Fills the part; 0 at the end. */
function readPart(part: Buffer): number {
  for (;;) {
    try {
      return readSync(0, part);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === "EOF") return 0; // how a closed pipe ends on Windows
      if (code !== "EAGAIN")
        throw cannot("not-read", `Standard input could not be read: ${message}.`, "Send it again.");
      // Nothing is there yet, and somebody else made the pipe one that does not wait.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
