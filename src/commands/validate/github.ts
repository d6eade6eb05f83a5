import type { Diagnostic } from "../../shared/diagnostic.ts";
import { printable } from "../../shared/printable.ts";

/** A workflow command of GitHub Actions for each problem, which shows it beside the line of a pull request. */
export function githubLines(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ severity, code, message, fix, place }) => {
      const { file, line, column, length } = place;
      const at = [
        `file=${property(file)}`,
        `line=${line}`,
        `endLine=${line}`,
        `col=${column}`,
        `endColumn=${column + length}`,
        `title=${property(code)}`,
      ];
      return `::${severity} ${at.join(",")}::${data(fix === undefined ? message : `${message}\n${fix}`)}\n`;
    })
    .join("");
}

/** What ends a line or begins a property is written as GitHub reads it back. */
function data(text: string): string {
  return text
    .split("\n")
    .map((one) => printable(one).replace(/%/g, "%25").replace(/\r/g, "%0D"))
    .join("%0A");
}

function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
