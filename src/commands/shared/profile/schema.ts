import * as v from "valibot";
import { CORE_HOURS, FINISH, HOURS } from "../schema/amounts.ts";
import { document } from "../schema/document.ts";
import { JOB_CREDIT } from "../schema/job-credit.ts";
import { PROFILE_FIELDS } from "../schema/profile-values.ts";
import {
  count,
  date,
  flag,
  hoursByWeekday,
  hoursPerWeek,
  orNull,
  percent,
  slugs,
  text,
  texts,
} from "../schema/values.ts";

const path = text("Where the profile is or would be.");

export const CONFIG = document("config@1", "Config", "Your standing choices: `config` and its commands `--json`.", {
  path,
  values: v.optional(
    v.pipe(
      v.partial(v.looseObject({ ...PROFILE_FIELDS, format: count("Format of the file.", 1) })),
      v.description("Choices by key: of list and edit all, of get, set and unset the one. Absent with `config path`."),
    ),
  ),
});

export const INIT = document("init@1", "Init", "What was saved, and the plan that follows: `init --yes --json`.", {
  path,
  changed: flag("Whether the file was changed."),
  profile: v.pipe(v.looseObject(PROFILE_FIELDS), v.description("Every choice by its key.")),
  known: slugs("Ids that are newly known."),
  items: texts("Checklist items newly known of what is not known as a whole, as ID/KEY."),
  reopened: slugs("Ids that are not known any more."),
  plan: v.pipe(
    v.looseObject({
      roles: slugs("Ids of the roles it leads to."),
      job: slugs("Ids of the roles whose jobs you have."),
      start: date("The first day of learning."),
      hoursPerWeek: hoursPerWeek("Hours a week."),
      hoursByWeekday: hoursByWeekday("null where the days do not differ."),
      hours: HOURS,
      core: orNull(CORE_HOURS, "null where the role has no core."),
      finish: FINISH,
      percent: percent("How much is done."),
    }),
    v.description("The plan in short; `plan --json` has all of it."),
  ),
  credit: JOB_CREDIT,
});
