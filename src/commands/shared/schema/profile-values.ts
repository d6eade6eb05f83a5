import * as v from "valibot";
import { count, date, flag, hoursByWeekday, hoursPerWeek, orNull, slug, slugs, text, texts } from "./values.ts";

const NOT_SET = "null when it is not set.";
const DAYS = /^\d{4}-\d{2}-\d{2}(\.\.\d{4}-\d{2}-\d{2})?$/;

/** The profile's choices by their keys. */
export const PROFILE_FIELDS = {
  role: orNull(slug("Id of the role."), NOT_SET),
  job: orNull(slug("Id of the role whose job you have."), NOT_SET),
  hours: orNull(hoursPerWeek("Hours a week."), NOT_SET),
  hoursByWeekday: hoursByWeekday("null when `hours` is not set, or the days do not differ."),
  start: orNull(date("First day of learning."), NOT_SET),
  off: v.pipe(
    v.array(v.pipe(v.string(), v.regex(DAYS))),
    v.description("Days off: 2026-12-20..2027-01-04, or one date."),
  ),
  prefer: slugs("What to take where a plan has a choice."),
  parallel: orNull(count("How many steps may be in progress at once.", 1), NOT_SET),
  "with-optional": orNull(flag("Whether optional skills are planned too."), NOT_SET),
  "built-in": orNull(flag("Whether the built-in roles are there beside your own."), NOT_SET),
  roadmaps: texts("Folders of roadmaps as they are written in the file."),
  prompt: orNull(text("What the shell prompt says."), NOT_SET),
};
