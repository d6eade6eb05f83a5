import * as v from "valibot";
import { document } from "../shared/schema/document.ts";
import { roleKind } from "../shared/schema/role-kind.ts";
import {
  hours,
  hoursByWeekday,
  hoursPerWeek,
  list,
  orNull,
  percent,
  slug,
  slugs,
  text,
  weeks,
} from "../shared/schema/values.ts";

const ROW = v.looseObject({
  id: slug("Of the role."),
  title: text("For people."),
  kind: roleKind(),
  summary: orNull(text("The role in a sentence."), "null when the roadmap does not say."),
  hours: hours("What is left of it for you."),
  fromScratchHours: hours("What it takes somebody who knows nothing."),
  percent: percent("How much of it you have."),
  weeks: weeks("What is left"),
});

export const ROLES = document("roles@1", "Roles", "All roles: `roles --json`.", {
  hoursPerWeek: hoursPerWeek("Hours a week that `weeks` was told with."),
  hoursByWeekday: hoursByWeekday("null where the days do not differ."),
  roles: list(ROW, "New roles, then changed ones, then all others; by id."),
});

export const WELCOME = document("welcome@1", "Welcome", "The bare command, while nothing is set up.", {
  roles: slugs("Ids of all roles."),
});
