import type { Diagnostic, Place } from "../shared/diagnostic.ts";
import { widthOf, wrap } from "./layout.ts";
import type { Theme } from "./theme.ts";

/** More than anybody mends at once; a hostile file has a million. */
const SHOWN = 200;

/** Problems of files, each with its place, a code frame and the way out, an empty line between two. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], theme: Theme, most = SHOWN): string {
  const shown = diagnostics.slice(0, most).map((diagnostic) => renderDiagnostic(diagnostic, theme));
  const more = diagnostics.length - shown.length;
  if (more > 0)
    shown.push(`And ${more} more; career-roadmap validate${most === SHOWN ? " --json" : ""} tells them all.\n`);
  return shown.join("\n");
}

/** A problem as scripts get it. */
export function problemJson({ place, severity, code, message, fix }: Diagnostic): object {
  const { file, line, column } = place;
  return { file, line, column, severity, code, message, fix: fix ?? null };
}

function renderDiagnostic(diagnostic: Diagnostic, theme: Theme): string {
  const { place, severity, code, message, fix, related = [] } = diagnostic;
  const mark = severity === "error" ? theme.bad : theme.warn;
  const lines = [
    `${theme.heading(where(place, theme))} ${mark(severity)} ${code}`,
    `  ${wrap(theme, theme.text(message), 2)}`,
    ...frame(place, theme),
    ...related.flatMap((other) => [
      `  ${wrap(theme, `${where(other.place, theme)} ${theme.text(other.message)}`, 2)}`,
      ...frame(other.place, theme),
    ]),
    ...(fix === undefined ? [] : [`  ${wrap(theme, theme.text(fix), 2)}`]),
  ];
  return `${lines.join("\n")}\n`;
}

function where(place: Place, theme: Theme): string {
  return `${theme.text(place.file)}:${place.line}:${place.column}`;
}

/** The source line with the place marked under it; a long line is cut to what stands around the mark. */
function frame(place: Place, theme: Theme): string[] {
  if (place.text === undefined || place.text.trim() === "") return [];
  const gutter = String(place.line).padStart(6);
  const room = Math.min(100, Math.max(20, Number.isFinite(theme.width) ? theme.width - 12 : 100));
  const start = Math.max(0, Math.min(place.column - 1 - Math.floor(room / 3), place.text.length - room));
  const shown = place.text.slice(start, start + room);
  const before = shown.slice(0, place.column - 1 - start);
  const marked = shown.slice(before.length, before.length + place.length);
  const indent = widthOf(theme.text(before));
  const carets = "^".repeat(Math.max(1, widthOf(theme.text(marked))));
  return [
    `${theme.dim(`${gutter} |`)} ${theme.text(shown)}`,
    `${theme.dim(`${" ".repeat(gutter.length)} |`)} ${" ".repeat(indent)}${theme.bad(carets)}`,
  ];
}
