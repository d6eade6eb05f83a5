import { problemJson, renderDiagnostics } from "../../render/diagnostics.ts";
import type { JsonDocument } from "../../render/json.ts";
import { paragraph } from "../../render/layout.ts";
import { count } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import type { Diagnostic } from "../../shared/diagnostic.ts";

/** What was written in the place of what. */
export interface Mended {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly text: string;
}

interface Defined {
  readonly roles: number;
  readonly skills: number;
}

/** What was mended, then every problem that is left and where more is told of them, or one line that all is good. */
export function renderValidation(
  defined: Defined,
  diagnostics: readonly Diagnostic[],
  mended: readonly Mended[],
  theme: Theme,
): string {
  const done = mended.map(({ file, line, code, text }) =>
    paragraph(
      theme,
      `${theme.good(theme.symbols.done)} ${theme.text(`${file}:${line}`)} ${code}: wrote ${theme.text(text)}`,
    ),
  );
  return [...done, done.length > 0 ? "\n" : "", rest(defined, diagnostics, theme)].join("");
}

function rest(defined: Defined, diagnostics: readonly Diagnostic[], theme: Theme): string {
  const read = `${count(defined.roles, "role")}, ${count(defined.skills, "skill")}`;
  if (diagnostics.length === 0 && defined.roles + defined.skills === 0) {
    return paragraph(
      theme,
      "No roadmaps were found to check. Name files or folders: career-roadmap validate PATH; to begin: career-roadmap new role ID",
    );
  }
  if (diagnostics.length === 0) return `${read}, all good\n`;
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  const found = [
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ];
  const [first] = diagnostics;
  const more = `More on one: career-roadmap explain ${first?.code ?? "CODE"}; the whole format: career-roadmap help format`;
  return `${renderDiagnostics(diagnostics, theme)}\n${read}: ${found.join(", ")}\n${paragraph(theme, theme.dim(more))}`;
}

export function validationJson(
  defined: Defined,
  diagnostics: readonly Diagnostic[],
  mended: readonly Mended[],
): JsonDocument {
  return { schema: "career-roadmap/validate@1", ...defined, problems: diagnostics.map(problemJson), mended };
}
