import { bullet, paragraph } from "../../render/layout.ts";
import { count } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import type { Outcome } from "./outcome.ts";

const MOST_LISTED = 12;

/** What came of an import, what to look over, what was left out, and what comes next. */
export function renderImport(outcome: Outcome, again: string, theme: Theme): string {
  const { id, file, notes, doubts, dropped, problems } = outcome;
  const parts = [paragraph(theme, `${theme.good(theme.symbols.done)} ${theme.text(headline(outcome))}`)];
  const block = (title: string, lines: readonly string[]): void => {
    if (lines.length > 0)
      parts.push(`${theme.heading(title)}\n${lines.map((one) => bullet(theme, theme.text(one))).join("")}`);
  };
  const isNews = outcome.state !== "unchanged";
  block("How it was read", isNews ? notes : []);
  block(
    'To look over, marked "# ?" in the file',
    doubts.map(({ about, count: many }) => `${about}: ${many}`),
  );
  block("There already", knownLines(outcome));
  block(
    "Left out",
    (isNews ? dropped : []).map(({ what, count: many, examples }) => `${what}: ${many}${quoted(examples)}`),
  );
  block("Kept as your file has it", keptLines(outcome));
  if (file !== undefined) {
    const lines = [`career-roadmap validate ${file}`, `career-roadmap plan ${id}${again}`];
    const found = problems === null ? "" : checkedText(problems);
    parts.push(`${paragraph(theme, found)}${lines.map((line) => `  ${theme.id(theme.text(line))}\n`).join("")}`);
  }
  return parts.join("\n");
}

function headline({ state, file, format, stages, skills, added, title }: Outcome): string {
  const what = `${count(stages, "stage")} and ${count(skills, "skill")} from ${format}`;
  if (state === "unchanged") return `${file} has all of it: ${what}. Nothing was changed.`;
  if (state === "added") return `Added ${count(added.length, "skill")} to ${file}; what was there stays as it was.`;
  return file === undefined ? `${title}: ${what}` : `Wrote ${file}: ${what}`;
}

function knownLines({ known }: Outcome): string[] {
  const lines = known
    .slice(0, MOST_LISTED)
    .map(({ id, title, imported, by, used }) =>
      used ? `${imported}: ${title} (${id}) is taken` : `${imported} may be ${title} (${id}), by its ${by}`,
    );
  const more = known.length - MOST_LISTED;
  const open = known.filter((one) => !one.used).map((one) => one.id);
  return [
    ...lines,
    ...(more > 0 ? [`and ${more} more`] : []),
    ...(open.length > 0
      ? [
          `Each is a skill of its own now; its mark in the file says how to take the other. A first import does it with --use ${open.length > 3 ? "all" : open.join(",")}.`,
        ]
      : []),
  ];
}

function keptLines({ removed, gone }: Outcome): string[] {
  return [
    ...(removed.length > 0 ? [`${removed.join(", ")}: taken out by you, and stays out`] : []),
    ...(gone.length > 0 ? [`${gone.join(", ")}: in the source no more, and stays in`] : []),
  ];
}

function quoted(examples: readonly string[]): string {
  return examples.length === 0 ? "" : ` (${examples.map((one) => `"${one}"`).join(", ")})`;
}

function checkedText({ errors, warnings }: { readonly errors: number; readonly warnings: number }): string {
  if (errors > 0) return `It does not validate: ${count(errors, "error")}.`;
  return warnings === 0 ? "It validates." : `It validates, with ${count(warnings, "warning")} to look at.`;
}
