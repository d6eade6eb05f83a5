import { isAlias, isMap, isScalar, isSeq, type Node } from "yaml";
import type { Place } from "../../../shared/diagnostic.ts";
import { didYouMean } from "../../check/suggest.ts";
import { oneOf, placeOf, quote, report, type Sheet } from "../yaml/sheet.ts";
import { ourKey } from "./foreign-keys.ts";

/** One entry of a YAML map. */
export interface Field {
  readonly name: string;
  readonly keyPlace: Place;
  /** Aliases followed; null when nothing is written. */
  readonly value: Node | null;
  /** Of the value, or of the key when nothing is written. */
  readonly place: Place;
  /** A word between commas in braces that has no colon: a text that a comma cut in two. */
  readonly bare: boolean;
}

/** The entries of a map whose keys are fixed words. */
export interface Fields {
  /** What the map describes, as messages name it: `Skill "keras"`. */
  readonly what: string;
  /** Where a missing entry is reported. */
  readonly place: Place;
  readonly get: (name: string) => Field | undefined;
  /** Whether an unknown key was most likely meant to be this one, which is told already. */
  readonly isMisspelt: (name: string) => boolean;
}

/** The node that the text means: an alias is what it stands for. */
export function actual(sheet: Sheet, node: unknown): Node | null {
  const target = isAlias(node) ? sheet.aliases.get(node) : node;
  return isScalar(target) || isMap(target) || isSeq(target) ? target : null;
}

/** Whether there is something in the text to point at: the node of `key:` is there, but empty. */
export function isWritten(node: Node | null): node is Node {
  return node?.range !== undefined && node.range !== null && node.range[1] > node.range[0];
}

/**
 * The entries of a map with keys of any name.
 * Promises: every name is a text and comes once. Takes time linear in the number of entries.
 * Errors: `wrong-type` for a node that is no map and a key that is no text; `duplicate-key` with both places.
 */
export function readEntries(sheet: Sheet, node: Node | null, place: Place, what: string): readonly Field[] | undefined {
  if (!isMap(node)) {
    report(
      sheet,
      isWritten(node) ? placeOf(sheet, node) : place,
      "wrong-type",
      `${what} must be a map of "key: value" lines, not ${kindOf(node)}.`,
      { fix: asLines(what, node) },
    );
    return undefined;
  }
  const fields = new Map<string, Field>();
  for (const pair of node.items) {
    const key = actual(sheet, pair.key);
    if (key === null) continue;
    const keyPlace = placeOf(sheet, key);
    if (!isScalar(key) || typeof key.value !== "string") {
      const text = isScalar(key) ? (key.source ?? "") : "";
      report(sheet, keyPlace, "wrong-type", `${what} has a key that is ${kindOf(key)}, not a text.`, {
        fix: text === "" ? "Write a text before the colon." : `Quote it: "${text}".`,
      });
      continue;
    }
    const first = fields.get(key.value);
    if (first !== undefined) {
      report(sheet, keyPlace, "duplicate-key", `${what} has the key ${quote(key.value)} twice.`, {
        fix: "Keep one of them.",
        related: [{ message: "First written here.", place: first.keyPlace }],
      });
      continue;
    }
    const value = actual(sheet, pair.value);
    const valuePlace = isWritten(value) ? placeOf(sheet, value) : keyPlace;
    const bare = node.flow === true && pair.value === null;
    fields.set(key.value, { name: key.value, keyPlace, value, place: valuePlace, bare });
  }
  return [...fields.values()];
}

/**
 * The entries of a map whose keys are all known.
 * Errors: those of `readEntries`; `unknown-key`; `missing-key` for each of `required` that is not there, not even
 * misspelt.
 */
export function readFields(
  sheet: Sheet,
  owner: { readonly node: Node | null; readonly place: Place; readonly what: string },
  allowed: ReadonlySet<string>,
  required: readonly string[] = [],
): Fields | undefined {
  const entries = readEntries(sheet, owner.node, owner.place, owner.what);
  if (entries === undefined) return undefined;
  const byName = new Map<string, Field>();
  const fixes = new Set<string>();
  for (const field of entries) {
    if (field.bare) {
      const message = `A comma ends a text in braces, so that ${quote(field.name)} stands here as a key of ${lower(owner.what)}.`;
      report(sheet, field.keyPlace, "unquoted-comma", message, {
        fix: 'Put the whole text in quotes, or a list in brackets: "a, b" or [a, b].',
      });
    } else if (allowed.has(field.name)) byName.set(field.name, field);
    else {
      const ours = ourKey(field.name, allowed);
      const fix = ours === undefined ? sheet.suggest(field.name, allowed) : writeInstead(ours);
      report(sheet, field.keyPlace, "unknown-key", `${owner.what} has the unknown key ${quote(field.name)}.`, {
        fix: fix ?? `Expected ${oneOf([...allowed])}.`,
        ...editOf(fix, [...allowed], byName),
      });
      if (fix !== undefined) fixes.add(fix);
    }
  }
  const isMisspelt = (name: string) => fixes.has(didYouMean(name)) || fixes.has(writeInstead(name));
  for (const name of required) {
    if (byName.has(name) || isMisspelt(name)) continue;
    report(sheet, owner.place, "missing-key", `${owner.what} has no "${name}".`, { fix: `Add "${name}:".` });
  }
  return { what: owner.what, place: owner.place, get: (name) => byName.get(name), isMisspelt };
}

/** The key to write, where it is plain which one and the map has none of that name. */
function editOf(fix: string | undefined, allowed: readonly string[], there: ReadonlyMap<string, Field>) {
  const name = allowed.find((one) => fix === writeInstead(one) || fix === didYouMean(one));
  return name === undefined || there.has(name) ? {} : { edit: name };
}

function writeInstead(name: string): string {
  return `Write "${name}" instead.`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** How to make a map of what is none: most often its lines are not indented below its name. */
function asLines(what: string, node: Node | null): string {
  const name = /"([^"]+)"/.exec(what)?.[1] ?? "name";
  if (!isWritten(node)) return `Indent its lines below it, as in ${name}: { title: Its title }.`;
  return `Write "key: value" lines below it, indented, as in ${name}: { title: Its title }.`;
}

/** A node in words, for "… must be a text, not a list". */
export function kindOf(node: Node | null): string {
  if (isMap(node)) return "a map";
  if (isSeq(node)) return "a list";
  if (!isScalar(node) || node.value === null) return "empty";
  if (typeof node.value === "string") return node.value.trim() === "" ? "an empty text" : "a text";
  return typeof node.value === "number" ? "a number" : "true or false";
}

/** The text under a key of a map, for naming the map in messages before it is checked. */
export function peekText(node: Node | null, name: string): string | undefined {
  const value = isMap(node) ? node.get(name) : undefined;
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
