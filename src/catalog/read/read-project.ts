import type { Hours, ProjectDetails, Rank } from "../../planner/types.ts";
import { keysOf, neededOf } from "../format/keys.ts";
import { PROJECT_KINDS, RANK_WORDS } from "../format/limits.ts";
import type { ProjectDefinition } from "./definitions.ts";
import { readChecklist } from "./read-checklist.ts";
import { readRequirements } from "./read-requirements.ts";
import { type Fields, peekText, readFields } from "./values/fields.ts";
import { readDates } from "./values/read-dates.ts";
import { readHours } from "./values/read-hours.ts";
import { readOwnId, readReference, readReferences } from "./values/read-id.ts";
import { readNumber } from "./values/read-number.ts";
import { type Item, readChoice, readItems, readLine, readText, readTrue } from "./values/read-text.ts";
import { quote, type Sheet } from "./yaml/sheet.ts";

const NEEDED = neededOf("project");
export const KINDS: ReadonlySet<NonNullable<ProjectDetails["kind"]>> = new Set(PROJECT_KINDS);
export const RANKS: ReadonlySet<Rank> = new Set(RANK_WORDS);

/** The portfolio projects of a role, in the author's order. */
export function readProjects(
  sheet: Sheet,
  fields: Fields | undefined,
  otherwise: Hours | undefined,
): readonly ProjectDefinition[] {
  return readItems(sheet, fields, "projects").map((item) => readProject(sheet, item, otherwise));
}

function readProject(sheet: Sheet, item: Item, otherwise: Hours | undefined): ProjectDefinition {
  const outline = peekText(item.node, "id");
  const what = outline === undefined ? "A project" : `Project ${quote(outline)}`;
  const fields = readFields(sheet, { ...item, what }, keysOf("project"), [
    ...NEEDED,
    ...(otherwise === undefined ? ["hours"] : []),
  ]);
  const { hours, given } = readHours(sheet, fields);
  const isDefault = otherwise !== undefined && !given && fields?.get("hours") === undefined;
  const id = readOwnId(sheet, fields, "id", "Project");
  const kind = readChoice(sheet, fields, "kind", KINDS);
  const brief = readText(sheet, fields, "brief");
  const cost = readLine(sheet, fields, "cost");
  const stage = readReference(sheet, fields, "stage");
  const weeks = readNumber(sheet, fields, "weeks", "project");
  return {
    kind: "project",
    id: id?.id ?? "",
    named: id?.named ?? false,
    place: id?.place ?? item.place,
    title: readLine(sheet, fields, "title") ?? id?.id ?? "",
    hours: isDefault ? otherwise : hours,
    requires: readRequirements(sheet, fields, "requires"),
    rank: readChoice(sheet, fields, "rank", RANKS) ?? "core",
    rankPlace: fields?.get("rank")?.place,
    ...(stage && { stage }),
    ...(weeks && { weeks }),
    formerly: readReferences(sheet, fields, "formerly"),
    replaces: readTrue(sheet, fields, "replaces"),
    details: {
      ...(kind && { kind }),
      ...(brief && { brief }),
      ...(cost && { cost }),
      checklist: readChecklist(sheet, fields),
      ...readDates(sheet, fields),
      ...(isDefault && { notEstimated: true }),
    },
  };
}
