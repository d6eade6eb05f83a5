import { padEnd, widthOf } from "../../render/layout.ts";
import type { Theme } from "../../render/theme.ts";

export interface SourceRow {
  readonly part: string;
  readonly file: string;
  readonly line: number;
  /** "built-in" or "own". */
  readonly from: string;
}

/** Each part with its file and line, which editors and terminals open. */
export function renderSource(rows: readonly SourceRow[], theme: Theme): string {
  const column = Math.max(...rows.map(({ part }) => widthOf(theme.text(part))));
  return rows
    .map(({ part, file, line, from }) => {
      const where = theme.text(`${file}:${line}`);
      return `${padEnd(theme.text(part), column)}  ${where}${from === "built-in" ? theme.dim("  built-in") : ""}\n`;
    })
    .join("");
}
