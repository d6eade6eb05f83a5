import type { Theme } from "./theme.ts";

/**
 * A title with its id behind it, as text names a step; once where both are one word, since ids are understood in any case:
 * `Data cleaning data-cleaning`, `Python`. `paint` is the title's.
 */
export function named(title: string, id: string, theme: Theme, paint = theme.text, gap = " "): string {
  if (title.toLowerCase() === id.toLowerCase()) return paint(theme.text(title));
  return `${paint(theme.text(title))}${gap}${theme.id(id)}`;
}
