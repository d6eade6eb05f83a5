import type { Context, GlobalFlags } from "../../../context.ts";
import type { JsonDocument } from "../../../render/json.ts";
import type { Theme } from "../../../render/theme.ts";
import { usage } from "../../../shared/errors.ts";
import { nearest } from "../../../shared/nearest.ts";
import { templateParts } from "../../../shared/prompt-template.ts";
import { type Field, fieldOf, namesIn, type Schema } from "./fields.ts";
import { cellOf, rowsOf } from "./rows.ts";

/** Makes the text that `--template` or `--tsv` asks for out of a command's document. */
export type Shape = NonNullable<Theme["shape"]>;

/** Commands whose answer is no document, but a text for another program or for people. */
const WITHOUT_DOCUMENT: ReadonlySet<string> = new Set(["help", "completion", "shell-init"]);

/** How the answer of this run is written; throws where the command has no document to take it from. */
export function shapeOf({ template, tsv }: GlobalFlags, command: string, ctx: Context): Shape {
  const flag = template === undefined ? "--tsv" : "--template";
  if (template !== undefined && tsv !== undefined) {
    throw usage("two-shapes", "--template and --tsv both say what a line is.", "Give one of them.");
  }
  if (WITHOUT_DOCUMENT.has(command)) {
    throw usage(
      "no-document",
      `${command} prints no document that ${flag} could take fields from.`,
      `Leave out ${flag}.`,
    );
  }
  return template === undefined ? tabShape(tsv as string, ctx) : templateShape(template, ctx);
}

/** Lines of a template: `{id}` stands for a field, `{{` and `}}` for a brace, `\t` and `\n` for what they are. */
function templateShape(template: string, ctx: Context): Shape {
  const parts = templateParts(template).map(({ text, word }) => ({
    text: text.replace(/\\([tn\\])/g, escapeOf),
    word,
  }));
  const names = parts.flatMap(({ word }) => word ?? []);
  return (document) => {
    const lines = rowsOf(document, fieldsOf(names, document, ctx)).map((row) => {
      let at = 0;
      return parts.map(({ text, word }) => (word === undefined ? text : shown(row[at++], ctx))).join("");
    });
    return lines.map((line) => `${line}\n`).join("");
  };
}

/** A line of fields with tabs between, so that `cut` and `awk -F '\t'` take it apart. */
function tabShape(fields: string, ctx: Context): Shape {
  const names = fields.split(",").map((name) => name.trim());
  if (names.includes(""))
    throw usage("no-field", "--tsv names no field.", "Give fields with commas between, like id,hours.");
  return (document) =>
    rowsOf(document, fieldsOf(names, document, ctx))
      .map((row) => `${row.map((cell) => shown(cell, ctx)).join("\t")}\n`)
      .join("");
}

function escapeOf(_all: string, letter: string): string {
  return letter === "t" ? "\t" : letter === "n" ? "\n" : "\\";
}

/** On one line, and safe to show: line breaks of a note become blanks, tabs too. */
function shown(value: unknown, { theme }: Context): string {
  return theme.text(cellOf(value).replace(/\s*[\t\r\n]+\s*/g, " "));
}

function fieldsOf(names: readonly string[], document: JsonDocument, ctx: Context): Field[] {
  const kind = document.schema.replace(/^career-roadmap\/|@\d+$/g, "");
  const schema = JSON.parse(ctx.schemas.read(kind)) as Schema;
  return names.map((name) => {
    const field = fieldOf(name, kind, schema, document);
    if (field !== undefined) return field;
    const known = namesIn(kind, schema, document);
    const close = nearest(name, known);
    const fix =
      close === undefined
        ? `It has ${known.slice(0, 30).join(", ")}; all of it: career-roadmap schema json ${kind}`
        : `Did you mean "${close}"?`;
    throw usage("unknown-field", `The document ${kind} has no field "${name}".`, fix);
  });
}
