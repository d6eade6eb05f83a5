import * as v from "valibot";
import { RANGE } from "./amounts.ts";
import { count, date, flag, hours, list, oneOf, orNull, slug, slugs, text } from "./values.ts";

export const STEP_STATES = ["done", "in-progress", "ready", "blocked", "skipped"] as const;

/** core: nobody is hired without it. further: the job asks for it, it can come later. optional: offered only. */
export const RANKS = ["core", "further", "optional"] as const;

export const stepKind = () => oneOf(["skill", "project"], "What the step is.");

/** A step as it stands in a plan. */
export const STEP_FIELDS = {
  n: count("Place in learning order, from 1.", 1),
  id: slug("Of the skill or project."),
  kind: stepKind(),
  title: text("For people."),
  area: orNull(slug("Id of the area of a skill."), "null for a project."),
  stage: slug("Id of the stage it stands in: of a role, `begun`, or `shared` where several goals need it."),
  rank: oneOf(RANKS, "What it is to the plan: the highest of its own and of the steps that need it."),
  roles: slugs("Ids of the roles that need it."),
  state: oneOf(STEP_STATES, "Where it stands. This list is closed within a major version."),
  optional: flag("Whether its rank is optional."),
  hours: hours("Expected effort, the mean of `range`, whatever is done of it."),
  hoursLeft: hours("The part of `hours` that is not done."),
  range: RANGE,
  first: orNull(
    date("The day of its first minute."),
    "null when nothing of it is left, and where no dates were asked for.",
  ),
  last: orNull(
    date("The day of its last minute."),
    "null when nothing of it is left, and where no dates were asked for.",
  ),
  requires: slugs("One id for each requirement: what is known, done or chosen for it, or skipped."),
  unblocks: slugs("Ids of the steps of the plan that need it, in plan order."),
  alternatives: list(
    v.looseObject({ id: slug("Of the skill."), title: text("For people.") }),
    "What could be taken in its place, where it stands for a choice.",
  ),
};

export const STEP = v.looseObject(STEP_FIELDS);
