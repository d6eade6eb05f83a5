import * as v from "valibot";
import { list, slug, text } from "./values.ts";

/** What somebody can do then. */
export const CHECKLIST_ITEM_FIELDS = {
  key: slug("Never renamed; commands name the item as ID/KEY."),
  text: text("What you can do then."),
};

export const CHECKLIST = list(v.looseObject(CHECKLIST_ITEM_FIELDS), "In the author's order.");
