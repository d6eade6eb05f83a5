import * as v from "valibot";
import { CORE, FINISH, HOURS } from "../shared/schema/amounts.ts";
import { CHECKLIST_ITEM_FIELDS } from "../shared/schema/checklist-item.ts";
import { document } from "../shared/schema/document.ts";
import { FORECAST } from "../shared/schema/forecast.ts";
import { JOB_CREDIT } from "../shared/schema/job-credit.ts";
import { MILESTONE } from "../shared/schema/milestone.ts";
import { RESOURCE_FIELDS } from "../shared/schema/resource.ts";
import { RANKS, STEP_FIELDS } from "../shared/schema/step.ts";
import {
  count,
  date,
  flag,
  hours,
  hoursByWeekday,
  hoursPerWeek,
  list,
  oneOf,
  orNull,
  percent,
  slug,
  slugs,
  text,
} from "../shared/schema/values.ts";

const GROUP = {
  id: slug("Of the stage: unique in its role and rank; `begun` and `shared` are no stages of a role."),
  title: text("For people."),
  role: orNull(
    slug("Id of the role it belongs to."),
    "null for what is begun or shared, and for a goal that is no role.",
  ),
  rank: orNull(oneOf(RANKS, "Of its steps."), "null for what is begun: its steps keep theirs."),
};

const STAGE = v.looseObject({
  ...GROUP,
  goal: orNull(text("What one can do after it."), "null when the roadmap does not say."),
  opens: orNull(text("What one can apply for once its core is done."), "null when the roadmap does not say."),
  steps: slugs("Ids of its steps in learning order; empty when all of it is known."),
  finish: FINISH,
});

const KEY = {
  role: slug("Id of its role."),
  stage: orNull(slug("Id of its stage."), "null for all core of the role."),
  title: text("Of the stage, or of the role."),
};

const BUDGET = v.looseObject({
  hours: hours("To spend at most."),
  used: hours("Of the open steps that are kept."),
  must: slugs("Steps whose hours were put aside first."),
  next: orNull(
    v.looseObject({ id: slug("Of the step."), title: text("For people."), hours: hours("What is left of it.") }),
    "The first step that does not fit; null when all fit.",
  ),
  reached: orNull(v.looseObject(KEY), "The last milestone that is reached; null when none is."),
  following: orNull(
    v.looseObject({ ...KEY, more: hours("So many more would reach it.") }),
    "The next milestone; null when all are reached.",
  ),
  leftOut: list(
    v.looseObject({ ...GROUP, steps: slugs("Ids of its steps that are left out."), hours: hours("Of those.") }),
    "By stage, in plan order.",
  ),
});

const BY = v.looseObject({
  date: date("The day to be done by."),
  hoursPerWeek: v.looseObject({
    likely: hoursPerWeek("Hours a week with which the likely finish is no later."),
    p90: orNull(hoursPerWeek("Hours a week with which the 90 % date is no later."), "null when 112 are too few."),
  }),
});

const IN_JOB = v.looseObject({
  role: slug("Id of the role."),
  hours: hours("What is left until one can apply, for whoever has the job."),
});

const done = () => flag("Whether it is ticked.");

const STEP = v.looseObject({
  ...STEP_FIELDS,
  minutes: v.optional(count("Minutes spent; with --full.")),
  checklist: v.optional(
    list(v.looseObject({ ...CHECKLIST_ITEM_FIELDS, done: done() }), "In the author's order; with --full."),
  ),
  resources: v.optional(list(v.looseObject({ ...RESOURCE_FIELDS, done: done() }), "Best first; with --full.")),
});

export const PLAN = document("plan@1", "Plan", "The steps to a goal, in the order to learn them: `plan --json`.", {
  goals: slugs("Ids of the roles, skills and projects it leads to."),
  roles: slugs("The goals that are roles."),
  job: slugs("Ids of the roles whose jobs you have."),
  today: date("The day it was made on."),
  start: date("The first day of learning."),
  hoursPerWeek: hoursPerWeek("Hours a week."),
  hoursByWeekday: hoursByWeekday("null where the days do not differ."),
  parallel: count("How many steps may be in progress at once.", 1),
  exact: flag("Whether its choices are proved to be the cheapest; false when the search met its bound."),
  hours: HOURS,
  core: CORE,
  finish: FINISH,
  forecast: orNull(FORECAST, "null when nothing is left."),
  percent: percent("How much of the whole plan is done: 1 - hours.left / hours.full."),
  milestones: list(
    MILESTONE,
    "By stage, role by role, all core of a role last; those behind the plan's end are left out.",
  ),
  stages: list(STAGE, "What is begun, then all that is core, further and optional, each in the author's order."),
  steps: list(STEP, "All steps of all stages, in learning order."),
  known: slugs("Ids taken as known."),
  skipped: slugs("Skipped ids that the goals ask for."),
  credit: JOB_CREDIT,
  inJob: orNull(IN_JOB, "For one changed role, to which you do not have the job already; else null."),
  until: orNull(slug("Id of the step that the plan stops at."), "null without --until."),
  budget: orNull(BUDGET, "null where the hours were not limited."),
  by: orNull(BY, "null without --by."),
});
