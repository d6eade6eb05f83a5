import * as v from "valibot";
import { document } from "../shared/schema/document.ts";
import { STEP, STEP_STATES } from "../shared/schema/step.ts";
import { flag, hours, known, list, oneOf, orNull, slug, slugs, text } from "../shared/schema/values.ts";

const because = orNull(text("The author's reason."), "null when none is given.");

const NEED = v.looseObject({
  id: slug("What stands for the requirement."),
  because,
  state: oneOf([...STEP_STATES, "known"], "Where it stands."),
});

const CHAIN = v.looseObject({
  ids: slugs("Steps of which each needs the one before it."),
  hours: hours("What is left of them all."),
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
  why: known(["known", "skipped", "other-chosen", "optional", "not-needed"], "The reason:"),
  chosen: v.optional(slugs("With other-chosen: what was taken in its place.")),
  stage: v.optional(slug("With optional: id of the stage that offers it.")),
});

export const WHY = document("why@1", "Why", "Why something is in the plan, or is not: `why ID --json`.", {
  role: slug("Id of the role whose plan is meant."),
  id: slug("Of the skill or project."),
  namedBy: orNull(
    v.looseObject({
      id: slug("Of the stage."),
      title: text("For people."),
      optional: flag("Whether the stage only offers it."),
    }),
    "The stage that names it; null when none does.",
  ),
  needs: list(NEED, "What it requires."),
  neededBy: list(v.looseObject({ id: slug("Of the step."), because }), "Steps that require it."),
  blockedBy: slugs("Ids of what it requires and is still open."),
  unblocks: slugs("Ids of the steps that need it, in plan order."),
  unblocksInAll: slugs("Ids of all steps that need it, directly or through others, in plan order."),
  longestChain: orNull(
    CHAIN,
    "The longest chain of prerequisites through it; null when it is done or not in the plan.",
  ),
  chain: slugs("From it to the nearest goal of the role, both included."),
  choice: orNull(CHOICE, "Why this one was taken; null where there was no choice."),
  step: orNull(STEP, "As it stands in the plan; null when it is not there."),
  absence: orNull(ABSENCE, "Why it is not in the plan; null when it is."),
});
