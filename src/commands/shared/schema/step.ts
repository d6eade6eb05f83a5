import * as v from "valibot";
import { RANGE } from "./amounts.ts";
import { count, date, flag, hours, list, oneOf, orNull, slug, slugs, text } from "./values.ts";

export const STEP_STATES = ["done", "in-progress", "ready", "blocked", "skipped"] as const;

export const stepKind = () => oneOf(["skill", "project"], "What the step is.");

/** A step as it stands in a plan. */
export const STEP_FIELDS = {
  n: count("Place in learning order, from 1.", 1),
  id: slug("Of the skill or project."),
  kind: stepKind(),
  title: text("For people."),
  stage: slug("Id of the stage it stands in."),
  roles: slugs("Ids of the roles that need it."),
  state: oneOf(STEP_STATES, "Where it stands. This list is closed within a major version."),
  optional: flag("Whether nothing required needs it."),
  hours: hours("Expected effort, the mean of `range`, whatever is done of it."),
  hoursLeft: hours("The part of `hours` that is not done."),
  slack: orNull(
    hours(
      "By which the heaviest chain of prerequisites exceeds the heaviest through this step; 0 on the critical path.",
    ),
    "null when it is done.",
  ),
  range: RANGE,
  first: orNull(date("The day of its first minute."), "null when nothing of it is left."),
  last: orNull(date("The day of its last minute."), "null when nothing of it is left."),
  requires: slugs("One id for each requirement: what is known, done or chosen for it, or skipped."),
  unblocks: slugs("Ids of the steps of the plan that need it, in plan order."),
  alternatives: list(
    v.looseObject({ id: slug("Of the skill."), title: text("For people.") }),
    "What could be taken in its place, where it stands for a choice.",
  ),
};

export const STEP = v.looseObject(STEP_FIELDS);
