import { printable, UNSAFE } from "../shared/printable.ts";
import type { ThemeOptions } from "./theme.ts";

/** What a theme itself writes: colours and the like, and a link to a web address from its beginning to its end. */
const COLOUR = "\\u001b\\[[0-9;]*m";
const LINK = "\\u001b\\]8;;(?:https?:[!-~]*)?\\u0007";
/** What tables and calendars have besides: line ends of two characters, and a byte-order mark before all else. */
const FORMAT = "\\r(?=\\n)|^\\ufeff";

/**
 * A text as it may be written to a terminal or a file: lines and tabs, and of escapes those that the theme makes. All text
 * goes through `theme.text` before it is laid out; what a view forgot ends here, written out, and steers no terminal.
 */
export function nothingRaw(text: string, { color, links }: Pick<ThemeOptions, "color" | "links">): string {
  if (text.replace(/[\n\t]/g, "").search(UNSAFE) < 0) return text;
  const ours = [FORMAT, ...(color > 0 ? [COLOUR] : []), ...(links ? [LINK] : [])];
  return text
    .split(new RegExp(`(${ours.join("|")})`))
    .map((part, at) => (at % 2 === 1 ? part : printable(part, "\n\t")))
    .join("");
}
