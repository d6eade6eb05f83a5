import * as v from "valibot";
import { FINISH, HOURS } from "../shared/schema/amounts.ts";
import { document } from "../shared/schema/document.ts";
import { FORECAST } from "../shared/schema/forecast.ts";
import { STEP } from "../shared/schema/step.ts";
import {
  count,
  date,
  flag,
  hours,
  hoursByWeekday,
  hoursPerWeek,
  known,
  list,
  oneOf,
  orNull,
  percent,
  slug,
  slugs,
  text,
} from "../shared/schema/values.ts";

const STAGE = v.looseObject({
  id: slug("Unique in its role."),
  title: text("For people."),
  goal: orNull(text("What one can do after it."), "null when the roadmap does not say."),
  role: orNull(slug("Id of the role it belongs to."), "null for the steps that several roles share."),
  steps: slugs("Ids of its steps in learning order; empty when all of it is known."),
  finish: FINISH,
});

const CARRIED = v.looseObject({
  id: slug("A skill."),
  title: text("For people."),
  hours: hours("Expected effort, saved."),
  new: flag("Whether the roadmap adds it to that job, so that who has the job may lack it."),
});

const POINTS = {
  named: count("10 for each role that asks for it outright."),
  project: count("20 for a project."),
  optional: count("3 for an optional step."),
  unblocks: count("1 for each required step that cannot begin without it."),
  total: count("All of these."),
};

const LEFT_OUT = v.looseObject({
  id: slug("A step that is not in the plan."),
  kind: oneOf(["skill", "project"], "What it is."),
  title: text("For people."),
  hours: hours("What is left of it."),
  points: v.looseObject(POINTS),
  why: known(["too-large", "needs", "worth-less"], "Why there is no room for it."),
  needs: slugs("Steps it requires that are left out too, in learning order."),
});

const BUDGET = v.looseObject({
  hours: hours("To spend at most."),
  exact: flag("Whether it is proved that no other choice brings more points."),
  points: count("What the open steps of the plan count."),
  allPoints: count("What all open steps count, those left out included."),
  values: list(
    v.looseObject({ id: slug("An open step of the plan."), ...POINTS }),
    "What each counts, in learning order.",
  ),
  leftOut: list(LEFT_OUT, "In learning order."),
});

const BY = v.looseObject({
  date: date("The day to be done by."),
  hoursPerWeek: v.looseObject({
    likely: hoursPerWeek("Hours a week with which the likely finish is no later."),
    p90: orNull(hoursPerWeek("Hours a week with which the 90 % date is no later."), "null when 112 are too few."),
  }),
});

export const PLAN = document("plan@1", "Plan", "The steps to a role, in the order to learn them: `plan --json`.", {
  roles: slugs("Ids of the roles it leads to."),
  today: date("The day it was made on."),
  start: date("The first day of learning."),
  hoursPerWeek: hoursPerWeek("Hours a week."),
  hoursByWeekday: hoursByWeekday("null where the days do not differ."),
  parallel: count("How many steps may be in progress at once.", 1),
  exact: flag("Whether its choices are proved to be the cheapest; false when the search met its bound."),
  hours: HOURS,
  finish: FINISH,
  forecast: orNull(FORECAST, "null when nothing is left."),
  percent: percent("How much is done: 1 - hours.left / hours.full."),
  stages: list(STAGE, "In the author's order."),
  steps: list(STEP, "All steps of all stages, in learning order."),
  known: slugs("Ids taken as known."),
  skipped: slugs("Skipped ids that the roles ask for."),
  from: orNull(slug("Id of the role whose job is had."), "null without --from."),
  carriedOver: list(CARRIED, "What that job brings along and the plan's roles ask for; empty without --from."),
  until: orNull(slug("Id of the step that the plan stops at."), "null without --until."),
  budget: orNull(BUDGET, "null where the hours were not limited."),
  by: orNull(BY, "null without --by."),
});
