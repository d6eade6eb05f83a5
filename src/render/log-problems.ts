import type { Diagnostic } from "../shared/diagnostic.ts";
import { renderDiagnostics } from "./diagnostics.ts";
import type { Theme } from "./theme.ts";

const SHOWN = 3;

/** Lines of the log that could not be read, the first few in full. */
export function renderLogProblems(problems: readonly Diagnostic[], theme: Theme): string {
  const more = problems.length - SHOWN;
  const rest = more > 0 ? `\n${more} more lines of the log could not be read.\n` : "";
  return `${renderDiagnostics(problems.slice(0, SHOWN), theme)}${rest}\n`;
}
