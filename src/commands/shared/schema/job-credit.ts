import * as v from "valibot";
import { RANK_WORDS } from "../../../catalog/format/limits.ts";
import { LISTED_STEP, LISTED_STEP_FIELDS } from "./listed-step.ts";
import { hours, list, oneOf, orNull, slugs } from "./values.ts";

/** What the job that somebody has brings along. */
export const JOB_CREDIT = orNull(
  v.looseObject({
    job: slugs("Ids of the roles whose jobs you have."),
    credited: list(LISTED_STEP, "Skills taken as known because of the job, by id."),
    beside: list(
      v.looseObject({
        ...LISTED_STEP_FIELDS,
        hours: hours("Expected effort, what is left of it."),
        rank: oneOf(RANK_WORDS, "What it is to the plan."),
      }),
      "Open steps that the job's roadmap holds as further or optional, in the plan's order: you may have them too.",
    ),
  }),
  "null when you have no job, as --from or the profile says.",
);
