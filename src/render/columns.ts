import { alignColumns } from "./layout.ts";
import type { Column } from "./table.ts";
import type { Theme } from "./theme.ts";

/** Rows under headings: a table on a terminal, aligned columns with lower-case headings for what is piped on. */
export async function renderColumns(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  theme: Theme,
): Promise<string> {
  if (theme.flat === true) return (await import("./flat.ts")).flatRows(columns, rows);
  if (theme.layout === "terminal") return (await import("./table.ts")).renderTable(columns, rows, theme);
  const right = new Set(columns.flatMap(({ align }, at) => (align === "right" ? [at] : [])));
  return alignColumns([columns.map(({ title }) => title.toLowerCase()), ...rows], right);
}
