/** A table of several that are read together: its headings, and rows by them. */
export interface Table {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The cell of a row under a heading, "" where there is none. */
export function cellOf(table: Table, row: readonly string[], heading: string): string {
  const at = table.headings.findIndex((one) => one.toLowerCase() === heading.toLowerCase());
  return at === -1 ? "" : (row[at] ?? "").trim();
}

export function hasHeadings(headings: readonly string[], needed: readonly string[]): boolean {
  const words = headings.map((one) => one.trim().toLowerCase());
  return needed.every((one) => words.includes(one.toLowerCase()));
}

/** The headings of a table from its first line, whatever stands between them. */
export function firstHeadings(text: string): string[] {
  const line = text.slice(0, 4000).split(/\r?\n/, 1)[0] ?? "";
  return line.split(/[,;\t]/).map((one) => one.trim().replace(/^"|"$/g, ""));
}
