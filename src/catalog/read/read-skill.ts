import { isMap } from "yaml";
import type { Hours } from "../../planner/types.ts";
import { keysOf, neededOf } from "../format/keys.ts";
import type { AreaDefinition, SkillDefinition } from "./definitions.ts";
import { readChecklist } from "./read-checklist.ts";
import { readRequirements } from "./read-requirements.ts";
import { LEVELS, readResourceList } from "./read-resource.ts";
import { type Field, type Fields, isWritten, readEntries, readFields } from "./values/fields.ts";
import { readDates } from "./values/read-dates.ts";
import { readHours } from "./values/read-hours.ts";
import { checkId, readOwnId, readReferences } from "./values/read-id.ts";
import { itemOf, readChoice, readLine, readLines, readText, readTrue } from "./values/read-text.ts";
import { quote, report, type Sheet } from "./yaml/sheet.ts";

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
  const all = readEntries(sheet, field.value, field.place, itemOf(fields, field).what) ?? [];
  const astray = besideTheirSkill(sheet, all);
  const entries = all.filter((entry) => !astray.has(entry) || !isWritten(entry.value));
  const quiet = { ...sheet, problems: [], remarks: [] };
  // Nobody is to be told besides that its skill is not defined.
  return entries.map((entry) => readSkill(astray.has(entry) ? quiet : sheet, entry, area.id, otherwise));
}

/**
 * The keys of a skill that stand beside its id and not below it, and the id itself: what most people get wrong first.
 * Errors: `not-indented`, once for all keys of a skill.
 */
function besideTheirSkill(sheet: Sheet, entries: readonly Field[]): ReadonlySet<Field> {
  const astray = new Set<Field>();
  for (const [at, owner] of entries.entries()) {
    if (isWritten(owner.value)) continue;
    const rest = entries.slice(at + 1);
    const end = rest.findIndex(({ name, value }) => !keysOf("skill").has(name) || isMap(value));
    const keys = end === -1 ? rest : rest.slice(0, end);
    const [first] = keys;
    if (first === undefined) continue;
    for (const one of [owner, ...keys]) astray.add(one);
    const message = `The key ${quote(first.name)} stands beside the skill ${quote(owner.name)}, and not below it.`;
    report(sheet, first.keyPlace, "not-indented", message, {
      fix: `Indent ${keys.length === 1 ? "it" : "its lines"} by two more spaces.`,
      related: [{ message: "The skill is here.", place: owner.keyPlace }],
    });
  }
  return astray;
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
