import type { MarketFact, RoleDetails } from "../../planner/types.ts";
import { keysOf, neededOf } from "../format/keys.ts";
import { readAddress } from "./read-resource.ts";
import { type Field, type Fields, readEntries, readFields } from "./values/fields.ts";
import { readNumber } from "./values/read-number.ts";
import { type Item, isClean, itemOf, lowerFirst, readItems, readLine, textOf } from "./values/read-text.ts";
import { quote, report, type Sheet } from "./yaml/sheet.ts";

const KEYS = keysOf("market");

/** The `market` of a role: what is known of it, each with its source and year. Errors: `bad-address`, `bad-number`. */
export function readMarket(sheet: Sheet, fields: Fields | undefined): readonly MarketFact[] {
  return readItems(sheet, fields, "market").map((item) =>
    readFact(sheet, { ...item, what: `A market fact of ${lowerFirst(fields?.what ?? "the role")}` }),
  );
}

function readFact(sheet: Sheet, item: Item): MarketFact {
  const fields = readFields(sheet, item, KEYS, neededOf("market"));
  const adverts = readNumber(sheet, fields, "adverts", "market");
  return {
    fact: readLine(sheet, fields, "fact") ?? "",
    source: readAddress(sheet, fields, "source") ?? "",
    year: readNumber(sheet, fields, "year", "market") ?? 0,
    ...(adverts && { adverts }),
  };
}

/**
 * The `also-asked` of a role: a map from words of adverts to why they are not taught, in the author's order.
 * Errors: `duplicate-key` for words that differ in case or blanks alone, since a person may write either.
 */
export function readAlsoAsked(sheet: Sheet, fields: Fields | undefined): RoleDetails["alsoAsked"] {
  const field = fields?.get("also-asked");
  if (fields === undefined || field === undefined) return [];
  const { what } = itemOf(fields, field);
  const words = new Map<string, { readonly field: Field; readonly word: string; readonly why: string }>();
  for (const entry of readEntries(sheet, field.value, field.place, what) ?? []) {
    const word = entry.name.trim().replace(/\s+/g, " ");
    const why = textOf(sheet, { node: entry.value, place: entry.place, what: `The reason for ${quote(word)}` });
    if (word === "" || !isClean(word)) {
      const [code, wrong] = word === "" ? ["wrong-type", "an empty word"] : ["not-printable", "a control character"];
      report(sheet, entry.keyPlace, code, `${what} holds ${wrong}.`, { fix: "Write a word of adverts." });
      continue;
    }
    const first = words.get(word.toLowerCase());
    if (first !== undefined) {
      report(sheet, entry.keyPlace, "duplicate-key", `${what} has the word ${quote(word)} twice.`, {
        fix: "Keep one of them.",
        related: [{ message: "First written here.", place: first.field.keyPlace }],
      });
    } else if (why !== undefined) {
      words.set(word.toLowerCase(), { field: entry, word, why: why.replace(/\s+/g, " ") });
    }
  }
  return [...words.values()].map(({ word, why }) => ({ word, why }));
}
