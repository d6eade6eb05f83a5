import * as v from "valibot";
import { document } from "../shared/schema/document.ts";
import { STEP_STATES } from "../shared/schema/step.ts";
import { count, hours, known, list, orNull, slug, text } from "../shared/schema/values.ts";

const KINDS = ["role", "skill", "project", "area", "resource", "question", "place"];

const HIT = v.looseObject({
  kind: known(KINDS, "What it is:"),
  id: slug("Of what was found, among its kind."),
  title: text("For people; a question in full."),
  field: known(["id", "title", "term", "tool", "text", "also-asked"], "Where the words stand:"),
  text: text("The name or sentence that holds them."),
  hours: orNull(hours("Expected effort."), "null for what is neither skill nor project."),
  state: orNull(
    known([...STEP_STATES, "known"], "What is done of it:"),
    "null where nothing is, and outside the plan.",
  ),
  step: orNull(count("Its place in the plan of `role`.", 1), "null outside that plan."),
  command: text("What to do with it: a command line."),
});

export const SEARCH = document("search@1", "Search", "What words find: `search WORDS --json`.", {
  words: text("As they were given."),
  role: orNull(slug("The role whose plan `step` counts in."), "null where none is meant."),
  all: count("How many hits there are in all."),
  hits: list(HIT, "Best first."),
});
