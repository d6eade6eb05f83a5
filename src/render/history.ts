import type { ProgressEvent } from "../progress/events.ts";
import { eventText } from "./change.ts";
import { wrap } from "./layout.ts";
import type { Theme } from "./theme.ts";

/** One event a line, oldest first; what was taken back says so. */
export function renderHistory(events: readonly ProgressEvent[], undone: ReadonlySet<string>, theme: Theme): string {
  if (events.length === 0) return "Nothing was recorded yet. To begin: career-roadmap start ID\n";
  return events
    .map((event) => {
      const mark = undone.has(event.id) ? theme.dim(" (taken back)") : "";
      return `${event.day}  ${wrap(theme, `${eventText(event, (id) => id, theme)}${mark}`, 12)}\n`;
    })
    .join("");
}

export function historyJson(events: readonly ProgressEvent[], undone: ReadonlySet<string>): { schema: string } {
  const list = events.map((event) => ({ ...event, undone: undone.has(event.id) }));
  return { schema: "career-roadmap/history@1", events: list } as { schema: string };
}
