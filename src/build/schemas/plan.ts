import * as v from "valibot";
import { FINISH, HOURS } from "./amounts.ts";
import { document } from "./document.ts";
import { STEP } from "./step.ts";
import { date, flag, hoursPerWeek, list, orNull, percent, slug, slugs, text } from "./values.ts";

const STAGE = v.looseObject({
  id: slug("Unique in its role."),
  title: text("For people."),
  goal: orNull(text("What one can do after it."), "null when the roadmap does not say."),
  role: slug("Id of the role it belongs to."),
  steps: slugs("Ids of its steps in learning order; empty when all of it is known."),
});

export const PLAN = document("plan@1", "Plan", "The steps to a role, in the order to learn them: `plan --json`.", {
  roles: slugs("Ids of the roles it leads to."),
  today: date("The day it was made on."),
  start: date("The first day of learning."),
  hoursPerWeek: hoursPerWeek("Hours a week."),
  exact: flag("Whether its choices are proved to be the cheapest; false when the search met its bound."),
  hours: HOURS,
  finish: FINISH,
  percent: percent("How much is done: 1 - hours.left / hours.full."),
  stages: list(STAGE, "In the author's order."),
  steps: list(STEP, "All steps of all stages, in learning order."),
  known: slugs("Ids taken as known."),
  skipped: slugs("Skipped ids that the role asks for."),
});
