import type { JsonDocument } from "../../render/json.ts";
import { padEnd, paragraph, wrap } from "../../render/layout.ts";
import type { Theme } from "../../render/theme.ts";

interface Explained {
  readonly about: string;
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  readonly shell?: string;
}

export interface CodeRow {
  readonly code: string;
  readonly about: string;
}

/** What a problem is about, then the files that have it and those that no longer do; only files that differ come twice. */
export function renderExplanation(code: string, { about, before, after, shell }: Explained, theme: Theme): string {
  const same = JSON.stringify(before) === JSON.stringify(after);
  return [
    paragraph(theme, theme.heading(code)),
    paragraph(theme, about),
    ...(same ? [] : [files("Before", before, theme), files("After", after, theme)]),
    ...(shell === undefined ? [] : [`\n${theme.heading("Try")}\n  ${theme.id(shell)}\n`]),
  ].join("");
}

function files(title: string, all: Readonly<Record<string, string>>, theme: Theme): string {
  return Object.entries(all)
    .map(([name, text]) => {
      const lines = text.trimEnd().split("\n").map(theme.text);
      const code = lines.map((line) => (line === "" ? "\n" : `  ${line}\n`)).join("");
      return `\n${theme.heading(`${title}: ${theme.text(name)}`)}\n${code}`;
    })
    .join("");
}

/** Codes, one a line; on a terminal each with its first sentence. */
export function renderCodes(rows: readonly CodeRow[], theme: Theme): string {
  if (theme.layout === "plain") return rows.map(({ code }) => `${code}\n`).join("");
  const width = Math.max(...rows.map(({ code }) => code.length)) + 2;
  return rows
    .map(({ code, about }) => `${padEnd(theme.id(code), width)}${wrap(theme, firstSentence(about), width)}\n`)
    .join("");
}

function firstSentence(text: string): string {
  return /^.*?[.:](?= |$)/.exec(text)?.[0].replace(/:$/, ".") ?? text;
}

export function explanationJson(code: string, { about, before, after }: Explained): JsonDocument {
  const list = (all: Readonly<Record<string, string>>) => Object.entries(all).map(([file, text]) => ({ file, text }));
  return { schema: "career-roadmap/explain@1", code, about, before: list(before), after: list(after) };
}
