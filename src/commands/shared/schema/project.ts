import * as v from "valibot";
import { RANGE } from "./amounts.ts";
import { CHECKLIST } from "./checklist-item.ts";
import { OWN_PROGRESS } from "./own-progress.ts";
import { requirements } from "./requirement.ts";
import { known, orNull, slug, slugs, text } from "./values.ts";

/** A portfolio project in full. */
export const PROJECT = v.looseObject({
  id: slug("Of the project."),
  title: text("For people."),
  role: slug("Id of the role it belongs to."),
  kind: orNull(
    known(["app", "competition", "writing", "open-source", "publish"], "What it is:"),
    "null when the roadmap does not say.",
  ),
  brief: orNull(text("What to build."), "null when the roadmap does not say."),
  hours: RANGE,
  requires: requirements("What has to be done first."),
  checklist: CHECKLIST,
  formerly: slugs("Ids it once had."),
  progress: OWN_PROGRESS,
});
