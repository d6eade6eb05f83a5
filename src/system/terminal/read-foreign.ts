import { open } from "node:fs/promises";
import { cannot } from "../../shared/errors.ts";

const PART = 1_048_576;

/**
 * Somebody else's file as text. Throws a CliError for what is not there, is no file, is larger than `most` bytes, or is
 * neither UTF-8 nor UTF-16 with its mark, as some spreadsheets write it.
 */
export async function readForeign(file: string, most: number): Promise<string> {
  const bytes = await bytesOf(file, most);
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = new TextDecoder(isUtf16 ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // Told below: whatever it is, it is no text.
  }
  throw cannot(
    "not-text",
    `"${file}" is no text in UTF-8.`,
    "Save or export it as text (CSV, Markdown or JSON) in UTF-8.",
  );
}

/** Opened once and read from there, so that what is measured is what is read. */
async function bytesOf(file: string, most: number): Promise<Uint8Array> {
  const handle = await open(file, "r").catch((error: NodeJS.ErrnoException) => {
    const is = error.code === "ENOENT" ? "is not there" : `cannot be read: ${error.message}`;
    throw cannot("not-read", `"${file}" ${is}.`, "Look at its name.");
  });
  try {
    const facts = await handle.stat();
    if (facts.isDirectory()) throw cannot("not-read", `"${file}" is a folder.`, "Give a file.");
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let more = -1; more !== 0 && length <= most; length += more) {
      const part = Buffer.alloc(PART);
      more = (await handle.read(part, 0, PART)).bytesRead;
      parts.push(part.subarray(0, more));
    }
    if (length > most) {
      throw cannot("too-large", `"${file}" is larger than ${most / PART} MiB.`, "Cut it down first.");
    }
    return Buffer.concat(parts, length);
  } finally {
    await handle.close();
  }
}
