import type { Role } from "../../planner/types.ts";
import type { AreaDefinition, Definitions, RoleDefinition } from "./definitions.ts";
import { type Fields, peekText, readFields } from "./fields.ts";
import { readOwnId, readReferences } from "./read-id.ts";
import { readProjects } from "./read-project.ts";
import { readArea, readSkillMap } from "./read-skill.ts";
import { readStages } from "./read-stages.ts";
import { readChoice, readLine, readText } from "./read-text.ts";
import { quote, report, type Sheet } from "./yaml/sheet.ts";

const KEYS: ReadonlySet<string> = new Set([
  "format",
  "id",
  "title",
  "kind",
  "summary",
  "change",
  "assumes",
  "stages",
  "projects",
  "formerly",
  "area",
  "skills",
]);
const REQUIRED = ["id", "title", "stages"];
const KINDS: ReadonlySet<NonNullable<Role["kind"]>> = new Set(["new", "changed"]);

/**
 * A role file. Skills that it defines of its own stand in the area that it names, else in one named after the role.
 * `expectedId` is the file's base name. Errors: `file-name-differs`, and those of all the parts.
 */
export function readRole(sheet: Sheet, expectedId: string | undefined): Definitions {
  const name = peekText(sheet.root, "id") ?? expectedId;
  const what = name === undefined ? "The role" : `Role ${quote(name)}`;
  const place = sheet.source.place(sheet.root.range?.[0] ?? 0);
  const fields = readFields(sheet, { node: sheet.root, place, what }, KEYS, REQUIRED);
  const id = readOwnId(sheet, fields, "id", "Role");
  if (id !== undefined && expectedId !== undefined && id.id !== expectedId) {
    report(sheet, id.place, "file-name-differs", `Role ${quote(id.id)} stands in a file named ${quote(expectedId)}.`, {
      fix: `Rename the file to ${quote(`${id.id}.yaml`)}, or the role to ${quote(expectedId)}.`,
    });
  }
  const roleId = id?.id ?? expectedId ?? "";
  const title = readLine(sheet, fields, "title") ?? roleId;
  const area = readArea(sheet, fields, { id: roleId, written: false, title });
  const skills = readSkillMap(sheet, fields, area);
  const role = readRest(sheet, fields, { id: roleId, named: id?.named ?? false, place: id?.place ?? place, title });
  return { roles: [role], skills, resources: [], areas: areasOf(area, skills.length), about: [] };
}

function readRest(
  sheet: Sheet,
  fields: Fields | undefined,
  start: Pick<RoleDefinition, "id" | "named" | "place" | "title">,
): RoleDefinition {
  const roleKind = readChoice(sheet, fields, "kind", KINDS);
  const summary = readText(sheet, fields, "summary");
  const change = readText(sheet, fields, "change");
  return {
    kind: "role",
    ...start,
    ...(roleKind && { roleKind }),
    ...(summary && { summary }),
    ...(change && { change }),
    assumes: readReferences(sheet, fields, "assumes"),
    stages: readStages(sheet, fields),
    projects: readProjects(sheet, fields),
    formerly: readReferences(sheet, fields, "formerly"),
  };
}

/** An area without a skill is no area. */
function areasOf(area: AreaDefinition, skills: number): readonly AreaDefinition[] {
  return skills > 0 ? [area] : [];
}
