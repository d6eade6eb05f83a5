import type { Diagnostic } from "../../shared/diagnostic.ts";

/**
 * The text with each marked place written anew. Promises: all else stays, line ends and a byte-order mark too; of edits that
 * overlap the first in the text is made, and a place that no longer is what was marked is left alone.
 */
export function applyEdits(
  text: string,
  edits: readonly Diagnostic[],
): { readonly text: string; readonly applied: readonly Diagnostic[] } {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const lines = text.slice(mark.length).split("\n");
  const applied: Diagnostic[] = [];
  const sorted = [...edits].sort((a, b) => b.place.line - a.place.line || b.place.column - a.place.column);
  let [lastLine, lastColumn] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const one of sorted) {
    const { line, column, length, text: marked } = one.place;
    const now = lines[line - 1];
    const end = column - 1 + length;
    if (one.edit === undefined || now === undefined || (line === lastLine && end > lastColumn - 1)) continue;
    const untouched = marked === undefined || now.replace(/\r$/, "").startsWith(marked.slice(0, end));
    if (!untouched) continue;
    lines[line - 1] = now.slice(0, column - 1) + one.edit + now.slice(end);
    applied.push(one);
    [lastLine, lastColumn] = [line, column];
  }
  return { text: mark + lines.join("\n"), applied: applied.reverse() };
}
