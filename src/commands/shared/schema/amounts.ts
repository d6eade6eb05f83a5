import * as v from "valibot";
import { date, hours, orNull, percent } from "./values.ts";

const effort = (what: string) => v.pipe(v.number(), v.gtValue(0), v.maxValue(2000), v.description(what));

/** Hours of a skill or project. */
export const RANGE = v.pipe(
  v.strictTuple([effort("Low, in hours."), effort("Likely, in hours."), effort("High, in hours.")]),
  v.description("Effort in hours: low, likely, high; each over 0, at most 2000."),
);

export const HOURS = v.pipe(
  v.looseObject({
    left: hours("What is left to do."),
    full: hours("The same plan for somebody who knows nothing and has done nothing."),
  }),
  v.description("Expected effort."),
);

/** What a role takes to the day one can apply. */
export const CORE_HOURS = v.pipe(
  v.looseObject({
    left: hours("What is left to do."),
    full: hours("The same for somebody who knows nothing."),
    percent: percent("How much of it you have."),
  }),
  v.description("What it takes to the day one can apply."),
);

/** What is left of a role, as `roles` and `show` tell it. */
export const LEFT_FIELDS = {
  hours: hours("What is left of it for you."),
  coreHours: hours("What is left for you to the day you can apply."),
  inJobHours: orNull(
    hours("The same, had you the job of this role."),
    "null for a role that takes nothing of its own for granted.",
  ),
  percent: percent("How much of it you have."),
};

export const FINISH_FIELDS = {
  likely: orNull(date("The last day of the schedule."), "null when nothing is left."),
  p90: orNull(
    date("The day by which nine of ten cases of the forecast are done."),
    "null when nothing is left, or when it is more than 100 years away.",
  ),
};

export const FINISH = v.pipe(
  v.looseObject(FINISH_FIELDS),
  v.description("When everything will be done, as far as can be told."),
);

/** All core of a plan's roles. */
export const CORE = orNull(
  v.looseObject({
    left: hours("What is left until one can apply."),
    full: hours("The same from nothing."),
    percent: percent("How much of it is done."),
    ...FINISH_FIELDS,
  }),
  "All that is core: from its end on one can apply. null for a goal that is no role, and where the plan ends before it.",
);
