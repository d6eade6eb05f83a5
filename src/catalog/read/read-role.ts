import type { Role } from "../../planner/types.ts";
import { isSlug, RESERVED_IDS, slugify } from "../../shared/slug.ts";
import type { AreaDefinition, Definitions, ProjectDefinition, RoleDefinition, StageDefinition } from "./definitions.ts";
import { readAlsoAsked, readMarket } from "./read-market.ts";
import { readProjects } from "./read-project.ts";
import { readArea, readSkillMap } from "./read-skill.ts";
import { readStages } from "./read-stages.ts";
import { type Fields, peekText, readFields } from "./values/fields.ts";
import { readOwnId, readReferences } from "./values/read-id.ts";
import { readChoice, readLine, readLines, readText } from "./values/read-text.ts";
import { oneOf, quote, report, type Sheet } from "./yaml/sheet.ts";

const KEYS: ReadonlySet<string> = new Set([
  "format",
  "id",
  "title",
  "kind",
  "summary",
  "terms",
  "market",
  "also-asked",
  "change",
  "assumes",
  "stages",
  "projects",
  "formerly",
  "area",
  "skills",
]);
const REQUIRED = ["title", "stages"];
const KINDS: ReadonlySet<NonNullable<Role["kind"]>> = new Set(["new", "changed"]);

/**
 * A role file. Skills that it defines of its own stand in the area that it names, else in one named after the role.
 * `expectedId` is the file's base name. Errors: those of all the parts.
 */
export function readRole(sheet: Sheet, expectedId: string | undefined): Definitions {
  const name = peekText(sheet.root, "id") ?? expectedId;
  const what = name === undefined ? "The role" : `Role ${quote(name)}`;
  const place = sheet.source.place(sheet.root.range?.[0] ?? 0);
  const fields = readFields(
    sheet,
    { node: sheet.root, place, what },
    KEYS,
    expectedId === undefined ? [...REQUIRED, "id"] : REQUIRED,
  );
  const id = readRoleId(sheet, fields, expectedId);
  const roleId = id?.id ?? expectedId ?? "";
  const title = readLine(sheet, fields, "title") ?? roleId;
  const area = readArea(sheet, fields, { id: roleId, written: false, title });
  const skills = readSkillMap(sheet, fields, area);
  const role = readRest(sheet, fields, { id: roleId, named: id?.named ?? false, place: id?.place ?? place, title });
  return { roles: [role], skills, resources: [], areas: areasOf(area, skills.length), about: [] };
}

/** The id as it is written, else the name of the file. Errors: `file-name-differs`, `bad-id`. */
function readRoleId(sheet: Sheet, fields: Fields | undefined, fileName: string | undefined) {
  if (fields !== undefined && fields.get("id") === undefined && fileName !== undefined) {
    const named = canBeId(fileName);
    if (!named) {
      const slug = slugify(fileName);
      report(sheet, fields.place, "bad-id", `The file is named ${quote(fileName)}, which can be no role's id.`, {
        fix: canBeId(slug) ? `Rename the file to ${quote(`${slug}.yaml`)}.` : "Give the file another name.",
      });
    }
    return { id: fileName, named, place: fields.place };
  }
  const id = readOwnId(sheet, fields, "id", "Role");
  if (id !== undefined && fileName !== undefined && id.id !== fileName) {
    report(sheet, id.place, "file-name-differs", `Role ${quote(id.id)} stands in a file named ${quote(fileName)}.`, {
      fix: sameName(id.id, fileName),
    });
  }
  return id;
}

/** How to make the two agree, on a name that can be an id. */
function sameName(id: string, fileName: string): string {
  const slug = canBeId(id) ? id : slugify(id);
  if (!canBeId(fileName)) return canBeId(slug) ? `Rename the file to ${quote(`${slug}.yaml`)}.` : "Rename both.";
  return canBeId(id)
    ? `Rename the file to ${quote(`${id}.yaml`)}, or the role to ${quote(fileName)}.`
    : `Rename the role to ${quote(fileName)}.`;
}

function canBeId(text: string): boolean {
  return isSlug(text) && !RESERVED_IDS.includes(text);
}

function readRest(
  sheet: Sheet,
  fields: Fields | undefined,
  start: Pick<RoleDefinition, "id" | "named" | "place" | "title">,
): RoleDefinition {
  const roleKind = readChoice(sheet, fields, "kind", KINDS);
  const summary = readText(sheet, fields, "summary");
  const change = readText(sheet, fields, "change");
  const stages = readStages(sheet, fields);
  const projects = readProjects(sheet, fields);
  reportUnknownStages(sheet, stages, projects);
  return {
    kind: "role",
    ...start,
    ...(roleKind && { roleKind }),
    ...(summary && { summary }),
    terms: readLines(sheet, fields, "terms"),
    details: {
      ...(change && { change }),
      market: readMarket(sheet, fields),
      alsoAsked: readAlsoAsked(sheet, fields),
    },
    assumes: readReferences(sheet, fields, "assumes"),
    stages,
    projects,
    formerly: readReferences(sheet, fields, "formerly"),
  };
}

/** A project stands in a stage of its own role. Errors: `unknown-stage`. Without stages, that is told already. */
function reportUnknownStages(
  sheet: Sheet,
  stages: readonly StageDefinition[],
  projects: readonly ProjectDefinition[],
): void {
  const ids = new Set(stages.map(({ id }) => id));
  if (ids.size === 0) return;
  for (const { id, stage } of projects) {
    if (stage === undefined || ids.has(stage.id)) continue;
    const message = `Project ${quote(id)} stands in the stage ${quote(stage.id)}, which this role does not have.`;
    const fix = sheet.suggest(stage.id, ids) ?? `Write ${oneOf([...ids])}.`;
    report(sheet, stage.place, "unknown-stage", message, { fix });
  }
}

/** An area without a skill is no area. */
function areasOf(area: AreaDefinition, skills: number): readonly AreaDefinition[] {
  return skills > 0 ? [area] : [];
}
