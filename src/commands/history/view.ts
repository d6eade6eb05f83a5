import type { ProgressEvent } from "../../progress/events.ts";
import type { JsonDocument } from "../../render/json.ts";
import { paragraph, wrap } from "../../render/layout.ts";
import type { Theme } from "../../render/theme.ts";
import { eventText } from "../shared/recording/view.ts";
import { shortIdLength } from "../shared/undoing/short-ids.ts";

/** Events to show, oldest first, among all there are, so that an undo can say what it took back. */
export interface HistoryView {
  readonly events: readonly ProgressEvent[];
  readonly all: readonly ProgressEvent[];
  readonly undone: ReadonlySet<string>;
  readonly titleOf: (id: string) => string;
}

/** One event a line, with the beginning of its change's id, by which undo takes it back; what was taken back says so. */
export function renderHistory({ events, all, undone, titleOf }: HistoryView, theme: Theme): string {
  if (all.length === 0) return paragraph(theme, "Nothing was recorded yet. To begin: career-roadmap start ID");
  if (events.length === 0) return "Nothing was recorded about that.\n";
  const byId = new Map(all.map((event) => [event.id, event]));
  const named = (id: string): string => {
    const event = byId.get(id);
    return event === undefined ? "a change that is not in this log" : eventText(event, titleOf, theme);
  };
  const words = (event: ProgressEvent): string => {
    if (event.type !== "event-undone") return eventText(event, titleOf, theme);
    const taken = byId.get(event.event);
    if (taken?.type === "event-undone") return `Put back: ${named(taken.event)}`;
    return `Taken back: ${named(event.event)}`;
  };
  const length = shortIdLength(all.map(({ change }) => change));
  return events
    .map((event) => {
      const mark = undone.has(event.id) ? theme.dim(" (taken back)") : "";
      const lead = `${event.day}  ${theme.dim(theme.text(event.change.slice(0, length)))}  `;
      return `${lead}${wrap(theme, `${words(event)}${mark}`, 12, 14 + length)}\n`;
    })
    .join("");
}

export function historyJson({ events, undone }: HistoryView): JsonDocument {
  const list = events.map((event) => ({ ...event, undone: undone.has(event.id) }));
  return { schema: "career-roadmap/history@1", events: list };
}
