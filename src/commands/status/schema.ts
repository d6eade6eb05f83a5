import * as v from "valibot";
import { CORE, CORE_HOURS, FINISH, HOURS } from "../shared/schema/amounts.ts";
import { CHECKLIST_ITEM_FIELDS } from "../shared/schema/checklist-item.ts";
import { document } from "../shared/schema/document.ts";
import { FORECAST, MOVED } from "../shared/schema/forecast.ts";
import { MILESTONE } from "../shared/schema/milestone.ts";
import { RESOURCE } from "../shared/schema/resource.ts";
import { RANKS } from "../shared/schema/step.ts";
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
  text,
  texts,
} from "../shared/schema/values.ts";

const NAMED = { id: slug("What it is called in commands."), title: text("For people.") };
const STANDING = { ...NAMED, hours: HOURS, percent: percent("How much of it is done.") };

const STAGE = v.looseObject({
  ...NAMED,
  role: orNull(slug("Id of its role."), "null for what is begun."),
  rank: orNull(oneOf(RANKS, "Of its steps."), "null for what is begun."),
  hours: v.looseObject({ left: hours("Left of its steps."), full: hours("Of its steps, whatever is done of them.") }),
  percent: percent("How much of its steps is done."),
  finish: FINISH,
});

const IN_PROGRESS = v.looseObject({
  ...NAMED,
  minutes: count("Minutes spent."),
  hours: hours("Expected effort, whatever is done of it."),
  hoursLeft: hours("The part of `hours` that is not done."),
});

const READY = v.looseObject({
  ...NAMED,
  resource: orNull(RESOURCE, "The first that is not ticked; null when there is none."),
});

const WEEK = v.looseObject({ start: date("Its Monday."), minutes: count("Minutes spent.") });

const PLAN_WEEK = {
  start: date("Its Monday."),
  hoursDone: hours("Of the plan, done by the end of it; what is known counts."),
  hoursPlanned: hours("What the hours a week come to by then, from the first record in `weeks` on."),
};

const CHART = v.looseObject({
  weeks: list(
    v.looseObject({ ...PLAN_WEEK, minutes: count("Minutes spent.") }),
    "Since the first record, but 4 to 12, oldest first; the last one is this week, as of today.",
  ),
  plan: list(
    v.looseObject(PLAN_WEEK),
    "This week and those to come, to the likely finish: what would likely be done. Empty when nothing is left.",
  ),
});

const AWAY = v.looseObject({
  since: date("The day of the last record."),
  days: count("Days since then."),
  step: v.looseObject({ ...NAMED, minutes: count("Minutes spent on it.") }),
  note: orNull(
    v.looseObject({ id: slug("Of the step."), day: date("Of the note."), text: text("In full.") }),
    "The last note; null when there is none.",
  ),
  next: orNull(
    v.looseObject({
      ...NAMED,
      begun: flag("Whether it is in progress."),
      item: orNull(v.looseObject(CHECKLIST_ITEM_FIELDS), "Its first item that is not ticked; null when there is none."),
    }),
    "One small thing to begin with again; null when nothing can be begun.",
  ),
  hours: orNull(
    v.looseObject({ logged: hours("A week, before the pause."), planned: hoursPerWeek("A week, as planned.") }),
    "null when those logged are about those planned, or none were.",
  ),
});

const none = (what: string) => v.pipe(v.null(), v.description(what));

export const STATUS = document(
  "status@1",
  "Status",
  "Where you stand: `status --json`. While no role is meant, `role` is null, and `roles` has those with progress.",
  {
    role: slug("Id of the role."),
    today: date("The day it is told for."),
    percent: percent("How much is done."),
    hours: HOURS,
    hoursPerWeek: hoursPerWeek("Hours a week."),
    hoursByWeekday: hoursByWeekday("null where the days do not differ."),
    core: CORE,
    finish: FINISH,
    milestone: orNull(MILESTONE, "The one on the way; null when all are reached."),
    milestones: list(MILESTONE, "As in the plan."),
    forecast: orNull(FORECAST, "null when nothing is left."),
    moved: orNull(
      MOVED,
      "null when the likely finish is where it was a week ago, nothing is left, or nothing was recorded by then.",
    ),
    stages: list(STAGE, "The groups of the plan, in its order."),
    inProgress: list(IN_PROGRESS, "Steps in progress, in plan order."),
    ready: list(READY, "The first three steps that could be begun, in plan order."),
    weeks: list(WEEK, "The last eight, oldest first; the last one is this week."),
    usualMinutes: orNull(
      count("Minutes of a usual week: the mean of those before this one, from the first with time logged."),
      "null while there is none.",
    ),
    daysInARow: count("Days in a row with something recorded, up to today or yesterday."),
    away: orNull(AWAY, "What you were on before a pause of two weeks or more; null when there was none."),
    evidence: list(
      v.looseObject({ id: slug("Of the step."), url: text("Its address.") }),
      "What proves it, in plan order.",
    ),
    nearest: list(
      v.looseObject({ ...NAMED, hours: hours("What is left of it.") }),
      "When nothing is left: the three other roles that take least, fewest hours first.",
    ),
    chart: orNull(CHART, "null without --chart."),
  },
  {
    role: none("No one role is meant."),
    percent: none("Not known without a role."),
    hours: none("Not known without a role."),
    finish: none("Not known without a role."),
    roles: list(
      v.looseObject({ ...STANDING, core: CORE_HOURS }),
      "Each role that has progress; empty while nothing was recorded.",
    ),
  },
);

const wasIs = <Shape extends v.GenericSchema>(shape: () => Shape, what: string) =>
  v.pipe(v.looseObject({ was: shape(), is: shape() }), v.description(what));
const WAS = "was: on the evening before `since`, with today's choices.";
const day = () => orNull(date("The likely day."), "null when nothing is left.");

export const SINCE = document("since@1", "Since", "What moved since a day: `status --since DATE --json`.", {
  role: slug("Id of the role."),
  since: date("That day; what happened on it counts."),
  today: date("The day it is told on."),
  percent: wasIs(() => percent("How much of the plan is done."), WAS),
  hoursLeft: wasIs(() => hours("Left of the plan."), WAS),
  core: orNull(
    v.looseObject({
      hoursLeft: wasIs(() => hours("Left until one can apply."), WAS),
      likely: wasIs(day, "When one can apply."),
    }),
    "null for a goal without core.",
  ),
  likely: wasIs(day, "When everything is done."),
  minutes: count("Logged for those days."),
  finished: texts("Ids of steps that are done and were not."),
  begun: texts("Ids of steps that are in progress and were not."),
  ticked: list(
    v.looseObject({ id: text("Of the step."), key: text("Of the item or resource.") }),
    "What was ticked of steps that are not finished.",
  ),
  milestones: list(
    v.looseObject({
      role: slug("Id of its role."),
      stage: orNull(slug("Id of its stage."), "null for all core of the role."),
      title: text("Of the stage, or of the role."),
    }),
    "Those that were reached.",
  ),
});
