import type { SubjectProgress } from "../../../progress/fold.ts";
import { isoDate } from "../../../render/days.ts";
import { bullet, paragraph } from "../../../render/layout.ts";
import type { Theme } from "../../../render/theme.ts";
import { formatDay } from "../../../shared/dates.ts";
import { formatDuration } from "../../../shared/duration.ts";

/** What a person recorded about a skill or project: state, time, notes and evidence. "" when there is nothing. */
export function renderOwn(own: SubjectProgress | undefined, theme: Theme): string {
  if (own === undefined) return "";
  const { status, since, minutes, notes, evidence } = own;
  const state = status === "open" || since === undefined ? [] : [`${STATUS[status]} ${formatDay(since)}`];
  const time = minutes === 0 ? [] : [`${formatDuration(minutes)} spent`];
  const facts = [...state, ...time].join(", ");
  const parts = [
    facts === "" ? "" : paragraph(theme, `${theme.heading("You")}: ${facts}`),
    ...notes.map(({ day, text }) => bullet(theme, `${formatDay(day)} note: ${theme.text(text.replace(/\s+/g, " "))}`)),
    ...evidence.map(({ day, url }) => bullet(theme, `${formatDay(day)} evidence:\n${theme.link(url)}`)),
  ].join("");
  return parts === "" ? "" : `\n${parts}`;
}

const STATUS = {
  started: "in progress since",
  done: "done on",
  skipped: "skipped on",
  known: "known since",
};

export function ownJson(own: SubjectProgress | undefined): object | null {
  if (own === undefined) return null;
  return {
    status: own.status,
    since: isoDate(own.since ?? null),
    ticked: [...own.ticked].sort(),
    minutes: own.minutes,
    notes: own.notes.map(({ day, text }) => ({ day: formatDay(day), text })),
    evidence: own.evidence.map(({ day, url }) => ({ day: formatDay(day), url })),
  };
}
