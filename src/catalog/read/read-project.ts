import type { ProjectDetails } from "../../planner/types.ts";
import type { ProjectDefinition } from "./definitions.ts";
import { type Fields, peekText, readFields } from "./fields.ts";
import { readChecklist } from "./read-checklist.ts";
import { readHours } from "./read-hours.ts";
import { readOwnId, readReferences } from "./read-id.ts";
import { readRequirements } from "./read-requirements.ts";
import { type Item, readChoice, readItems, readLine, readText } from "./read-text.ts";
import { quote, type Sheet } from "./yaml/sheet.ts";

const KEYS: ReadonlySet<string> = new Set([
  "id",
  "title",
  "kind",
  "brief",
  "hours",
  "requires",
  "checklist",
  "formerly",
]);
const REQUIRED = ["id", "title", "hours", "requires"];
const KINDS: ReadonlySet<NonNullable<ProjectDetails["kind"]>> = new Set([
  "app",
  "competition",
  "writing",
  "open-source",
  "publish",
]);

/** The portfolio projects of a role, in the author's order. */
export function readProjects(sheet: Sheet, fields: Fields | undefined): readonly ProjectDefinition[] {
  return readItems(sheet, fields, "projects").map((item) => readProject(sheet, item));
}

function readProject(sheet: Sheet, item: Item): ProjectDefinition {
  const outline = peekText(item.node, "id");
  const what = outline === undefined ? "A project" : `Project ${quote(outline)}`;
  const fields = readFields(sheet, { ...item, what }, KEYS, REQUIRED);
  const id = readOwnId(sheet, fields, "id", "Project");
  const kind = readChoice(sheet, fields, "kind", KINDS);
  const brief = readText(sheet, fields, "brief");
  return {
    kind: "project",
    id: id?.id ?? "",
    named: id?.named ?? false,
    place: id?.place ?? item.place,
    title: readLine(sheet, fields, "title") ?? id?.id ?? "",
    hours: readHours(sheet, fields),
    requires: readRequirements(sheet, fields, "requires"),
    formerly: readReferences(sheet, fields, "formerly"),
    details: { ...(kind && { kind }), ...(brief && { brief }), checklist: readChecklist(sheet, fields) },
  };
}
