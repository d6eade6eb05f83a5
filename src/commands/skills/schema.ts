import * as v from "valibot";
import { LEVEL_WORDS } from "../../catalog/format/limits.ts";
import { document } from "../shared/schema/document.ts";
import { STEP_STATES } from "../shared/schema/step.ts";
import { hours, known, list, oneOf, orNull, slug, text, texts } from "../shared/schema/values.ts";

const SKILL = v.looseObject({
  id: slug("Of the skill."),
  title: text("For people."),
  area: slug("Of its area."),
  level: orNull(oneOf(LEVEL_WORDS, "How far it goes."), "null when the roadmap does not say."),
  state: known([...STEP_STATES, "known"], "What is done of it:"),
  hours: hours("Expected effort, the mean of its range."),
  terms: texts("Other words of adverts for it."),
  tools: texts("What it is done with."),
});

export const SKILLS = document("skills@1", "Skills", "Skills by area, state or role: `skills --json`.", {
  role: orNull(slug("The role whose plan they are of, in its order."), "null for all of the catalog, by area."),
  skills: list(SKILL, "In the order of the plan, or by area and title."),
});
