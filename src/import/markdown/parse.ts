import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { cannot } from "../../shared/errors.ts";

/** Blanks and marks of lists and quotes before a line's first word. The parser's time grows with their cube. */
const DEEPEST = 100;
const MOST_LINES = 6000;

/** Markdown with tables as a tree. Throws a CliError for what no person wrote: it would take minutes to parse. */
export function parseMarkdown(text: string): Root {
  const lines = text.split("\n");
  if (lines.length > MOST_LINES) {
    throw cannot("too-large", `The file has more than ${MOST_LINES} lines.`, "Import it in parts.");
  }
  const deep = lines.findIndex((line) => leadOf(line) > DEEPEST);
  if (deep !== -1 && !isInCode(lines, deep)) {
    throw cannot("too-deep", `Line ${deep + 1} is nested too deep for a list.`, "Indent it less.");
  }
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** Code may begin anywhere in its line. */
function isInCode(lines: readonly string[], at: number): boolean {
  return lines.slice(0, at).filter((line) => /^\s{0,3}(```|~~~)/.test(line)).length % 2 === 1;
}

function leadOf(line: string): number {
  return /^(?:[\s>]|[-*+]\s|\d+[.)]\s)*/.exec(line.slice(0, 4 * DEEPEST))?.[0].length ?? 0;
}
