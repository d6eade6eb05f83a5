import type { Hours, Role } from "../../planner/types.ts";
import { isSlug, RESERVED_IDS } from "../../shared/slug.ts";
import { keysOf } from "../format/keys.ts";
import { ROLE_KINDS } from "../format/limits.ts";
import type {
  AreaDefinition,
  Definitions,
  ProjectDefinition,
  RoleBase,
  RoleDefinition,
  StageDefinition,
} from "./definitions.ts";
import { readChanges } from "./read-changes.ts";
import { readAlsoAsked, readMarket } from "./read-market.ts";
import { readProjects } from "./read-project.ts";
import { readArea, readSkillMap } from "./read-skill.ts";
import { readStages } from "./read-stages.ts";
import { type Fields, peekText, readEntries, readFields } from "./values/fields.ts";
import { readHours } from "./values/read-hours.ts";
import { idFrom, readOwnId, readReference, readReferences, referenceOf } from "./values/read-id.ts";
import { itemOf, lowerFirst, readChoice, readLine, readLines, readText, readTrue } from "./values/read-text.ts";
import { oneOf, quote, report, type Sheet } from "./yaml/sheet.ts";

const KINDS: ReadonlySet<NonNullable<Role["kind"]>> = new Set(ROLE_KINDS);

/**
 * A role file. Skills that it defines of its own stand in the area that it names, else in one named after the role.
 * `expectedId` is the file's base name. Errors: those of all the parts.
 */
export function readRole(sheet: Sheet, expectedId: string | undefined): Definitions {
  const name = peekText(sheet.root, "id") ?? expectedId;
  const what = name === undefined ? "The role" : `Role ${quote(name)}`;
  const place = sheet.source.place(sheet.root.range?.[0] ?? 0);
  const builds = sheet.root.has("extends");
  const fields = readFields(sheet, { node: sheet.root, place, what }, keysOf("role"), [
    ...(builds ? [] : ["title", "stages"]),
    ...(expectedId === undefined ? ["id"] : []),
  ]);
  const id = readRoleId(sheet, fields, expectedId);
  const roleId = id?.id ?? expectedId ?? "";
  const title = readLine(sheet, fields, "title") ?? roleId;
  const area = readArea(sheet, fields, { id: roleId, written: false, title });
  const otherwise = defaultHours(sheet, fields);
  const skills = readSkillMap(sheet, fields, area, otherwise);
  const role = readRest(sheet, fields, otherwise, {
    id: roleId,
    named: id?.named ?? false,
    place: id?.place ?? place,
    title,
  });
  return {
    roles: [role],
    skills,
    resources: [],
    areas: areasOf(area, skills.length),
    about: [],
    changes: readChanges(sheet, fields),
  };
}

/** The id as it is written, else the name of the file. Errors: `file-name-differs`, `bad-id`. */
function readRoleId(sheet: Sheet, fields: Fields | undefined, fileName: string | undefined) {
  if (fields !== undefined && fields.get("id") === undefined && fileName !== undefined) {
    const named = canBeId(fileName);
    if (!named) {
      const slug = idFrom(fileName);
      report(sheet, fields.place, "bad-id", `The file is named ${quote(fileName)}, which can be no role's id.`, {
        fix: canBeId(slug) ? `Rename the file to ${quote(`${slug}.yaml`)}.` : "Give the file another name.",
      });
    }
    return { id: fileName, named, place: fields.place };
  }
  const written = peekText(sheet.root, "id");
  if (written !== undefined && written === fileName && !canBeId(written)) {
    // Both are wrong in the same way: told apart, the second would come to light only when the first is mended.
    const slug = idFrom(written);
    const place = fields?.get("id")?.place ?? sheet.source.place(0);
    report(
      sheet,
      place,
      "bad-id",
      `Role ${quote(written)} has no proper id, and its file no proper name: lower-case letters and digits, joined by single hyphens, were expected.`,
      {
        fix: canBeId(slug)
          ? `Write ${quote(slug)}, and rename the file to ${quote(`${slug}.yaml`)}.`
          : "Choose another id, and the same name for the file.",
      },
    );
    return { id: written, named: false, place };
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
  const slug = canBeId(id) ? id : idFrom(id);
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
  otherwise: Hours | undefined,
  start: Pick<RoleDefinition, "id" | "named" | "place" | "title">,
): RoleDefinition {
  const roleKind = readChoice(sheet, fields, "kind", KINDS);
  const summary = readText(sheet, fields, "summary");
  const change = readText(sheet, fields, "change");
  const base = readBase(sheet, fields);
  const stages = readStages(sheet, fields, base !== undefined);
  const projects = readProjects(sheet, fields, otherwise);
  // Where the role builds on another, its stages are known only with that one.
  if (base === undefined) reportUnknownStages(sheet, stages, projects);
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
    replaces: readTrue(sheet, fields, "replaces"),
    ...(base && { base }),
  };
}

/** The role that this one builds on. Errors: `needs-extends` for keys that only say what to do with that one's parts. */
function readBase(sheet: Sheet, fields: Fields | undefined): RoleBase | undefined {
  const base = readReference(sheet, fields, "extends");
  const remove = readReferences(sheet, fields, "remove");
  const order = readReferences(sheet, fields, "order");
  const replace = readReplace(sheet, fields);
  if (base !== undefined) return { extends: base, titled: fields?.get("title") !== undefined, remove, replace, order };
  for (const name of ["remove", "replace", "order"]) {
    const field = fields?.get(name);
    if (field === undefined || fields?.get("extends") !== undefined) continue;
    report(
      sheet,
      field.keyPlace,
      "needs-extends",
      `The "${name}" of ${lowerFirst(fields?.what ?? "")} is about no role.`,
      {
        fix: 'Say which role it builds on with "extends: ID", or remove it.',
      },
    );
  }
  return undefined;
}

function readReplace(sheet: Sheet, fields: Fields | undefined): RoleBase["replace"] {
  const field = fields?.get("replace");
  if (fields === undefined || field === undefined) return [];
  const { what } = itemOf(fields, field);
  const entries = readEntries(sheet, field.value, field.place, what) ?? [];
  return entries.flatMap((entry) => {
    const by = referenceOf(sheet, {
      node: entry.value,
      place: entry.place,
      what: `The ${quote(entry.name)} of "replace"`,
    });
    return by === undefined ? [] : [{ old: { id: entry.name, place: entry.keyPlace }, by }];
  });
}

/** What stands for hours that are left out in this file. */
export function defaultHours(sheet: Sheet, fields: Fields | undefined): Hours | undefined {
  const { hours, given } = readHours(sheet, fields, "default-hours");
  // Where it is there and wrong, that is the one problem to tell.
  return given || fields?.get("default-hours") !== undefined ? hours : undefined;
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
