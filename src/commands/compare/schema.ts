import * as v from "valibot";
import { document } from "../shared/schema/document.ts";
import { LISTED_STEP } from "../shared/schema/listed-step.ts";
import { count, hours, list, percent, slug, text } from "../shared/schema/values.ts";

const PART = (what: string) =>
  v.pipe(
    v.looseObject({ hours: hours("Expected effort of them all."), steps: list(LISTED_STEP, "By id.") }),
    v.description(what),
  );

const ROLE = v.looseObject({
  id: slug("Of the role."),
  title: text("For people."),
  hours: hours("What it takes somebody who knows nothing."),
  skills: count("Number of its skills."),
  projects: count("Number of its projects."),
  percent: percent("How much of it the other role asks for too, by hours."),
  only: PART("What the other role does not ask for."),
});

const AREA = v.looseObject({
  id: slug("Of the area."),
  title: text("For people."),
  hours: v.pipe(
    v.strictTuple([hours("The first role's."), hours("The second role's.")]),
    v.description("Expected effort of its skills."),
  ),
});

export const COMPARE = document(
  "compare@1",
  "Compare",
  "Two roles side by side, each from nothing: `compare --json`.",
  {
    roles: list(ROLE, "Both, in the order they were named."),
    shared: PART("What both ask for."),
    areas: list(AREA, "Those with the most hours in both together first; projects belong to none."),
  },
);
