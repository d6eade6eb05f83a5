import type { Hours } from "../../planner/types.ts";
import { keysOf, neededOf } from "../format/keys.ts";
import type { AreaDefinition, SkillDefinition } from "./definitions.ts";
import { readChecklist } from "./read-checklist.ts";
import { readRequirements } from "./read-requirements.ts";
import { LEVELS, readResourceList } from "./read-resource.ts";
import { type Field, type Fields, readEntries, readFields } from "./values/fields.ts";
import { readDates } from "./values/read-dates.ts";
import { readHours } from "./values/read-hours.ts";
import { checkId, readOwnId, readReferences } from "./values/read-id.ts";
import { itemOf, readChoice, readLine, readLines, readText, readTrue } from "./values/read-text.ts";
import { quote, type Sheet } from "./yaml/sheet.ts";

const NEEDED = neededOf("skill");

/** The `skills` of a skills file, or of a role file that defines some of its own: a map from ids to skills. */
export function readSkillMap(
  sheet: Sheet,
  fields: Fields | undefined,
  area: AreaDefinition,
  otherwise: Hours | undefined,
): readonly SkillDefinition[] {
  const field = fields?.get("skills");
  if (fields === undefined || field === undefined) return [];
  const entries = readEntries(sheet, field.value, field.place, itemOf(fields, field).what) ?? [];
  return entries.map((entry) => readSkill(sheet, entry, area.id, otherwise));
}

/** The area of a file's skills: the one that is written under "area", else `otherwise`. */
export function readArea(sheet: Sheet, fields: Fields | undefined, otherwise: AreaDefinition): AreaDefinition {
  const field = fields?.get("area");
  if (fields === undefined || field === undefined) return otherwise;
  const what = itemOf(fields, field).what;
  const inner = readFields(sheet, { node: field.value, place: field.place, what }, keysOf("area"), neededOf("area"));
  const id = readOwnId(sheet, inner, "id", "Area");
  const title = readLine(sheet, inner, "title");
  if (id?.named !== true) return otherwise;
  return { id: id.id, written: title !== undefined, title: title ?? titleOf(id.id) };
}

/** `machine-learning` as a title: `Machine learning`. */
export function titleOf(id: string): string {
  return (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll("-", " ");
}

function readSkill(sheet: Sheet, entry: Field, area: string, otherwise: Hours | undefined): SkillDefinition {
  const place = entry.keyPlace;
  const named = checkId(sheet, entry.name, place, "Skill");
  const what = `Skill ${quote(entry.name)}`;
  const fields = readFields(sheet, { node: entry.value, place, what }, keysOf("skill"), [
    ...NEEDED,
    ...(otherwise === undefined ? ["hours"] : []),
  ]);
  const { hours, given } = readHours(sheet, fields);
  const isDefault = otherwise !== undefined && !given && fields?.get("hours") === undefined;
  const why = readText(sheet, fields, "why");
  const level = readChoice(sheet, fields, "level", LEVELS);
  return {
    kind: "skill",
    id: entry.name,
    named,
    place,
    area,
    title: readLine(sheet, fields, "title") ?? entry.name,
    hours: isDefault ? otherwise : hours,
    requires: readRequirements(sheet, fields, "requires"),
    formerly: readReferences(sheet, fields, "formerly"),
    replaces: readTrue(sheet, fields, "replaces"),
    details: {
      ...(why && { why }),
      ...(level && { level }),
      checklist: readChecklist(sheet, fields),
      tools: readLines(sheet, fields, "tools"),
      terms: readLines(sheet, fields, "terms"),
      ...readDates(sheet, fields),
      ...(isDefault && { notEstimated: true }),
    },
    resources: readResourceList(sheet, fields),
  };
}
