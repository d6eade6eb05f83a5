import { UNSAFE } from "../../shared/printable.ts";

/** A stranger's text on one line, without what could steer a terminal or break a comment; "" where nothing is left. */
export function oneLine(text: string): string {
  return text
    .replace(/\r\n?|\n/g, " ")
    .replace(UNSAFE, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The text up to a length, cut at a word where there is one, with a sign that it goes on. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1);
  const blank = head.lastIndexOf(" ");
  return `${(blank > most / 2 ? head.slice(0, blank) : head).replace(/[\ud800-\udbff]$/, "").trimEnd()}…`;
}

export const MOST_TITLE = 120;
export const MOST_PROSE = 600;

/** A title of ours: one line, not too long. */
export function asTitle(text: string): string {
  return cut(oneLine(text).replace(/^[“„«‟]([^“„«‟”»]*)[”“»]$/, "$1"), MOST_TITLE);
}

/** Some sentences of ours: one paragraph, not too long. */
export function asProse(text: string): string {
  return cut(oneLine(text), MOST_PROSE);
}

/** By this two titles are the same: letters and digits in lower case, of any script. */
export function sameBy(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim();
}
