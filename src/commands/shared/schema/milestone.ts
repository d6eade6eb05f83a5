import * as v from "valibot";
import { HOURS } from "./amounts.ts";
import { RANKS } from "./step.ts";
import { date, hours, oneOf, orNull, percent, slug, text } from "./values.ts";

const LEAD = v.pipe(
  v.looseObject({
    is: oneOf(["done", "left"], "Below half of the milestone what is done, once that is anything; else what is left."),
    hours: hours("That many."),
  }),
  v.description("The number to tell first."),
);

const FIELDS = {
  role: slug("Id of its role."),
  stage: orNull(slug("Id of its stage."), "null for all core of the role: from then on one can apply."),
  title: text("Of the stage, or of the role."),
  rank: oneOf(RANKS, "Of its steps."),
  hours: HOURS,
  percent: percent("How much of it is done."),
  opens: orNull(text("What one can apply for then."), "null when the roadmap does not say."),
  lead: LEAD,
};

/** The end of a stage's core, or of all core of a role. */
export const MILESTONE = v.looseObject({
  ...FIELDS,
  likely: orNull(date("The day its last step is done."), "null when it is reached."),
  p90: orNull(
    date("The day by which it is reached in nine of ten cases."),
    "null when it is reached, or not forecast.",
  ),
});

export const TOWARDS = orNull(v.looseObject(FIELDS), "The milestone on the way; null when all are reached.");
