import { UNSAFE } from "../shared/printable.ts";
import type { JsonDocument } from "./document.ts";
import type { Theme } from "./theme.ts";

export type { JsonDocument } from "./document.ts";

/**
 * One document with a newline at its end. What could steer a terminal is written as a \u escape, which means the same
 * to a reader of JSON; under `--ascii` everything beyond ASCII is. Where lines of fields are asked for, those instead.
 */
export function renderJson(value: JsonDocument, theme: Theme): string {
  if (theme.shape !== undefined) return theme.shape(value);
  const text = JSON.stringify(value, null, 2);
  return `${theme.ascii ? text.replace(/[\u007f-\uffff]/g, escapeUnit) : text.replace(UNSAFE, (one) => (one === "\n" ? one : escapeUnit(one)))}\n`;
}

/** The documents of several things that were asked for at once: as one document, or as the lines of each. */
export function renderDocuments(documents: readonly JsonDocument[], theme: Theme): string {
  const [only] = documents;
  if (documents.length === 1 && only !== undefined) return renderJson(only, theme);
  if (theme.shape !== undefined) return documents.map(theme.shape).join("");
  return renderJson({ schema: "career-roadmap/several@1", answers: documents }, theme);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
