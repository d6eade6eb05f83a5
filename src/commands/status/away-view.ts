import type { ChecklistItem } from "../../planner/index.ts";
import { paragraph } from "../../render/layout.ts";
import { named } from "../../render/named.ts";
import { count, paceText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { type Day, formatDay } from "../../shared/dates.ts";
import { formatDuration } from "../../shared/duration.ts";

/** What somebody was on who comes back after a pause. */
export interface Away {
  /** The day of the last record. */
  readonly since: Day;
  readonly days: number;
  readonly step: { readonly id: string; readonly title: string; readonly minutes: number };
  /** The last note; null where there is none. */
  readonly note: { readonly id: string; readonly day: Day; readonly text: string } | null;
  /** One small thing to begin with again. */
  readonly next: {
    readonly id: string;
    readonly title: string;
    readonly begun: boolean;
    readonly item: ChecklistItem | null;
  } | null;
  /** Hours a week logged before the pause, where those planned are others; else null. */
  readonly hours: { readonly logged: number; readonly planned: number } | null;
}

/** When one was last here and on what, the last note, one small thing to do, and hours a week that hold. */
export function renderAway({ since, days, step, note, next, hours }: Away, theme: Theme): string {
  const weeks = Math.floor(days / 7);
  const name = named(step.title, step.id, theme);
  const spent = step.minutes === 0 ? "" : `, ${formatDuration(step.minutes)} so far`;
  const lines = [
    `${theme.heading("Welcome back.")} You were last here on ${formatDay(since)}, ${count(weeks, "week")} ago, on ${name}${spent}.`,
  ];
  if (note !== null) {
    const on = note.id === step.id ? "" : ` for ${theme.id(theme.text(note.id))}`;
    lines.push(`Your last note${on}: ${theme.text(shortened(note.text))}`);
  }
  const hint = next === null ? [] : [`  career-roadmap ${next.begun ? "done" : "start"} ${pathOf(next)}\n`];
  if (next !== null) {
    const what = next.item === null ? theme.text(next.title) : theme.text(next.item.text).replace(/\.?$/, ".");
    lines.push(`One small thing to begin with: ${what}`);
  }
  const fit =
    hours === null
      ? ""
      : `${paragraph(theme, `Before the break you logged about ${paceText(hours.logged, null)}, and planned ${hours.planned}. To plan with those:`)}  career-roadmap config set hours ${hours.logged}\n`;
  return `${lines.map((line) => paragraph(theme, line)).join("")}${hint.join("")}${fit}`;
}

/** What one command can move: the item of a begun step, else the step, which is to be begun first. */
function pathOf({ id, begun, item }: NonNullable<Away["next"]>): string {
  return begun && item !== null ? `${id}/${item.key}` : id;
}

const MOST_CHARACTERS = 160;

function shortened(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, " ").trim());
  return characters.length > MOST_CHARACTERS
    ? `${characters.slice(0, MOST_CHARACTERS - 1).join("")}…`
    : characters.join("");
}

export function awayJson(away: Away | null): object | null {
  if (away === null) return null;
  const { since, note, ...rest } = away;
  return { since: formatDay(since), ...rest, note: note && { ...note, day: formatDay(note.day) } };
}
