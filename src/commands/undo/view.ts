import type { ProgressEvent } from "../../progress/events.ts";
import type { JsonDocument } from "../../render/json.ts";
import { bullet, paragraph } from "../../render/layout.ts";
import type { Theme } from "../../render/theme.ts";
import { changeJson } from "../shared/recording/json.ts";
import { type ChangeView, eventText, renderStanding } from "../shared/recording/view.ts";

type Changes = readonly (readonly ProgressEvent[])[];

/** What was taken back, the newest change first, and where that leaves the person. */
export function renderUndo(changes: Changes, standing: ChangeView, theme: Theme): string {
  if (changes.length === 0) return "There is nothing to take back.\n";
  const taken = changes.map((change) => {
    const items = change.map((event) => bullet(theme, eventText(event, standing.titleOf, theme)));
    return `${paragraph(theme, `Taken back, from ${change[0]?.day}:`)}${items.join("")}`;
  });
  return taken.join("") + renderStanding(standing, theme);
}

/** As every verb that records tells it; `changes` are the events that were taken back. */
export function undoJson(changes: Changes, standing: ChangeView): JsonDocument {
  return { ...changeJson({ ...standing, events: changes.flat() }), undone: true };
}
