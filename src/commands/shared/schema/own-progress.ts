import * as v from "valibot";
import { count, date, list, oneOf, orNull, text, texts } from "./values.ts";

/** What a person recorded about a skill or project. */
export const OWN_PROGRESS = orNull(
  v.looseObject({
    status: oneOf(["open", "started", "done", "skipped", "known"], "Where it stands, whatever any plan says."),
    since: orNull(date("The day the status was taken on."), "null while it is open from the beginning."),
    ticked: texts("Keys of ticked checklist items and ids of ticked resources."),
    minutes: count("Minutes spent."),
    notes: list(v.looseObject({ day: date("When."), text: text("As it was written.") }), "Oldest first."),
    evidence: list(v.looseObject({ day: date("When."), url: text("Its address.") }), "Oldest first."),
  }),
  "What you recorded about it; null while that is nothing.",
);
