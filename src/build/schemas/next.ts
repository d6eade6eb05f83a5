import * as v from "valibot";
import { CHECKLIST } from "./checklist-item.ts";
import { document } from "./document.ts";
import { address } from "./resource.ts";
import { STEP_FIELDS } from "./step.ts";
import { count, hours, list, orNull, slug, text } from "./values.ts";

const RESOURCE = v.looseObject({
  id: orNull(slug("Of the resource."), "null for one that a skill writes out in place."),
  title: text("For people."),
  url: address("Where it is."),
});

const STEP = v.looseObject({
  ...STEP_FIELDS,
  slack: hours("As in the plan; none of these steps is done."),
  minutes: count("Minutes spent."),
  resource: orNull(RESOURCE, "The first that is not ticked; null when there is none."),
  items: v.pipe(CHECKLIST, v.description("Checklist items that are not ticked.")),
});

export const NEXT = document("next@1", "Next", "What to do now: `next --json`.", {
  role: slug("Id of the role."),
  steps: list(STEP, "Steps in progress, then the first that are ready; empty when nothing is left."),
});
