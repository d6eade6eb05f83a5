import Table from "cli-table3";
import { widthOf, wrap } from "./layout.ts";
import type { Theme } from "./theme.ts";

export interface Column {
  readonly title: string;
  readonly align?: "left" | "right";
  /** The share of the spare width it takes; columns without one are as wide as their widest cell. */
  readonly grow?: boolean;
}

/**
 * Rows under headings in a table that fits the terminal; cells are wrapped by us, since cli-table3 loses wide
 * characters when it wraps. Reached through `renderColumns`, which loads it for a terminal only.
 */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[], theme: Theme): string {
  const table = new Table({
    head: columns.map(({ title }) => theme.dim(title)),
    colAligns: columns.map(({ align }) => align ?? "left"),
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2, compact: true },
    chars: NO_LINES,
  });
  const natural = columns.map((column, at) =>
    Math.max(...[column.title, ...rows.map((row) => row[at] as string)].map((cell) => cellWidth(cell))),
  );
  const fixed = natural.reduce((sum, width, at) => sum + 2 + (columns[at]?.grow === true ? 0 : width), 0);
  const growing = columns.filter(({ grow }) => grow === true).length;
  const room = Math.max(12, Math.floor((theme.width - fixed) / Math.max(1, growing)));
  for (const row of rows) {
    table.push(row.map((cell, at) => (columns[at]?.grow === true ? wrap({ ...theme, width: room }, cell, 0) : cell)));
  }
  return `${table.toString().replace(/[ \t]+$/gm, "")}\n`;
}

function cellWidth(cell: string): number {
  return Math.max(...cell.split("\n").map(widthOf));
}

const NO_LINES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};
