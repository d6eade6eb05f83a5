import * as v from "valibot";
import { RANK_WORDS } from "../../catalog/format/limits.ts";
import { CORE_HOURS } from "../shared/schema/amounts.ts";
import { document } from "../shared/schema/document.ts";
import { JOB_CREDIT } from "../shared/schema/job-credit.ts";
import { LISTED_STEP, LISTED_STEP_FIELDS } from "../shared/schema/listed-step.ts";
import {
  flag,
  hours,
  hoursByWeekday,
  hoursPerWeek,
  list,
  oneOf,
  orNull,
  pace,
  percent,
  slug,
  slugs,
  weeks,
} from "../shared/schema/values.ts";

const MISSING = v.looseObject({
  ...LISTED_STEP_FIELDS,
  hours: hours("Expected effort, what is left of it."),
  stage: slug("Id of the stage it stands in."),
  rank: oneOf(RANK_WORDS, "What it is to the role."),
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
  job: slugs("Ids of the roles whose jobs you have: what they credit is among what is carried over."),
  to: slug("Id of the role that is wanted."),
  hoursPerWeek: hoursPerWeek("Hours a week that `weeks` was told with."),
  hoursByWeekday: hoursByWeekday("null where the days do not differ."),
  pace: pace(),
  exact: flag("Whether the choices are proved to be the cheapest; false when the search met its bound."),
  hours: HOURS,
  core: CORE_HOURS,
  inJobHours: orNull(
    hours("What would be left of the core, had you the job of this role."),
    "null for a role that takes nothing of its own for granted.",
  ),
  weeks: weeks("What is missing"),
  coreWeeks: weeks("What is missing to the day you can apply"),
  percent: percent("How much of the role is there: 1 - hours.missing / hours.full."),
  carried: list(LISTED_STEP, "What is had and the role asks for, by id."),
  missing: list(MISSING, "What is left to do, in the order to learn it."),
  unused: list(LISTED_STEP, "What is had and the role does not ask for, by id."),
  credit: JOB_CREDIT,
});
