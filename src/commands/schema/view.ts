import { padEnd, wrap } from "../../render/layout.ts";
import type { Theme } from "../../render/theme.ts";

export interface SchemaRow {
  readonly name: string;
  /** As it stands in the document: `career-roadmap/plan@1`. */
  readonly id: string;
  readonly description: string;
}

/** Names, one a line; on a terminal each with what the document tells. */
export function renderSchemas(rows: readonly SchemaRow[], theme: Theme): string {
  if (theme.layout === "plain") return rows.map(({ name }) => `${name}\n`).join("");
  const width = Math.max(...rows.map(({ name }) => name.length)) + 2;
  return rows
    .map(({ name, description }) => `${padEnd(theme.id(name), width)}${wrap(theme, description, width)}\n`)
    .join("");
}
