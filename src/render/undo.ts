import type { ProgressEvent } from "../progress/events.ts";
import { eventText } from "./change.ts";
import { bullet, paragraph } from "./layout.ts";
import type { Theme } from "./theme.ts";

/** What was taken back, the newest change first. */
export function renderUndo(changes: readonly (readonly ProgressEvent[])[], theme: Theme): string {
  if (changes.length === 0) return "There is nothing to take back.\n";
  return changes
    .map((change) => {
      const items = change.map((event) =>
        bullet(
          theme,
          eventText(event, (id) => id, theme),
        ),
      );
      return `${paragraph(theme, `Taken back, from ${change[0]?.day}:`)}${items.join("")}`;
    })
    .join("");
}
