import { isScalar } from "yaml";
import type { Place } from "../../../shared/diagnostic.ts";
import { isSlug, RESERVED_IDS, slugify } from "../../../shared/slug.ts";
import type { Reference } from "../definitions.ts";
import { quote, report, type Sheet } from "../yaml/sheet.ts";
import type { Fields } from "./fields.ts";
import { type Item, itemOf, readItems, textOf } from "./read-text.ts";

/**
 * Whether the text can be an id where one is defined.
 * Errors: `bad-id`, with the id to write instead where the text yields one.
 */
export function checkId(sheet: Sheet, text: string, place: Place, what: string, reserved = RESERVED_IDS): boolean {
  if (reserved.includes(text)) {
    report(sheet, place, "bad-id", `${what} ${quote(text)} has a reserved id.`, { fix: "Choose another id." });
    return false;
  }
  if (isSlug(text)) return true;
  const slug = idFrom(text);
  report(
    sheet,
    place,
    "bad-id",
    `${what} ${quote(text)} has no proper id: lower-case letters and digits, joined by single hyphens, were expected.`,
    { fix: slug === "" || reserved.includes(slug) ? "Choose another id." : `Write ${quote(slug)} instead.` },
  );
  return false;
}

const SPELT: readonly (readonly [RegExp, string])[] = [
  [/c\+\+/gi, "cpp"],
  [/([a-z])#/gi, "$1-sharp"],
  [/(^|\s)\.(?=\p{L})/gu, "$1dot"],
  [/&/g, " and "],
  [/\+/g, " plus "],
  [/ä/gi, "ae"],
  [/ö/gi, "oe"],
  [/ü/gi, "ue"],
  [/ß/g, "ss"],
  [/æ/gi, "ae"],
  [/ø/gi, "oe"],
  [/å/gi, "aa"],
  [/ł/gi, "l"],
];

/** The text as an id that a person would choose: `cpp` for C++, `baecker` for Bäcker. "" when nothing is left. */
export function idFrom(text: string): string {
  return slugify(SPELT.reduce((all, [what, by]) => all.replace(what, by), text));
}

/** The id under `name` where one is defined; undefined when it is absent or no text. `named` tells whether it is sound. */
export function readOwnId(sheet: Sheet, fields: Fields | undefined, name: string, what: string) {
  const field = fields?.get(name);
  if (fields === undefined || field === undefined) return undefined;
  const text = textOf(sheet, itemOf(fields, field));
  if (text === undefined) return undefined;
  return { id: text, named: checkId(sheet, text, field.place, what), place: field.place };
}

/** An id that stands for something defined elsewhere; whether it exists is checked when all is loaded. */
export function referenceOf(sheet: Sheet, item: Item): Reference | undefined {
  const text = isScalar(item.node) && typeof item.node.value === "string" ? item.node.value.trim() : undefined;
  const id = text === undefined || text === "" ? textOf(sheet, item) : text;
  return id === undefined ? undefined : { id, place: item.place };
}

/** One id that stands for something defined elsewhere; undefined when it is absent or no text. */
export function readReference(sheet: Sheet, fields: Fields | undefined, name: string): Reference | undefined {
  const field = fields?.get(name);
  return fields === undefined || field === undefined ? undefined : referenceOf(sheet, itemOf(fields, field));
}

/** A list of ids; empty when it is absent. Errors: `duplicate-requirement` for an id that comes twice. */
export function readReferences(sheet: Sheet, fields: Fields | undefined, name: string): readonly Reference[] {
  const references = new Map<string, Reference>();
  for (const item of readItems(sheet, fields, name)) {
    const reference = referenceOf(sheet, item);
    if (reference === undefined) continue;
    const first = references.get(reference.id);
    if (first === undefined) references.set(reference.id, reference);
    else reportTwice(sheet, reference, first, fields?.what ?? "The file", name);
  }
  return [...references.values()];
}

export function reportTwice(sheet: Sheet, second: Reference, first: Reference, what: string, list: string): void {
  report(sheet, second.place, "duplicate-requirement", `${what} names ${quote(second.id)} twice in "${list}".`, {
    fix: "Remove one of them.",
    related: [{ message: "First named here.", place: first.place }],
  });
}
