import * as v from "valibot";
import { document } from "../shared/schema/document.ts";
import { LISTED_STEP, LISTED_STEP_FIELDS } from "../shared/schema/listed-step.ts";
import {
  flag,
  hours,
  hoursByWeekday,
  hoursPerWeek,
  list,
  orNull,
  percent,
  slug,
  weeks,
} from "../shared/schema/values.ts";

const CARRIED = v.looseObject({
  ...LISTED_STEP_FIELDS,
  hours: hours("Expected effort, all of it."),
  new: flag("Whether it is beyond what the role whose job is had assumes, so that who has the job may lack it."),
});

const MISSING = v.looseObject({
  ...LISTED_STEP_FIELDS,
  hours: hours("Expected effort, what is left of it."),
  stage: slug("Id of the stage it stands in."),
});

const HOURS = v.pipe(
  v.looseObject({
    carried: hours("What is carried over; where a choice is met the dear way, more than full - missing."),
    missing: hours("What is left to do."),
    unused: hours("What is had and not asked for."),
    full: hours("All that the role asks for, for somebody who knows nothing."),
  }),
  v.description("Expected effort of each part."),
);

export const GAP = document("gap@1", "Gap", "What a move to a role takes: `gap --json`.", {
  from: orNull(slug("Id of the role whose job is had."), "null where your own progress counts."),
  to: slug("Id of the role that is wanted."),
  hoursPerWeek: hoursPerWeek("Hours a week that `weeks` was told with."),
  hoursByWeekday: hoursByWeekday("null where the days do not differ."),
  exact: flag("Whether the choices are proved to be the cheapest; false when the search met its bound."),
  hours: HOURS,
  weeks: weeks("What is missing"),
  percent: percent("How much of the role is there: 1 - hours.missing / hours.full."),
  carried: list(CARRIED, "What is had and the role asks for, by id."),
  missing: list(MISSING, "What is left to do, in the order to learn it."),
  unused: list(LISTED_STEP, "What is had and the role does not ask for, by id."),
});
