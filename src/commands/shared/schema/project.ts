import * as v from "valibot";
import { RANK_WORDS } from "../../../catalog/format/limits.ts";
import { RANGE } from "./amounts.ts";
import { CHECKLIST } from "./checklist-item.ts";
import { OWN_PROGRESS } from "./own-progress.ts";
import { requirements } from "./requirement.ts";
import { known, oneOf, orNull, slug, slugs, text } from "./values.ts";

/** A portfolio project in full. */
export const PROJECT = v.looseObject({
  id: slug("Of the project."),
  title: text("For people."),
  role: slug("Id of the role it belongs to."),
  kind: orNull(
    known(["app", "competition", "writing", "open-source", "publish", "other"], "What it is:"),
    "null when the roadmap does not say.",
  ),
  rank: oneOf(RANK_WORDS, "What it is to its role."),
  stage: orNull(
    slug("Id of the stage it stands in."),
    "null where the roadmap does not say: it then stands in the latest stage among what it requires.",
  ),
  brief: orNull(text("What to build."), "null when the roadmap does not say."),
  hours: RANGE,
  weeks: orNull(
    v.pipe(v.number(), v.gtValue(0), v.description("The least weeks it takes, however many hours one has.")),
    "null when the roadmap does not say.",
  ),
  cost: orNull(text("What it costs."), "null when the roadmap does not say."),
  requires: requirements("What has to be done first."),
  checklist: CHECKLIST,
  formerly: slugs("Ids it once had."),
  progress: OWN_PROGRESS,
});
