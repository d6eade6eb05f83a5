import * as v from "valibot";
import { HOURS } from "../shared/schema/amounts.ts";
import { document } from "../shared/schema/document.ts";
import { roleKind } from "../shared/schema/role-kind.ts";
import { hoursByWeekday, hoursPerWeek, list, percent, slug, slugs, text, weeks } from "../shared/schema/values.ts";

const ROW = v.looseObject({
  id: slug("Of the role."),
  title: text("For people."),
  kind: roleKind(),
  hours: HOURS,
  percent: percent("How much of it is there: 1 - hours.left / hours.full."),
  weeks: weeks("What is left"),
});

export const MATCH = document("match@1", "Match", "The nearest roles: `match --json`.", {
  hoursPerWeek: hoursPerWeek("Hours a week that `weeks` was told with."),
  hoursByWeekday: hoursByWeekday("null where the days do not differ."),
  known: slugs("Ids of the skills and projects that were taken as known, by id."),
  done: slugs("Ids of the skills and projects that are done and not among the known ones, by id."),
  roles: list(ROW, "All roles, the fewest hours left first; among equals by id."),
});
