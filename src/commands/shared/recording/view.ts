import type { Milestone, Plan } from "../../../planner/index.ts";
import type { ProfileValue, ProgressEvent } from "../../../progress/events.ts";
import { aboutWords } from "../../../render/days.ts";
import { paragraph } from "../../../render/layout.ts";
import { named } from "../../../render/named.ts";
import { count, hoursWords } from "../../../render/numbers.ts";
import type { Theme } from "../../../render/theme.ts";
import { formatDuration } from "../../../shared/duration.ts";
import { leadText, milestoneText, nextMilestone } from "../plan/milestone.ts";
import { type ChangeFact, renderFacts } from "./facts-view.ts";

/** A stage whose core is done, or all core of a role. */
export interface ReachedMilestone extends Pick<Milestone, "role" | "stage" | "title" | "opens"> {
  /** What one can do then, in the author's words. */
  readonly goal: string | null;
  /** What adverts call the job, where all core of a role is done. */
  readonly terms: readonly string[];
}

export interface ChangeView {
  readonly events: readonly ProgressEvent[];
  readonly before: Plan | undefined;
  readonly after: Plan | undefined;
  /** Steps that became ready by it, in plan order. */
  readonly unblocked: readonly string[];
  /** Milestones that it reached, in their order. */
  readonly reached: readonly ReachedMilestone[];
  /** The milestone after those, with its date; undefined where none was reached or none is left. */
  readonly next: Milestone | undefined;
  /** What it means for the steps it is about. */
  readonly facts?: readonly ChangeFact[];
  readonly roleTitle: string | undefined;
  /** Whether it is said of another day than today. */
  readonly past?: boolean;
  readonly titleOf: (id: string) => string;
}

/** What changed, how far the person is now, and what became ready by it. */
export function renderChange(view: ChangeView, theme: Theme): string {
  const lines = view.events.map((event) => {
    const on = event.type === "time-logged" || view.past === true ? ` (${event.day})` : "";
    return paragraph(theme, `${theme.good(theme.symbols.done)} ${eventText(event, view.titleOf, theme)}${on}`);
  });
  return lines.join("") + renderFacts(view.facts ?? [], theme) + renderStanding(view, theme);
}

/** How far the person is after a change, what it reached, and what became ready by it; "" where no role is meant. */
export function renderStanding(view: ChangeView, theme: Theme): string {
  const { before, after, unblocked, roleTitle } = view;
  const lines: string[] = [renderReached(view, theme)];
  if (after !== undefined && roleTitle !== undefined) {
    const [was, is] = [Math.floor(before?.percent ?? 0), Math.floor(after.percent)];
    const grown = is > was ? ` (was ${was} %)` : "";
    const left = after.hours.left === 0 ? "nothing left. Congratulations!" : `${hoursWords(after.hours.left)} to go.`;
    const milestone = nextMilestone(after);
    const way = milestone === undefined ? "" : ` ${theme.text(milestoneText(milestone))}.`;
    lines.push(paragraph(theme, `${theme.text(roleTitle)}: ${is} %${grown}, ${left}${way}`));
  }
  if (unblocked.length > 0) {
    const shown = unblocked
      .slice(0, 5)
      .map((id) => theme.id(id))
      .join(", ");
    const more = unblocked.length > 5 ? ` and ${unblocked.length - 5} more` : "";
    lines.push(paragraph(theme, `${count(unblocked.length, "more is", "more are")} ready: ${shown}${more}`));
  }
  return lines.join("");
}

/** What was reached in the author's words, what it opens, and what comes next. */
function renderReached({ reached, next, after, roleTitle }: ChangeView, theme: Theme): string {
  const lines = reached.map(({ role, stage, title, goal, opens, terms }) => {
    const mark = `${theme.good(theme.symbols.milestone)} ${theme.heading("Milestone")}`;
    if (stage === null) {
      const names = [title, ...terms].map(theme.text).join(", ");
      return `${mark}: all core of ${theme.text(title)} is done. From here you can apply. Congratulations! Adverts say: ${names}. What you built and can show: career-roadmap portfolio ${theme.text(role)}`;
    }
    const can = goal === null ? "" : ` You can now: ${theme.text(goal).replace(/\.?$/, ".")}`;
    const open = opens === null ? "" : ` It opens: ${theme.text(opens).replace(/\.?$/, ".")}`;
    return `${mark}: ${theme.text(title)} is done.${can}${open}`;
  });
  if (next !== undefined && next.likely !== null && after !== undefined && roleTitle !== undefined) {
    const name = next.stage === null ? "you can apply" : theme.text(next.title);
    lines.push(`Next milestone: ${name}, ${aboutWords(next.likely, after.today)}, ${leadText(next)}.`);
  }
  return lines.map((line) => paragraph(theme, line)).join("");
}

const VERBS: Record<string, string> = {
  started: "Started",
  paused: "Put down",
  done: "Done",
  skipped: "Skipped",
  reopened: "Opened again",
  known: "Known",
};

/** One event in a few words: `Done: Data cleaning data-cleaning`; the id alone where nothing has a title for it. */
export function eventText(event: ProgressEvent, titleOf: (id: string) => string, theme: Theme): string {
  if (event.type === "event-undone") return `Taken back: ${theme.text(event.event)}`;
  if (event.type === "profile-changed") return profileText(event, theme);
  const [title, id] = [titleOf(event.subject), event.subject];
  const name = title === id ? theme.id(id) : named(title, id, theme);
  switch (event.type) {
    case "item-checked":
      return `Ticked: ${theme.text(event.key)} of ${name}`;
    case "item-known":
      return `Known: ${theme.text(event.key)} of ${name}`;
    case "item-unchecked":
      return `Unticked: ${theme.text(event.key)} of ${name}`;
    case "time-logged":
      return `Logged ${formatDuration(event.minutes)}: ${name}`;
    case "note-added":
      return `Noted for ${name}: ${theme.text(shortened(event.text))}`;
    case "evidence-added":
      return `Evidence for ${name}: ${theme.text(event.url)}`;
    default:
      return `${VERBS[event.type.slice(event.type.indexOf("-") + 1)]}: ${name}`;
  }
}

/** A change of the profile: `Profile: hours set to 8 (was 5)`. */
function profileText(
  { key, from, to, file }: Extract<ProgressEvent, { type: "profile-changed" }>,
  theme: Theme,
): string {
  const [was, is] = [from, to].map((value) => theme.text(shortened(profileValueText(value))));
  const where = file === undefined ? "Profile" : `Profile ${theme.text(file)}`;
  if (to === null) return `${where}: ${theme.text(key)} taken out (was ${was})`;
  return `${where}: ${theme.text(key)} set to ${is}${from === null ? "" : ` (was ${was})`}`;
}

/** A value of the profile in words, as the file has it. */
export function profileValueText(value: ProfileValue | null): string {
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.join(", ");
  return value === null ? "not set" : String(value);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  const characters = Array.from(line);
  return characters.length > 60 ? `${characters.slice(0, 59).join("")}…` : line;
}
