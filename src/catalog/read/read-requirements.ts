import { isMap, isSeq } from "yaml";
import type { Reference, WrittenRequirement } from "./definitions.ts";
import { type Fields, readFields } from "./values/fields.ts";
import { referenceOf, reportTwice } from "./values/read-id.ts";
import { type Item, itemOf, lowerFirst, readItems, readLine } from "./values/read-text.ts";
import { quote, remark, report, type Sheet } from "./yaml/sheet.ts";

const KEYS: ReadonlySet<string> = new Set(["skill", "any", "because"]);

/**
 * A list of requirements, each in one of three forms: an id; `{skill, because}`; `{any: [ids], because}`.
 * Promises: each requirement has at least one id, whether or not such a thing exists.
 * Errors: `unclear-requirement` when a map is neither form or both; `empty-choice`; `duplicate-requirement` for an id
 * that comes twice in one list or choice. Two choices may share an id: it meets both.
 */
export function readRequirements(
  sheet: Sheet,
  fields: Fields | undefined,
  name: string,
): readonly WrittenRequirement[] {
  const requirements: WrittenRequirement[] = [];
  const what = fields?.what ?? "The file";
  for (const item of readItems(sheet, fields, name)) {
    const requirement = isMap(item.node) ? readForm(sheet, item, what) : readPlain(sheet, item);
    if (requirement !== undefined) requirements.push(requirement);
  }
  reportDuplicates(sheet, requirements, what, name);
  return requirements;
}

function readPlain(sheet: Sheet, item: Item): WrittenRequirement | undefined {
  const reference = referenceOf(sheet, item);
  return reference === undefined ? undefined : { oneOf: [reference] };
}

function readForm(sheet: Sheet, item: Item, owner: string): WrittenRequirement | undefined {
  const fields = readFields(sheet, { ...item, what: `A requirement of ${lowerFirst(owner)}` }, KEYS);
  if (fields === undefined) return undefined;
  const because = readLine(sheet, fields, "because");
  const [skill, any] = [fields.get("skill"), fields.get("any")];
  if ((skill === undefined) === (any === undefined)) {
    report(sheet, item.place, "unclear-requirement", `${fields.what} must have either "skill" or "any".`, {
      fix: "Write an id, { skill: ID, because: … } or { any: [ID, ID] }.",
    });
    return undefined;
  }
  let oneOf: readonly Reference[];
  if (skill !== undefined) {
    const reference = referenceOf(sheet, itemOf(fields, skill));
    oneOf = reference === undefined ? [] : [reference];
  } else {
    oneOf = readItems(sheet, fields, "any").flatMap((member) => referenceOf(sheet, member) ?? []);
    if (isSeq(any?.value) && any.value.items.length === 0) {
      report(sheet, any.place, "empty-choice", `${fields.what} offers nothing in "any".`, {
        fix: "Name at least one id in it.",
      });
    }
  }
  if (any !== undefined && oneOf.length === 1) {
    remark(sheet, any.place, "single-choice", `${fields.what} offers one thing alone in "any".`, {
      fix: `Name others as well, or write ${quote(oneOf[0]?.id ?? "")} without "any".`,
    });
  }
  if (oneOf.length === 0) return undefined;
  return because === undefined ? { oneOf } : { oneOf, because };
}

function reportDuplicates(sheet: Sheet, requirements: readonly WrittenRequirement[], what: string, name: string): void {
  const seen = new Map<string, { readonly reference: Reference; readonly single: boolean; readonly index: number }>();
  for (const [index, { oneOf }] of requirements.entries()) {
    const single = oneOf.length === 1;
    for (const reference of oneOf) {
      const first = seen.get(reference.id);
      if (first === undefined) seen.set(reference.id, { reference, single, index });
      else if (single || first.single || first.index === index)
        reportTwice(sheet, reference, first.reference, what, name);
    }
  }
}
