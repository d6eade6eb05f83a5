import type { CliError } from "../shared/errors.ts";
import { problemJson, renderDiagnostics } from "./diagnostics.ts";
import { renderJson } from "./json.ts";
import { paragraph } from "./layout.ts";
import type { Theme } from "./theme.ts";

/** Who wants to do something else is told of a few; validate tells them all. */
const SHOWN = 5;

/** A failure for standard error: problems of files first, then the sentence and the way out. */
export function renderError(error: CliError, json: boolean, theme: Theme): string {
  const { code, message, fix, diagnostics } = error;
  if (json) {
    const problems = diagnostics.map(problemJson);
    const body = { schema: "career-roadmap/error@1", code, message, fix: fix ?? null };
    return renderJson(problems.length === 0 ? body : { ...body, problems }, theme);
  }
  const files = diagnostics.length === 0 ? "" : `${renderDiagnostics(diagnostics, theme, SHOWN)}\n`;
  const way = fix === undefined ? "" : paragraph(theme, theme.text(fix));
  return `${files}${paragraph(theme, error.kind === "cancelled" ? theme.text(message) : `${theme.bad("Error:")} ${theme.text(message)}`)}${way}`;
}
