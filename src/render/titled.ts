import { named } from "./named.ts";
import type { Theme } from "./theme.ts";

/** The same in a list, where the id stands a little apart: `Git and GitHub  git`, `Python`. */
export function titled(title: string, id: string, theme: Theme, paint: (text: string) => string = asItIs): string {
  return named(title, id, theme, paint, "  ");
}

const asItIs = (text: string): string => text;
