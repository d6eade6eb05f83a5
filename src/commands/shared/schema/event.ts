import * as v from "valibot";
import { count, date, flag, known, text } from "./values.ts";

const VERBS = ["started", "paused", "done", "skipped", "reopened", "known"];
const TYPES = [
  ...["skill", "project"].flatMap((kind) => VERBS.map((verb) => `${kind}-${verb}`)),
  "profile-changed",
  ...["item-checked", "item-known", "item-unchecked", "time-logged", "note-added", "evidence-added"],
];
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const plainValue = v.union([
  v.string(),
  v.pipe(v.number(), v.description("As it stands in the profile: hours of `hours`, steps of `parallel`.")),
  v.boolean(),
]);

function profileValue(what: string) {
  return v.pipe(
    v.nullable(v.union([plainValue, v.array(plainValue)])),
    v.description(`${what} null where the key was not in the file.`),
  );
}

/** What a command records, undo left out. One form for all, because a later version may know more types of events. */
export const EVENT_FIELDS = {
  v: v.pipe(v.literal(1), v.description("Version of the event's form.")),
  id: v.pipe(v.string(), v.regex(UUID_V7), v.description("UUIDv7. Events are ordered by it alone.")),
  at: text("The real clock, ISO 8601 in UTC."),
  day: date("The person's local date, or that of --today; with --on, the day it happened."),
  change: text("Shared by the events of one command, which are undone together."),
  type: known(TYPES, "What happened:"),
  subject: v.optional(text("Id of the skill or project; absent in profile-changed.")),
  key: v.optional(
    text(
      "Of item-checked, item-known and item-unchecked: the checklist item's key, or a resource's id. Of profile-changed: the profile's key.",
    ),
  ),
  from: v.optional(profileValue("Of profile-changed: the value before.")),
  to: v.optional(profileValue("Of profile-changed: the value since.")),
  file: v.optional(text("Of profile-changed: the profile, where it is another than the person's own.")),
  minutes: v.optional(count("Of time-logged: minutes spent.", 1)),
  text: v.optional(text("Of note-added: the note.")),
  url: v.optional(text("Of evidence-added: the address.")),
};

export const EVENT = v.looseObject(EVENT_FIELDS);

/** As the log has it: an undo is an event too. */
export const LOGGED_EVENT = v.looseObject({
  ...EVENT_FIELDS,
  type: known([...TYPES, "event-undone"], "What happened:"),
  subject: v.optional(text("Id of the skill or project; absent in event-undone and profile-changed.")),
  event: v.optional(text("Of event-undone: id of the event that was taken back.")),
  undone: flag("Whether it was taken back."),
});
