import { problemJson, renderDiagnostics } from "../../render/diagnostics.ts";
import type { JsonDocument } from "../../render/json.ts";
import { paragraph } from "../../render/layout.ts";
import { count } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import type { Diagnostic } from "../../shared/diagnostic.ts";

interface Defined {
  readonly roles: number;
  readonly skills: number;
}

/** Every problem, or one line that all is good. */
export function renderValidation(defined: Defined, diagnostics: readonly Diagnostic[], theme: Theme): string {
  const read = `${count(defined.roles, "role")}, ${count(defined.skills, "skill")}`;
  if (diagnostics.length === 0 && defined.roles + defined.skills === 0) {
    return paragraph(theme, "No roadmaps were found to check. Name files or folders: career-roadmap validate PATH");
  }
  if (diagnostics.length === 0) return `${read}, all good\n`;
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  const found = [
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ];
  return `${renderDiagnostics(diagnostics, theme)}\n${read}: ${found.join(", ")}\n`;
}

export function validationJson(defined: Defined, diagnostics: readonly Diagnostic[]): JsonDocument {
  return { schema: "career-roadmap/validate@1", ...defined, problems: diagnostics.map(problemJson) };
}
