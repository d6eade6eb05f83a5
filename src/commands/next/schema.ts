import * as v from "valibot";
import { CHECKLIST } from "../shared/schema/checklist-item.ts";
import { document } from "../shared/schema/document.ts";
import { TOWARDS } from "../shared/schema/milestone.ts";
import { address } from "../shared/schema/resource.ts";
import { STEP_FIELDS } from "../shared/schema/step.ts";
import { count, list, orNull, slug, text } from "../shared/schema/values.ts";

const RESOURCE = v.looseObject({
  id: orNull(slug("Of the resource."), "null for one that a skill writes out in place."),
  title: text("For people."),
  url: orNull(address("Where it is."), "null for what is not on the web."),
});

const STEP = v.looseObject({
  ...STEP_FIELDS,
  minutes: count("Minutes spent."),
  resource: orNull(RESOURCE, "The first that is not ticked; null when there is none."),
  items: v.pipe(CHECKLIST, v.description("Checklist items that are not ticked.")),
});

export const NEXT = document("next@1", "Next", "What to do now: `next --json`.", {
  role: slug("Id of the role."),
  milestone: TOWARDS,
  steps: list(STEP, "Steps in progress, then the first that are ready; empty when nothing is left."),
});
