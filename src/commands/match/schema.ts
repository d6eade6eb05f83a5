import * as v from "valibot";
import { CORE_HOURS, HOURS } from "../shared/schema/amounts.ts";
import { document } from "../shared/schema/document.ts";
import { roleKind } from "../shared/schema/role-kind.ts";
import {
  hours,
  hoursByWeekday,
  hoursPerWeek,
  list,
  oneOf,
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
  kind: roleKind(),
  percent: percent("How much of it you have: 1 - hours.left / hours.full."),
  hours: HOURS,
  core: CORE_HOURS,
  inJobHours: orNull(
    hours("What would be left of the core, had you the job of this role."),
    "null for a role that takes nothing of its own for granted.",
  ),
  weeks: weeks("What is left"),
  coreWeeks: weeks("What is left to the day you can apply"),
});

export const MATCH = document("match@1", "Match", "The nearest roles: `match --json`.", {
  job: slugs("Ids of the roles whose jobs you have: what they credit is among the known ones."),
  sort: oneOf(["share", "apply", "hours"], "What the order of the roles is by."),
  hoursPerWeek: hoursPerWeek("Hours a week that weeks were told with."),
  hoursByWeekday: hoursByWeekday("null where the days do not differ."),
  pace: pace(),
  known: slugs("Ids of the skills and projects that were taken as known, by id."),
  done: slugs("Ids of the skills and projects that are done and not among the known ones, by id."),
  roles: list(ROW, "All roles, the nearest first; among equals by the hours to apply, then by id."),
});
