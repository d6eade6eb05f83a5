import type { ProfileValue, ProgressEvent } from "../../../progress/events.ts";
import type { JsonDocument } from "../../../render/json.ts";
import { bullet, paragraph } from "../../../render/layout.ts";
import type { Theme } from "../../../render/theme.ts";
import { changeJson } from "../recording/json.ts";
import { type ChangeView, eventText, profileValueText, renderStanding } from "../recording/view.ts";

/** A key of the profile that was not put back, because the file holds another value than the change left there. */
export interface LeftKey {
  readonly key: string;
  readonly wanted: ProfileValue | null;
}

export interface TakenView {
  /** What was taken back or put back, the newest change first. */
  readonly changes: readonly (readonly ProgressEvent[])[];
  readonly left: readonly LeftKey[];
  /** The whole log, so that what an undo took back can be named. */
  readonly all: readonly ProgressEvent[];
  readonly done: "undone" | "redone";
  /** Whether the person named the change. */
  readonly isNamed: boolean;
}

/** What was taken or put back, what of the profile was left as it is, and where that leaves the person. */
export function renderTaken(view: TakenView, standing: ChangeView, theme: Theme): string {
  const { changes, left, all, done, isNamed } = view;
  if (changes.flat().length === 0) {
    if (isNamed) return "That was taken back already.\n";
    return done === "undone" ? "There is nothing to take back.\n" : "There is nothing to put back.\n";
  }
  const byId = new Map(all.map((event) => [event.id, event]));
  const text = (event: ProgressEvent): string => {
    const taken = event.type === "event-undone" ? byId.get(event.event) : undefined;
    if (taken === undefined) return eventText(event, standing.titleOf, theme);
    return `Taken back: ${eventText(taken, standing.titleOf, theme)}`;
  };
  const lead = done === "undone" ? "Taken back" : "Put back";
  const taken = changes.map((change) => {
    const items = change.map((event) => bullet(theme, text(event)));
    return `${paragraph(theme, `${lead}, from ${change[0]?.day}:`)}${items.join("")}`;
  });
  const kept = left.map(({ key, wanted }) => {
    const value = theme.text(profileValueText(wanted));
    return paragraph(
      theme,
      `The profile holds something else for ${theme.text(key)} by now, so it was left as it is. Wanted was: ${value}.`,
    );
  });
  return taken.join("") + kept.join("") + renderStanding(standing, theme);
}

/** As every verb that records tells it; `changes` are the events that were taken or put back. */
export function takenJson({ changes, left, done }: TakenView, standing: ChangeView): JsonDocument {
  const keys = left.length === 0 ? {} : { left: left.map(({ key }) => key) };
  return { ...changeJson({ ...standing, events: changes.flat() }), [done]: true, ...keys };
}
