import type { Column } from "./table.ts";

/** Bars, boxes, blocks, geometric signs and braille: what a screen reader spells out or passes over. */
const DRAWN = /[\u2190-\u21ff\u2300-\u23ff\u2500-\u25ff\u2690-\u2691\u2713-\u2718\u2800-\u28ff]/g;

/**
 * A text for a screen reader: nothing drawn, and on each line one thing after the other, with commas where columns were.
 * What counts ticks or items says so.
 */
export function flatText(text: string): string {
  return text
    .split("\n")
    .map((line) => (line.trim() === "" ? "" : flatLine(line)))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");
}

function flatLine(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? "";
  const words = line
    .slice(indent.length)
    .replace(DRAWN, "")
    .replace(/\[x\]/g, "ticked:")
    .replace(/\[ \]/g, "open:")
    .replace(/\[(\d+)\/(\d+)\]/g, "$1 of $2 done")
    .replace(/\b(\d+)\/(\d+) (ticked|done)\b/g, "$1 of $2 $3")
    .replace(/([,;:.]) {2,}/g, "$1 ")
    .replace(/ {2,}/g, ", ")
    .replace(/ \u00b7 /g, ", ")
    .replace(/~(?=\d{4})/g, "about ")
    .replace(/\bproject: Project: /gi, "project: ")
    .replace(/^ *[,;]? */, "")
    .replace(/:, /g, ": ");
  return words.trim() === "" ? "" : `${indent}${words.trimEnd()}`;
}

/** Rows of a table, each cell with its heading, but for the first, which says what the row is about. */
export function flatRows(columns: readonly Pick<Column, "title">[], rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => {
      const [first = "", ...rest] = row.map((cell, at) => {
        const text = cell.replace(/\s+/g, " ").trim();
        const title = (columns[at]?.title ?? "").trim().toLowerCase();
        return at === 0 || text === "" || title === "" ? text : `${title} ${text}`;
      });
      return `${[first, ...rest].filter((cell) => cell !== "").join(", ")}\n`;
    })
    .join("");
}
