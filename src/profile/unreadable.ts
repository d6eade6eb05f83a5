import type { Diagnostic, Place } from "../shared/diagnostic.ts";

/** The most bytes that a profile may have. */
export const LONGEST_PROFILE = 1_048_576;

// C0 without tab and newline, a carriage return that ends no line, DEL, C1, what Unicode calls no characters, and the
// character that stands for bytes which were no UTF-8.
const UNREADABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd-\uffff]|\r(?!\n)/gu;

/** More of the same kind in one file tell nothing new. */
const MOST_REPORTED = 20;

/**
 * What no text file should hold. `whole` is why the file may not be written back: it is too large, or bytes of it were
 * lost when it was read.
 * Errors: `too-large`, `not-utf8`, `not-printable`.
 */
export function unreadable(
  text: string,
  place: (start: number, end: number) => Place,
): { readonly whole: Diagnostic | undefined; readonly characters: readonly Diagnostic[] } {
  const error = (code: string, at: number, message: string, fix: string): Diagnostic => {
    return { severity: "error", code, message, place: place(at, at + 1), fix };
  };
  if (text.length > LONGEST_PROFILE || new TextEncoder().encode(text).length > LONGEST_PROFILE) {
    const whole = error("too-large", 0, "The profile is larger than 1 MiB.", "Keep the eight keys of a profile only.");
    return { whole, characters: [] };
  }
  let whole: Diagnostic | undefined;
  const characters: Diagnostic[] = [];
  for (const { 0: character, index } of text.matchAll(UNREADABLE)) {
    if (character === "\ufffd") {
      whole ??= error("not-utf8", index, "Bytes here are no UTF-8 text.", "Save the file as UTF-8.");
    } else if (characters.length < MOST_REPORTED) {
      const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
      const message = `The file holds the character U+${code}, which is not printable.`;
      characters.push(error("not-printable", index, message, "Remove the character."));
    }
  }
  return { whole, characters };
}
