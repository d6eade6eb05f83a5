import { UNSAFE } from "../shared/printable.ts";
import type { Theme } from "./theme.ts";

/** What scripts get: its schema, and fields that may be added to and are never renamed. */
export type JsonDocument = { readonly schema: string; readonly [field: string]: unknown };

/**
 * One document with a newline at its end. What could steer a terminal is written as a \u escape, which means the same
 * to a reader of JSON; under `--ascii` everything beyond ASCII is.
 */
export function renderJson(value: JsonDocument, theme: Theme): string {
  const text = JSON.stringify(value, null, 2);
  return `${theme.ascii ? text.replace(/[\u007f-\uffff]/g, escapeUnit) : text.replace(UNSAFE, (one) => (one === "\n" ? one : escapeUnit(one)))}\n`;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
