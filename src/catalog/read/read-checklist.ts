import type { ChecklistItem } from "../../planner/types.ts";
import { type Fields, readEntries } from "./values/fields.ts";
import { checkId } from "./values/read-id.ts";
import { itemOf, textOf } from "./values/read-text.ts";
import { quote, remark, type Sheet } from "./yaml/sheet.ts";

/** How an item begins that says what goes on in a head, and not what others could see of it. */
const VAGUE =
  /^(you )?(can )?(understand|know|learn|study|appreciate|grasp|comprehend|realise|realize|internalise|internalize|be (familiar|aware|comfortable|confident)|become|get (familiar|comfortable|to know)|have (an? )?(idea|understanding|knowledge|overview|feeling)|familiarity|knowledge of|understanding of|basics of)\b/i;

/**
 * The "you can …" items under "checklist": a map from stable keys to texts.
 * Errors: `bad-id` for a key that is no slug: commands name an item as `ID/KEY`. `duplicate-key`.
 */
export function readChecklist(sheet: Sheet, fields: Fields | undefined): readonly ChecklistItem[] {
  const field = fields?.get("checklist");
  if (fields === undefined || field === undefined) return [];
  const items: ChecklistItem[] = [];
  for (const entry of readEntries(sheet, field.value, field.place, itemOf(fields, field).what) ?? []) {
    const named = checkId(sheet, entry.name, entry.keyPlace, "Checklist item", []);
    const what = `Checklist item ${quote(entry.name)}`;
    const text = textOf(sheet, { node: entry.value, place: entry.place, what });
    if (text !== undefined && VAGUE.test(text)) {
      remark(sheet, entry.place, "vague-item", `${what} is something that nobody can see: ${quote(text)}.`, {
        fix: "Say what one does when one can: Explain …, Write …, Show …",
      });
    }
    if (named && text !== undefined) items.push({ key: entry.name, text: text.replace(/\s+/g, " ") });
  }
  return items;
}
