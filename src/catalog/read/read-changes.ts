import { keysOf } from "../format/keys.ts";
import type { ChangeDefinition } from "./definitions.ts";
import { readChecklist } from "./read-checklist.ts";
import { KINDS, RANKS } from "./read-project.ts";
import { readRequirements } from "./read-requirements.ts";
import { LEVELS, readResourceList } from "./read-resource.ts";
import { type Field, type Fields, readEntries, readFields } from "./values/fields.ts";
import { readDates } from "./values/read-dates.ts";
import { readHours } from "./values/read-hours.ts";
import { readReference, readReferences } from "./values/read-id.ts";
import { readNumber } from "./values/read-number.ts";
import { itemOf, readChoice, readLine, readLines, readText } from "./values/read-text.ts";
import { quote, report, type Sheet } from "./yaml/sheet.ts";

/** The `override` of a file: single fields, by the id of what they are of. Whether that exists is checked later. */
export function readChanges(sheet: Sheet, fields: Fields | undefined): readonly ChangeDefinition[] {
  const field = fields?.get("override");
  if (fields === undefined || field === undefined) return [];
  const entries = readEntries(sheet, field.value, field.place, itemOf(fields, field).what) ?? [];
  return entries.map((entry) => readChange(sheet, entry));
}

function readChange(sheet: Sheet, entry: Field): ChangeDefinition {
  const what = `The override of ${quote(entry.name)}`;
  const fields = readFields(sheet, { node: entry.value, place: entry.keyPlace, what }, keysOf("change"));
  const has = (name: string) => fields?.get(name) !== undefined;
  const keys = new Map(
    [...keysOf("change")].flatMap((name) => {
      const found = fields?.get(name);
      return found === undefined ? [] : [[name, found.keyPlace] as const];
    }),
  );
  if (fields !== undefined && keys.size === 0 && ![...keysOf("change")].some(fields.isMisspelt)) {
    report(sheet, entry.keyPlace, "empty-override", `${what} changes nothing.`, {
      fix: "Write a field into it, as in { hours: 2 }, or remove it.",
    });
  }
  const { hours, given } = readHours(sheet, fields);
  const title = readLine(sheet, fields, "title");
  const stage = readReference(sheet, fields, "stage");
  const weeks = readNumber(sheet, fields, "weeks", "project");
  const rank = readChoice(sheet, fields, "rank", RANKS);
  const why = readText(sheet, fields, "why");
  const level = readChoice(sheet, fields, "level", LEVELS);
  const kind = readChoice(sheet, fields, "kind", KINDS);
  const brief = readText(sheet, fields, "brief");
  const cost = readLine(sheet, fields, "cost");
  const both = { ...(has("checklist") && { checklist: readChecklist(sheet, fields) }), ...readDates(sheet, fields) };
  return {
    id: entry.name,
    place: entry.keyPlace,
    keys,
    ...(title && { title }),
    ...(given && { hours }),
    ...(has("requires") && { requires: readRequirements(sheet, fields, "requires") }),
    ...(has("formerly") && { formerly: readReferences(sheet, fields, "formerly") }),
    ...(has("resources") && { resources: readResourceList(sheet, fields) }),
    ...(rank && { rank }),
    ...(stage && { stage }),
    ...(weeks && { weeks }),
    skillDetails: {
      ...both,
      ...(why && { why }),
      ...(level && { level }),
      ...(has("tools") && { tools: readLines(sheet, fields, "tools") }),
      ...(has("terms") && { terms: readLines(sheet, fields, "terms") }),
    },
    projectDetails: { ...both, ...(kind && { kind }), ...(brief && { brief }), ...(cost && { cost }) },
  };
}
