import type { Diagnostic } from "../../../shared/diagnostic.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { SourceText } from "../../../shared/source-text.ts";
import { MAX_FILE_BYTES, type RoadmapFile } from "../../source.ts";

// C0 without tab and newline, a carriage return that ends no line, DEL, C1, and the two that Unicode calls no characters.
const NOT_PRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\r(?!\n)/gu;

/** More of the same kind in one file tell nothing new. */
const MOST_REPORTED = 20;

/**
 * Reads a file's bytes as the text that YAML is made of.
 * Promises: the text is UTF-8 without its byte-order mark, at most 1 MiB, not empty, and printable throughout.
 * Errors: `too-large`, `not-utf8` with the place of the first bad byte, `not-printable`, `empty-file`.
 */
export function decodeText({ file, bytes }: RoadmapFile): Result<SourceText, readonly Diagnostic[]> {
  const nothing = { file, line: 1, column: 1, length: 1 };
  const error = (code: string, message: string, fix: string, place: Diagnostic["place"] = nothing): Diagnostic => ({
    severity: "error",
    code,
    message,
    place,
    fix,
  });
  if (bytes.length > MAX_FILE_BYTES) {
    return fail([error("too-large", "The file is larger than 1 MiB.", "Split it into several files.")]);
  }
  const good = utf8Length(bytes);
  const source = new SourceText(file, new TextDecoder().decode(bytes));
  if (good < bytes.length) {
    const at = new TextDecoder().decode(bytes.subarray(0, good)).length;
    const byte = (bytes[good] as number).toString(16).padStart(2, "0");
    return fail([
      error("not-utf8", `The byte 0x${byte} is no UTF-8 text.`, "Save the file as UTF-8.", source.place(at)),
    ]);
  }
  const bad = [];
  for (const match of source.text.matchAll(NOT_PRINTABLE)) {
    const code = (match[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
    const message = `The file holds the character U+${code}, which is not printable.`;
    bad.push(error("not-printable", message, "Remove the character.", source.place(match.index)));
    if (bad.length === MOST_REPORTED) break;
  }
  if (bad.length > 0) return fail(bad);
  if (source.text.trim() === "") {
    return fail([error("empty-file", "The file is empty.", "Write a roadmap into it, or remove it.")]);
  }
  return ok(source);
}

/** How many bytes from the start are whole UTF-8 characters. */
function utf8Length(bytes: Uint8Array): number {
  if (isUtf8(bytes, bytes.length, false)) return bytes.length;
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes, middle, true)) good = middle;
    else bad = middle;
  }
  // `good` may end inside a character that never becomes whole: go back to where that character begins.
  while (good > 0 && !isUtf8(bytes, good, false)) good--;
  return good;
}

/** Whether the first `length` bytes are UTF-8; with `open`, the last character may lack its end. */
function isUtf8(bytes: Uint8Array, length: number, open: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: open });
    return true;
  } catch {
    return false;
  }
}
