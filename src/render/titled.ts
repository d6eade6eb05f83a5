import type { Theme } from "./theme.ts";

/** `Git and GitHub  git`; a name that is its id stands there once. Both are made safe to show. */
export function titled(title: string, id: string, theme: Theme, paint: (text: string) => string = asItIs): string {
  const name = paint(theme.text(title));
  return title === id ? name : `${name}  ${theme.id(id)}`;
}

const asItIs = (text: string): string => text;
