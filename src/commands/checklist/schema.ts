import * as v from "valibot";
import { HOURS } from "../shared/schema/amounts.ts";
import { CHECKLIST_ITEM_FIELDS } from "../shared/schema/checklist-item.ts";
import { document } from "../shared/schema/document.ts";
import { TOWARDS } from "../shared/schema/milestone.ts";
import { OWN_PROGRESS } from "../shared/schema/own-progress.ts";
import { RESOURCE_FIELDS } from "../shared/schema/resource.ts";
import { RANKS, STEP_STATES, stepKind } from "../shared/schema/step.ts";
import { count, flag, list, oneOf, percent, slug, text } from "../shared/schema/values.ts";

const ROW = v.looseObject({
  id: slug("Of the skill or project."),
  kind: stepKind(),
  title: text("For people."),
  state: oneOf([...STEP_STATES, "known"], "Where it stands."),
  rank: oneOf(RANKS, "What it is to the role."),
  ticked: count("How many checklist items are ticked."),
  items: count("How many checklist items there are."),
});

const STAGE = v.looseObject({
  id: slug("Unique in its role."),
  title: text("For people."),
  done: count("How many of its steps are done or known."),
  total: count("How many of its steps are asked for; skipped and optional ones do not count."),
  steps: list(ROW, "In learning order."),
});

const OF_ROLE = {
  role: slug("Id of the role."),
  percent: percent("How much is done."),
  hours: HOURS,
  milestone: TOWARDS,
  stages: list(STAGE, "In the author's order."),
};

const OF_STEP = {
  id: slug("Of the skill or project."),
  kind: stepKind(),
  title: text("For people."),
  items: list(
    v.looseObject({ ...CHECKLIST_ITEM_FIELDS, done: flag("Whether it is ticked.") }),
    "In the author's order.",
  ),
  resources: list(
    v.looseObject({ ...RESOURCE_FIELDS, done: flag("Whether it is ticked; one without an id cannot be.") }),
    "Where to learn it, best first.",
  ),
  progress: OWN_PROGRESS,
};

const VERSION = "checklist@1";
const TITLE = "Checklist";

export const CHECKLIST_DOCUMENT = document(
  VERSION,
  TITLE,
  "A role's steps, ticked: `checklist --json`; or one skill or project, item by item: `checklist ID --json`.",
  OF_ROLE,
  OF_STEP,
);

/** The form that it has for an id: where several are given, none is a role. */
export const STEP_CHECKLIST = document(VERSION, TITLE, "One skill or project, item by item.", OF_STEP).shape;
