import * as v from "valibot";
import { LEFT_FIELDS } from "../shared/schema/amounts.ts";
import { document } from "../shared/schema/document.ts";
import { MARKET } from "../shared/schema/market.ts";
import { roleKind } from "../shared/schema/role-kind.ts";
import {
  hours,
  hoursByWeekday,
  hoursPerWeek,
  list,
  orNull,
  pace,
  percent,
  slug,
  slugs,
  text,
  weeks,
} from "../shared/schema/values.ts";

const ROW = v.looseObject({
  id: slug("Of the role."),
  title: text("For people."),
  summary: orNull(text("The role in a sentence or two."), "null when the roadmap does not say."),
  kind: roleKind(),
  ...LEFT_FIELDS,
  corePercent: percent("How much you have of what it takes to apply."),
  fromNothing: v.pipe(
    v.looseObject({ hours: hours("In all."), coreHours: hours("To the day one can apply.") }),
    v.description("What it takes somebody who knows nothing."),
  ),
  weeks: weeks("What is left"),
  coreWeeks: weeks("What is left to the day you can apply"),
  market: MARKET,
});

export const ROLES = document("roles@1", "Roles", "All roles: `roles --json`.", {
  job: slugs("Ids of the roles whose jobs you have: what they take for granted counts as known."),
  hoursPerWeek: hoursPerWeek("Hours a week that weeks were told with."),
  hoursByWeekday: hoursByWeekday("null where the days do not differ."),
  pace: pace(),
  roles: list(ROW, "New roles, then changed ones, then all others; by id."),
});

export const WELCOME = document("welcome@1", "Welcome", "The bare command, while nothing is set up.", {
  roles: slugs("Ids of all roles."),
});
