import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import { asStarted, broken, PROGRAM, unbroken } from "../shared/program.ts";
import type { Theme } from "./theme.ts";

/** Columns a text takes on a terminal; escapes take none, wide characters two. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** Most text by far; asked first, because measuring the rest is dear at the start of a run. */
const PLAIN = /^[ -~]*$/;

/** The text with spaces after it up to `width` columns. */
export function padEnd(text: string, width: number): string {
  if (!Number.isFinite(width)) return text;
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** The text with spaces before it up to `width` columns. */
export function padStart(text: string, width: number): string {
  if (!Number.isFinite(width)) return text;
  return " ".repeat(Math.max(0, width - widthOf(text))) + text;
}

/**
 * The text wrapped to the theme's width, each line after the first under `hang` columns; the first line begins after
 * what the caller has put there, `used` columns (as many as `hang` when left out). Nothing is wrapped in a plain layout.
 */
export function wrap(theme: Theme, content: string, hang: number, used = hang): string {
  const { program = PROGRAM } = theme;
  const typed = asStarted(content, program);
  if (!Number.isFinite(theme.width)) return typed;
  const room = Math.max(NARROWEST, theme.width - hang);
  const text = unbroken(typed, program, room);
  const filler = "x".repeat(Math.max(0, Math.min(used - hang, room - 1)));
  const glue = filler === "" ? "" : `${filler.slice(1)}\u00a0`;
  const lines = wrapAnsi(glue + text, room, { hard: true }).split("\n");
  const wrapped = [(lines[0] as string).slice(glue.length), ...lines.slice(1)].join(`\n${" ".repeat(hang)}`);
  return text === typed ? wrapped : broken(wrapped);
}

/** Columns below which words would be torn apart all the time: then lines are longer than the width. */
const NARROWEST = 12;

/** A paragraph that begins with `indent` spaces and wraps under them; ends with a newline. */
export function paragraph(theme: Theme, text: string, indent = 0): string {
  return `${" ".repeat(indent)}${wrap(theme, text, indent)}\n`;
}

/** Somebody's text of one or more paragraphs, an empty line between two; other line breaks are the file's, and wrapped. */
export function prose(theme: Theme, content: string, indent = 0): string {
  const paragraphs = content
    .trim()
    .split(/\n\s*\n/)
    .map((one) => theme.text(one.replace(/\s+/g, " ")));
  return paragraphs.map((one) => paragraph(theme, one, indent)).join("\n");
}

/** A list item of one or more lines: the first wraps under itself, later ones stand below it. */
export function bullet(theme: Theme, text: string): string {
  const [first = "", ...rest] = text.split("\n");
  return `  ${wrap(theme, `- ${first}`, 4, 2)}\n${rest.map((more) => `    ${more}\n`).join("")}`;
}

/**
 * A line with `right` at the right edge. `lead` takes the first columns, `left` wraps beside it, and `right` moves to a
 * line of its own only when it does not fit beside the last line of `left`.
 */
export function spread(theme: Theme, lead: string, left: string, right: string): string {
  if (theme.flat === true) return `${lead}${left}${right === "" ? "" : `, ${right.trim()}`}\n`;
  if (!Number.isFinite(theme.width)) return `${lead}${left}  ${right}\n`;
  const indent = widthOf(lead);
  const oneLine = indent + widthOf(left) + 2 + widthOf(right) <= theme.width;
  const lines = (oneLine ? left : wrap(theme, left, indent)).split("\n");
  const used = lines.length === 1 ? indent + widthOf(left) : widthOf(lines.at(-1) as string);
  const gap = theme.width - used - widthOf(right);
  if (gap >= 2) return `${lead}${lines.join("\n")}${" ".repeat(gap)}${right}\n`;
  return `${lead}${lines.join("\n")}\n${padStart(right, theme.width)}\n`;
}

/** `1. Foundations`; told flat a number says what it counts. */
export function stageTitle(number: number | null, title: string, theme: Theme): string {
  if (number === null) return title;
  return theme.flat === true ? `Stage ${number}: ${title}` : `${number}. ${title}`;
}

/** Rows as aligned columns, two spaces apart, for text that is piped on; no cell is cut, no line ends in spaces. */
export function alignColumns(rows: readonly (readonly string[])[], right: ReadonlySet<number> = new Set()): string {
  const widths: number[] = [];
  for (const row of rows) for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, widthOf(cell));
  return rows
    .map((row) =>
      row
        .map((cell, at) => (right.has(at) ? padStart(cell, widths[at] as number) : padEnd(cell, widths[at] as number)))
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("");
}
