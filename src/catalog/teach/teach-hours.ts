import type { Diagnostic } from "../../shared/diagnostic.ts";
import type { ReadCatalog } from "../assemble/assemble.ts";
import { quote } from "../read/yaml/sheet.ts";
import { ownSkills, warning } from "./warning.ts";

/** High over low beyond which an estimate says little. */
const WIDE = 12;
/** Hours beyond which one can no longer tell how far one is. */
const LONG = 400;
/** Hours an item of a checklist may take. */
const LONG_ITEM = 100;

/** Warnings: `hours-out-of-proportion`, for a range that says nothing, and for a skill that is a course of study. */
export function teachHours(read: ReadCatalog): readonly Diagnostic[] {
  return ownSkills(read).flatMap(({ id, place, hours: [low, likely, high], details }) => {
    const tell = (message: string, fix: string) => [warning(place, "hours-out-of-proportion", message, { fix })];
    const items = details.checklist.length;
    if (details.notEstimated === true) return [];
    if (high / low > WIDE && high > 10) {
      const times = Math.round(high / low);
      return tell(
        `The skill ${quote(id)} takes ${low} to ${high} hours: high is ${times} times low, which plans nothing.`,
        "Estimate again, or split it into skills that one can estimate.",
      );
    }
    if (likely > LONG) {
      const message = `The skill ${quote(id)} takes ${likely} hours: nobody sees how far they are in it.`;
      return tell(message, "Split it into skills of some dozen hours each.");
    }
    if (items > 0 && likely / items > LONG_ITEM) {
      const message = `The skill ${quote(id)} takes ${likely} hours and has ${items === 1 ? "one checklist item" : `${items} checklist items`}.`;
      return tell(message, "Add items, so that progress shows, or split it.");
    }
    return [];
  });
}
