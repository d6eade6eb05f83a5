import * as v from "valibot";
import { document } from "../shared/schema/document.ts";
import { count, date, hours, orNull, percent, slug, text } from "../shared/schema/values.ts";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const NO_ROLE = "null while no one role is meant, or it cannot be told.";
const NOTHING_LEFT = "null when nothing is left, and while no one role is meant.";

/** By token: numbers where the line has them with a unit. */
const VALUES = v.looseObject({
  role: orNull(text("Title of the role."), NO_ROLE),
  role_id: orNull(slug("Id of the role."), NO_ROLE),
  percent: orNull(percent("How much is done."), NO_ROLE),
  milestone: orNull(
    text("How far it is to the next milestone: `9 of 40 h to Foundations`; from half of it on, what is left."),
    NOTHING_LEFT,
  ),
  next: orNull(text("Title of the step to take now."), NOTHING_LEFT),
  next_id: orNull(slug("Id of the step to take now."), NOTHING_LEFT),
  ready: orNull(count("How many steps are ready."), NO_ROLE),
  in_progress: orNull(count("How many steps are in progress."), NO_ROLE),
  steps_left: orNull(count("How many steps are not done."), NO_ROLE),
  hours_left: orNull(hours("What is left to do."), NO_ROLE),
  date: orNull(date("The likely finish."), NOTHING_LEFT),
  date_90: orNull(date("The day by which nine of ten cases are done."), "null also when it is over 100 years away."),
  week: orNull(hours("Time logged this week."), NO_ROLE),
  streak: orNull(count("Days in a row with something recorded."), NO_ROLE),
});

export const PROMPT = document("prompt@1", "Prompt", "The line for a shell prompt, and its parts: `prompt --json`.", {
  role: orNull(slug("Id of the role."), NO_ROLE),
  text: text("The line in plain text; empty when there is nothing to say."),
  styled: text("The same with escapes for colour."),
  expires: v.pipe(v.string(), v.regex(INSTANT), v.description("Until when the line holds, ISO 8601 in UTC.")),
  values: v.pipe(VALUES, v.description("What each token of --template stands for.")),
});
