import { padEnd, paragraph, widthOf, wrap } from "../render/layout.ts";
import type { Theme } from "../render/theme.ts";

/** A word and what is said about it. */
export interface HelpRow {
  readonly term: string;
  readonly text: string;
}

/** A command line that can be copied, and what it does. */
export interface HelpExample {
  readonly line: string;
  readonly does: string;
}

/** A part of a help page; an empty line stands between two. */
export type HelpBlock =
  | { readonly text: string }
  | { readonly title: string; readonly rows: readonly HelpRow[] }
  | { readonly title: string; readonly examples: readonly HelpExample[] }
  | { readonly title: string; readonly code: string };

/** Columns where nobody says how many there are. */
const WIDTH = 80;

/** A help page. It is wrapped in a pipe too, since it is read; only code and examples keep their lines, to be copied. */
export function renderHelp(blocks: readonly HelpBlock[], look: Theme): string {
  const theme = { ...look, width: Number.isFinite(look.width) || look.flat === true ? look.width : WIDTH };
  const terms = blocks.flatMap((block) => ("rows" in block ? block.rows.map(({ term }) => widthOf(term)) : []));
  const room = theme.flat === true ? 0 : Math.floor(theme.width * 0.45);
  const column = Math.max(0, ...terms.filter((width) => width <= room));
  return blocks.map((block) => renderBlock(block, column, theme)).join("\n");
}

function renderBlock(block: HelpBlock, column: number, theme: Theme): string {
  if ("text" in block) return paragraph(theme, block.text);
  const title = `${theme.heading(`${block.title}:`)}\n`;
  if ("code" in block) return `${title}${block.code.trimEnd().replace(/^(?=.)/gm, "  ")}\n`;
  if ("rows" in block) return `${title}${block.rows.map((one) => renderRow(one, column, theme)).join("")}`;
  const examples = block.examples.map(({ line, does }) => `${paragraph(theme, does, 2)}    ${theme.id(line)}\n`);
  return `${title}${examples.join("")}`;
}

/** A term that is wider than the column takes a line of its own. */
function renderRow({ term, text }: HelpRow, column: number, theme: Theme): string {
  if (theme.flat === true) return `  ${theme.id(term)}: ${text}\n`;
  const indent = column + 4;
  const said = wrap(theme, text, indent);
  if (widthOf(term) > column) return `  ${theme.id(term)}\n${" ".repeat(indent)}${said}\n`;
  return `  ${theme.id(term)}${padEnd("", column - widthOf(term) + 2)}${said}\n`;
}
