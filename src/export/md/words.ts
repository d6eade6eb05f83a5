import { isWebAddress } from "../../shared/web-address.ts";

/** Joins nothing, and keeps what stands on both sides of it from being read as one. */
const APART = "&#8203;";

/**
 * Somebody's text on one line of Markdown, shown as it is: no mark-up, no HTML, no mention or reference, and no address that
 * becomes a link by itself. Expects that control characters are escaped already.
 */
export function words(content: string): string {
  return content
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>|~$#{}]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/@/g, `@${APART}`)
    .replace(/(\\#)(?=\d)/g, `$1${APART}`)
    .replace(/:(?=\/\/|[\w+-]+:)/g, `:${APART}`)
    .replace(/\bwww(?=\.)/gi, `$&${APART}`);
}

/** The same where nothing stands before it on the line: no list, and no rule either. */
export function opening(content: string): string {
  return words(content)
    .replace(/^[-+=]/, "\\$&")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");
}

/** A link where the address is one of the web, else its text alone. */
export function link(title: string, url: string): string {
  return isWebAddress(url) ? `[${words(title)}](${address(url)})` : `${opening(title)} (${words(url)})`;
}

function address(url: string): string {
  return url
    .replace(/[^\u0021-\u007e]+/g, (part) => encodeURIComponent(part))
    .replace(/[<>()\\"'`|[\]]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/&/g, "&amp;");
}

/** An id as people read it. Expects a slug. */
export function code(id: string): string {
  return `\`${id}\``;
}

/**
 * One box to tick. Its id stands in a comment, which is not shown and survives whatever else is edited on the line.
 * Expects slugs.
 */
export function task(ticked: boolean, shown: string, id: string, key?: string): string {
  return `- [${ticked ? "x" : " "}] ${shown} <!-- cr:${id}${key === undefined ? "" : `/${key}`} -->\n`;
}

/** A table; the columns named in `right` stand at the right. Cells are Markdown already. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number> = new Set(),
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  const rule = head.map((_, at) => (right.has(at) ? "---:" : "---"));
  return rows.length === 0 ? "" : [head, rule, ...rows].map(line).join("");
}

/** The lines two columns further in, as what belongs to an item of a list. */
export function nested(lines: string): string {
  return lines.replace(/^(?=.)/gm, "  ");
}
