import type { Theme } from "./theme.ts";

/** A value as JSON for scripts, one document with a newline at its end; under `--ascii` with \u escapes. */
export function renderJson(value: { readonly schema: string }, theme: Theme): string {
  const text = JSON.stringify(value, null, 2);
  return `${theme.ascii ? text.replace(/[\u007f-\uffff]/g, escapeUnit) : text}\n`;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
