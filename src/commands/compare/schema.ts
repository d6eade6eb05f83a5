import * as v from "valibot";
import { document } from "../shared/schema/document.ts";
import { LISTED_STEP_FIELDS } from "../shared/schema/listed-step.ts";
import { count, hours, list, orNull, percent, slug, slugs, text } from "../shared/schema/values.ts";

const OPEN_STEP = v.looseObject({ ...LISTED_STEP_FIELDS, hours: hours("Expected effort, what is left of it.") });

const PART = (what: string) =>
  v.pipe(
    v.looseObject({ hours: hours("Effort that is left of them all."), steps: list(OPEN_STEP, "By id.") }),
    v.description(what),
  );

const ROLE = v.looseObject({
  id: slug("Of the role."),
  title: text("For people."),
  hours: hours("What is left of it for you."),
  coreHours: hours("What is left for you to the day you can apply."),
  inJobHours: orNull(
    hours("The same, had you the job of this role."),
    "null for a role that takes nothing of its own for granted.",
  ),
  skills: count("Number of its open skills."),
  projects: count("Number of its open projects."),
  percent: percent("How much of what is left the other role asks for too, by hours."),
  only: PART("What the other role does not ask for."),
});

const AREA = v.looseObject({
  id: slug("Of the area."),
  title: text("For people."),
  hours: v.pipe(
    v.strictTuple([hours("The first role's."), hours("The second role's.")]),
    v.description("Expected effort of its skills."),
  ),
});

export const COMPARE = document("compare@1", "Compare", "Two roles side by side, for you: `compare --json`.", {
  job: slugs("Ids of the roles whose jobs you have: what they credit is left out."),
  roles: list(ROLE, "Both, in the order they were named."),
  shared: PART("What both ask for."),
  areas: list(AREA, "Those with the most hours in both together first; projects belong to none."),
});
