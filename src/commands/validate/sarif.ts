import type { Diagnostic } from "../../shared/diagnostic.ts";

/** The problems as SARIF 2.1.0, which code scanners and editors read. */
export function sarifText(diagnostics: readonly Diagnostic[], version: string): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const results = diagnostics.map(({ severity, code, message, fix, place }) => ({
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: fix === undefined ? message : `${message} ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(place.file) },
          region: {
            startLine: place.line,
            startColumn: place.column,
            endLine: place.line,
            endColumn: place.column + place.length,
          },
        },
      },
    ],
  }));
  const rules = codes.map((id) => ({ id, help: { text: `career-roadmap explain ${id}` } }));
  const driver = { name: "career-roadmap", version, rules };
  const runs = [{ tool: { driver }, columnKind: "utf16CodeUnits", results }];
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function uriOf(file: string): string {
  const parts = file.split(/[\\/]/).map(encodeURIComponent).join("/");
  return file.startsWith("/") ? `file://${parts}` : parts;
}
