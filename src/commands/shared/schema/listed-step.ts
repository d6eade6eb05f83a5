import * as v from "valibot";
import { stepKind } from "./step.ts";
import { hours, orNull, slug, text } from "./values.ts";

/** A skill or project as one of a list. */
export const LISTED_STEP_FIELDS = {
  id: slug("Of the skill or project."),
  kind: stepKind(),
  title: text("For people."),
  area: orNull(slug("Id of the area of a skill."), "null for a project."),
};

export const LISTED_STEP = v.looseObject({ ...LISTED_STEP_FIELDS, hours: hours("Expected effort, all of it.") });
