import * as v from "valibot";
import { document } from "../schema/document.ts";
import { PROJECT } from "../schema/project.ts";
import { address, cost, NAMED_RESOURCE_FIELDS, RESOURCE } from "../schema/resource.ts";
import { known, list, orNull, slug, text, texts } from "../schema/values.ts";

const PLACE = v.looseObject({
  id: slug("Of the place."),
  title: text("For people."),
  kind: known(["platform", "community", "university"], "What it is:"),
  url: address("Where it is."),
  cost: cost(),
  bestFor: text("What it is best for."),
  text: orNull(text("More about it."), "null when there is no more to say."),
  resources: list(v.looseObject(NAMED_RESOURCE_FIELDS), "What to take there."),
});

export const LEARN = document("learn@1", "Learn", "Good places to learn at: `learn --json`.", {
  role: orNull(slug("Id of your role."), "null where no one role is meant."),
  steps: list(
    v.looseObject({ id: slug("Of the step."), title: text("For people."), resource: RESOURCE }),
    "The next steps to it, each with the first resource that is not ticked.",
  ),
  places: list(PLACE, "Those that teach steps of your plan first, each group in the author's order."),
});

export const SKILL_RESOURCES = document(
  "skill-resources@1",
  "Resources of a skill",
  "Where to learn one skill: `learn SKILL --json`.",
  {
    skill: v.looseObject({ id: slug("Of the skill."), title: text("For people.") }),
    resources: list(RESOURCE, "Best first."),
  },
);

export const PORTFOLIO = document("portfolio@1", "Portfolio", "What to build to prove it: `portfolio --json`.", {
  projects: list(PROJECT, "By role, yours first, in the author's order; `progress` is null here."),
  advice: list(
    v.looseObject({ id: slug("Of the advice."), title: text("In a few words."), text: text("In full.") }),
    "What makes it count.",
  ),
});

export const FAQ = document("faq@1", "Questions", "Common questions, answered: `faq --json`.", {
  questions: list(
    v.looseObject({
      id: slug("Of the question."),
      question: text("As people ask it."),
      answer: text("In full."),
      terms: texts("Other words that find it."),
    }),
    "Best match first; without words those about your role and job first.",
  ),
});
