import { isMap, isScalar, isSeq, type Node } from "yaml";
import type { Place } from "../../../shared/diagnostic.ts";
import { oneOf, placeOf, quote, remark, report, type Sheet } from "../yaml/sheet.ts";
import { actual, type Field, type Fields, isWritten, kindOf } from "./fields.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** A node as it is read: what it is called in messages, and where it stands. */
export interface Item {
  readonly node: Node | null;
  readonly place: Place;
  readonly what: string;
}

/**
 * The node's text, without blanks at both ends.
 * Errors: `wrong-type` for anything else, numbers and nulls included, and for an empty text; `not-printable` for a
 * control character that the author wrote as an escape.
 */
export function textOf(sheet: Sheet, { node, place, what }: Item): string | undefined {
  const value = isScalar(node) ? node.value : undefined;
  if (typeof value !== "string" || value.trim() === "") {
    const source = isScalar(node) && typeof value !== "string" ? (node.source ?? "") : "";
    report(sheet, place, "wrong-type", `${what} must be a text, not ${kindOf(node)}.`, {
      fix: source === "" || /^(~|null)$/i.test(source) ? "Write a text." : `Quote it: "${source}".`,
    });
    return undefined;
  }
  if (!isClean(value)) {
    report(sheet, place, "not-printable", `${what} holds a control character.`, { fix: "Remove the escape." });
    return undefined;
  }
  if (/^[“„«‟].*[”“»]$/s.test(value.trim())) {
    const inner = value.trim().slice(1, -1);
    const plain = /^[^"\\\n]*$/.test(inner) && isScalar(node) && node.type === "PLAIN";
    remark(sheet, place, "curly-quotes", `${what} keeps its curly quotes: YAML knows only straight ones.`, {
      fix: "Write straight quotes, or none.",
      ...(plain && { edit: `"${inner}"` }),
    });
  }
  return value.trim();
}

/** Whether a text holds no control character but tabs and line breaks. */
export function isClean(text: string): boolean {
  return !CONTROL.test(text);
}

/** A text of one or more paragraphs; undefined when it is absent or wrong. */
export function readText(sheet: Sheet, fields: Fields | undefined, name: string): string | undefined {
  const field = fields?.get(name);
  return fields === undefined || field === undefined ? undefined : textOf(sheet, itemOf(fields, field));
}

/** A text that is shown on one line: line breaks and runs of blanks become one blank. */
export function readLine(sheet: Sheet, fields: Fields | undefined, name: string): string | undefined {
  return readText(sheet, fields, name)?.replace(/\s+/g, " ");
}

/** Whether `true` stands there. Errors: `wrong-type` for anything else. */
export function readTrue(sheet: Sheet, fields: Fields | undefined, name: string): boolean {
  const field = fields?.get(name);
  if (fields === undefined || field === undefined) return false;
  if (isScalar(field.value) && field.value.value === true) return true;
  const { what } = itemOf(fields, field);
  report(sheet, field.place, "wrong-type", `${what} must be true, not ${kindOf(field.value)}.`, {
    fix: `Write "${name}: true", or remove it.`,
  });
  return false;
}

/** A word out of a few. Errors: `unknown-value`, naming the allowed ones. */
export function readChoice<T extends string>(
  sheet: Sheet,
  fields: Fields | undefined,
  name: string,
  allowed: ReadonlySet<T>,
): T | undefined {
  const word = readText(sheet, fields, name);
  const field = fields?.get(name);
  if (fields === undefined || field === undefined || word === undefined) return undefined;
  const known: ReadonlySet<string> = allowed;
  if (known.has(word)) return word as T;
  const expected = oneOf([...allowed]);
  report(sheet, field.place, "unknown-value", `${fields.what} has the ${name} ${quote(word)}; expected ${expected}.`, {
    fix: sheet.suggest(word, known) ?? `Write ${expected}.`,
  });
  return undefined;
}

/** A list of texts, each on one line; empty when it is absent. */
export function readLines(sheet: Sheet, fields: Fields | undefined, name: string): readonly string[] {
  const lines = [];
  for (const item of readItems(sheet, fields, name)) {
    const text = textOf(sheet, item);
    if (text !== undefined) lines.push(text.replace(/\s+/g, " "));
  }
  return lines;
}

/** The items of a list, whatever they are; empty when it is absent. Errors: `wrong-type` when it is no list. */
export function readItems(sheet: Sheet, fields: Fields | undefined, name: string): readonly Item[] {
  const field = fields?.get(name);
  if (fields === undefined || field === undefined) return [];
  const { node, place, what } = itemOf(fields, field);
  if (!isSeq(node)) {
    report(sheet, place, "wrong-type", `${what} must be a list, not ${kindOf(node)}.`, {
      ...asList(name, node),
    });
    return [];
  }
  return node.items.map((written) => {
    const item = actual(sheet, written);
    const what = `An item of "${name}" of ${lowerFirst(fields.what)}`;
    return { node: item, place: isWritten(item) ? placeOf(sheet, item) : placeOfNothing(sheet, item, place), what };
  });
}

/** How to make a list of what is none; of a word, or of words with commas between, it is plain how. */
function asList(name: string, node: Node | null): { fix: string; edit?: string } {
  if (isMap(node)) return { fix: `Begin each of its items with "- ", as in: - title: Its title` };
  const text = isScalar(node) && typeof node.value === "string" ? node.value.trim() : "";
  if (!/^[\w.-]+(, *[\w.-]+)*$/.test(text)) return { fix: `Write "${name}: [first, second]".` };
  const edit = `[${text.split(/, */).join(", ")}]`;
  return { fix: `Write "${name}: ${edit}".`, ...(isScalar(node) && node.type === "PLAIN" && { edit }) };
}

/** An item that is nothing but its hyphen stands where the hyphen does. */
function placeOfNothing(sheet: Sheet, item: Node | null, otherwise: Place): Place {
  const at = item?.range?.[0];
  if (at === undefined) return otherwise;
  const hyphen = sheet.source.text.lastIndexOf("-", at);
  return hyphen !== -1 && /^-\s*$/.test(sheet.source.text.slice(hyphen, at)) ? sheet.source.place(hyphen) : otherwise;
}

/** An entry as messages name it: `The "title" of skill "keras"`. */
export function itemOf(fields: Fields, field: Field): Item {
  return { node: field.value, place: field.place, what: `The "${field.name}" of ${lowerFirst(fields.what)}` };
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
