import type { ProjectDetails, Rank } from "../../planner/types.ts";
import type { ProjectDefinition } from "./definitions.ts";
import { readChecklist } from "./read-checklist.ts";
import { readRequirements } from "./read-requirements.ts";
import { type Fields, peekText, readFields } from "./values/fields.ts";
import { readHours } from "./values/read-hours.ts";
import { readOwnId, readReference, readReferences } from "./values/read-id.ts";
import { readNumber } from "./values/read-number.ts";
import { type Item, readChoice, readItems, readLine, readText } from "./values/read-text.ts";
import { quote, type Sheet } from "./yaml/sheet.ts";

const KEYS: ReadonlySet<string> = new Set([
  "id",
  "title",
  "kind",
  "rank",
  "stage",
  "brief",
  "hours",
  "weeks",
  "cost",
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
  "other",
]);
const RANKS: ReadonlySet<Rank> = new Set(["core", "further", "optional"]);
const MOST_WEEKS = 260;

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
  const cost = readLine(sheet, fields, "cost");
  const stage = readReference(sheet, fields, "stage");
  const weeks = readNumber(sheet, fields, "weeks", {
    allows: (number) => 0 < number && number <= MOST_WEEKS,
    expected: `above 0, at most ${MOST_WEEKS}`,
    example: "4",
  });
  return {
    kind: "project",
    id: id?.id ?? "",
    named: id?.named ?? false,
    place: id?.place ?? item.place,
    title: readLine(sheet, fields, "title") ?? id?.id ?? "",
    hours: readHours(sheet, fields),
    requires: readRequirements(sheet, fields, "requires"),
    rank: readChoice(sheet, fields, "rank", RANKS) ?? "core",
    rankPlace: fields?.get("rank")?.place,
    ...(stage && { stage }),
    ...(weeks && { weeks }),
    formerly: readReferences(sheet, fields, "formerly"),
    details: {
      ...(kind && { kind }),
      ...(brief && { brief }),
      ...(cost && { cost }),
      checklist: readChecklist(sheet, fields),
    },
  };
}
