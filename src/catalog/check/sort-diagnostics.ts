import type { Diagnostic } from "../../shared/diagnostic.ts";

/**
 * The problems by file, line, column and code, each once.
 * Promises: the same order whatever order they were found in. A value that an alias repeats is reported once.
 */
export function sortDiagnostics(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = [...problems].sort(
    ({ place: a, ...x }, { place: b, ...y }) =>
      byText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      byText(x.code, y.code) ||
      byText(x.message, y.message),
  );
  return sorted.filter((one, index) => {
    const last = sorted[index - 1];
    return (
      last === undefined ||
      one.code !== last.code ||
      one.message !== last.message ||
      one.place.line !== last.place.line ||
      one.place.column !== last.place.column ||
      one.place.file !== last.place.file
    );
  });
}

/** Compares by code unit, as everything of ours that is sorted by name. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
