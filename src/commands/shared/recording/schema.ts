import * as v from "valibot";
import { document } from "../schema/document.ts";
import { EVENT, LOGGED_EVENT } from "../schema/event.ts";
import { TOWARDS } from "../schema/milestone.ts";
import { address } from "../schema/resource.ts";
import { count, date, flag, hours, list, orNull, percent, slug, slugs, text, texts } from "../schema/values.ts";

export const CHANGE = document(
  "change@1",
  "Change",
  "What a command recorded: `start`, `done`, `skip`, `reopen`, `know`, `log`, `note`, `evidence`, `undo` and `redo --json`.",
  {
    changes: list(
      EVENT,
      "The events it recorded; of undo, those it took back; of redo, those it put back. Empty when all was so already.",
    ),
    role: orNull(slug("Id of the role."), "null while no one role is meant."),
    percent: orNull(percent("How much of the role is done now."), "null while no one role is meant."),
    milestone: TOWARDS,
    reached: list(
      v.looseObject({
        role: slug("Id of its role."),
        stage: orNull(slug("Id of its stage."), "null for all core of the role: from now on one can apply."),
        title: text("Of the stage, or of the role."),
        opens: orNull(text("What one can apply for now."), "null when the roadmap does not say."),
        goal: orNull(text("What one can do now, in the author's words."), "null when the roadmap does not say."),
      }),
      "Milestones that it reached.",
    ),
    unblocked: slugs("Ids of the steps that became ready by it, in plan order."),
    undone: v.optional(v.pipe(v.literal(true), v.description("Of undo alone."))),
    redone: v.optional(v.pipe(v.literal(true), v.description("Of redo alone."))),
    left: v.optional(
      list(
        text("A key."),
        "Of undo and redo: keys of the profile that hold another value by now, and were left as they are.",
      ),
    ),
  },
);

export const HISTORY = document("history@1", "History", "Everything that happened: `history --json`.", {
  events: list(LOGGED_EVENT, "Oldest first, those that were taken back included."),
});

export const OPEN = document("open@1", "Open", "The resource that was opened: `open ID --json`.", {
  id: slug("Of the skill."),
  resource: orNull(slug("Id of the resource."), "null for one that the skill writes out in place."),
  title: text("Of the resource."),
  url: orNull(address("Where it is."), "null for what is not on the web."),
  file: orNull(text("A document on one's own disk: its path."), "null for what is none."),
  opened: flag("Whether a browser was opened; false where there is no display."),
});

export const PAGE = document("page@1", "Page", "The page of a plan that was opened: `open --page --json`.", {
  id: slug("Of the role."),
  title: text("Of the role."),
  url: text("Where it is, on this machine's disk."),
  opened: flag("Whether a browser was opened; false where there is no display."),
});

const AREA_HOURS = v.looseObject({
  area: orNull(slug("Id of the area."), "null for projects, and for ids that no roadmap has any more."),
  minutes: count("Logged."),
  hours: hours("The same."),
});

const WEEK = v.looseObject({
  start: date("Its Monday."),
  minutes: count("Logged."),
  hours: hours("The same."),
  finished: texts("Ids of the steps that were finished in it."),
  hoursLeft: orNull(hours("Left of the plan at its end; of this week, today."), "null where no one role is meant."),
  areas: list(AREA_HOURS, "The hours by area; empty when none were logged."),
});

export const WEEKS = document("weeks@1", "Weeks", "Every week since the first record: `history --weeks --json`.", {
  role: orNull(slug("Id of the role whose hours are left."), "null where no one role is meant."),
  weeks: list(WEEK, "Oldest first, those without a record too."),
});
