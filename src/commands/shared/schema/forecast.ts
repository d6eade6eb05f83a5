import * as v from "valibot";
import { FINISH, FINISH_FIELDS } from "./amounts.ts";
import { count, date, hours, hoursPerWeek, known, orNull } from "./values.ts";

const PERCENTILES = [10, 50, 80, 90, 95] as const;

/** One field for each percentile, all of one kind. */
function percentiles<Shape extends v.GenericSchema>(shape: (share: number) => Shape) {
  const [p10, p50, p80, p90, p95] = PERCENTILES.map(shape) as [Shape, Shape, Shape, Shape, Shape];
  return { p10, p50, p80, p90, p95 };
}

const RESTS = v.looseObject({
  on: known(["default", "history"], "Where the spread of pace comes from: a usual one, or the person's own ratios."),
  steps: count("How many finished steps have time logged; from five on it is made from them."),
  pace: orNull(
    v.pipe(
      v.number(),
      v.gtValue(0),
      v.description("The median of actual hours over estimated ones, by which the days are scaled."),
    ),
    "null while the usual spread is used.",
  ),
});

const LOGGED = v.looseObject({
  hoursPerWeek: hours("The mean of the last weeks with their planned days off left out."),
  ...FINISH_FIELDS,
  core: orNull(FINISH, "Of all core; null when none is left."),
});

export const FORECAST = v.looseObject({
  ...percentiles((share) =>
    orNull(date(`The day by which ${share} % of the cases are done.`), "null beyond 100 years."),
  ),
  hours: v.looseObject(percentiles((share) => hours(`Work that is enough in ${share} % of the cases.`))),
  draws: count("How many cases were drawn, with a fixed seed.", 1),
  rests: RESTS,
  logged: orNull(LOGGED, "The same at the hours really logged; null while too few weeks were."),
});

export const MOVED = v.looseObject({
  from: date("The likely finish as it was a week ago, at the same hours."),
  to: date("The likely finish now."),
  hoursToReturn: orNull(
    hoursPerWeek("Hours a week that would bring it back."),
    "null when it is sooner now, and when 112 are too few.",
  ),
});
