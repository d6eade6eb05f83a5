import * as v from "valibot";
import { document } from "../shared/schema/document.ts";
import { RANKS, STEP, STEP_STATES } from "../shared/schema/step.ts";
import { count, date, known, list, oneOf, orNull, slug, slugs, text } from "../shared/schema/values.ts";

const because = orNull(text("The author's reason."), "null when none is given.");

const NEED = v.looseObject({
  id: slug("What stands for the requirement."),
  because,
  state: oneOf([...STEP_STATES, "known"], "Where it stands."),
});

const CAN_WAIT = v.looseObject({
  id: slug("Of the first step, in plan order, that needs it."),
  n: count("The place of that step in the plan, from 1.", 1),
  first: orNull(date("The day that step begins on."), "null when the plan has no dates."),
});

const CHOICE = v.looseObject({
  why: known(["preferred", "cheapest", "first-of-equals"], "What decided:"),
  others: list(
    v.looseObject({
      id: slug("Of the skill."),
      title: text("For people."),
      more: v.pipe(v.number(), v.description("Hours by which the plan would grow; below 0 it would shrink.")),
    }),
    "What could be taken instead.",
  ),
});

const ABSENCE = v.looseObject({
  why: known(["known", "skipped", "other-chosen", "further", "optional", "not-needed"], "The reason:"),
  chosen: v.optional(slugs("With other-chosen: what was taken in its place.")),
  stage: v.optional(slug("With further and optional: id of the stage that names it.")),
});

export const WHY = document("why@1", "Why", "Why something is in the plan, or is not: `why ID --json`.", {
  role: slug("Id of the role whose plan is meant."),
  id: slug("Of the skill or project."),
  namedBy: orNull(
    v.looseObject({
      id: slug("Of the stage."),
      title: text("For people."),
      rank: oneOf(RANKS, "What the stage has it as."),
    }),
    "The stage that names it; null when none does.",
  ),
  needs: list(NEED, "What it requires."),
  neededBy: list(v.looseObject({ id: slug("Of the step."), because }), "Steps that require it."),
  blockedBy: slugs("Ids of what it requires and is still open."),
  unblocks: slugs("Ids of the steps that need it, in plan order."),
  unblocksInAll: slugs("Ids of all steps that need it, directly or through others, in plan order."),
  canWait: orNull(CAN_WAIT, "Until when it can wait; null when nothing needs it, it is done, or it is not in the plan."),
  chain: slugs("From it to the nearest goal of the role, both included."),
  choice: orNull(CHOICE, "Why this one was taken; null where there was no choice."),
  step: orNull(STEP, "As it stands in the plan; null when it is not there."),
  absence: orNull(ABSENCE, "Why it is not in the plan; null when it is."),
});
