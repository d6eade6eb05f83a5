import { paragraph } from "../../render/layout.ts";
import type { Theme } from "../../render/theme.ts";

/** Where it was written, and the commands that come next, each on a line of its own. */
export function renderWritten(file: string, next: readonly string[], theme: Theme): string {
  const steps = next.map((line) => `  ${theme.id(theme.text(line))}\n`);
  return `${paragraph(theme, `${theme.good(theme.symbols.done)} Wrote ${theme.text(file)}`)}${steps.join("")}`;
}
