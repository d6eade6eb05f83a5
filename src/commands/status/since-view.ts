import type { Plan } from "../../planner/index.ts";
import { aboutWords, isoDate } from "../../render/days.ts";
import type { JsonDocument } from "../../render/json.ts";
import { bullet, paragraph } from "../../render/layout.ts";
import { count, hoursWords } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { titled } from "../../render/titled.ts";
import { type Day, formatDay } from "../../shared/dates.ts";
import { formatDuration } from "../../shared/duration.ts";

/** What it was on the evening before a day, and is now. */
export interface WasIs<T> {
  readonly was: T;
  readonly is: T;
}

export interface SinceView {
  readonly role: string;
  readonly title: string;
  readonly since: Day;
  readonly plan: Plan;
  readonly percent: WasIs<number>;
  readonly hoursLeft: WasIs<number>;
  readonly core: WasIs<{ readonly hoursLeft: number; readonly likely: Day | null }> | null;
  readonly likely: WasIs<Day | null>;
  readonly minutes: number;
  /** Steps of any role, in the order in which they were first recorded. */
  readonly finished: readonly string[];
  readonly begun: readonly string[];
  /** Items that were ticked, of steps that are not finished. */
  readonly ticked: readonly { readonly id: string; readonly key: string }[];
  readonly milestones: readonly { readonly role: string; readonly stage: string | null; readonly title: string }[];
}

/** What moved since a day, from the whole to the single. */
export function renderSince(view: SinceView, titleOf: (id: string) => string, theme: Theme): string {
  const { role, title, since, plan, percent, hoursLeft, minutes, finished, begun, ticked, milestones } = view;
  const heading = paragraph(theme, titled(title, role, theme, theme.heading));
  const lead = `Since ${formatDay(since)}:`;
  const step = (id: string): string => `${theme.text(titleOf(id))}  ${theme.id(id)}`;
  const numbers = [
    percent.was === percent.is ? "" : `${percent.is} %, it was ${percent.was} %.`,
    hoursLeft.was === hoursLeft.is ? "" : `${hoursWords(hoursLeft.is)} to go, it was ${hoursWords(hoursLeft.was)}.`,
    minutes === 0 ? "" : `${formatDuration(minutes)} logged.`,
    dateText("You can apply", view.core && { was: view.core.was.likely, is: view.core.is.likely }, plan.today),
    dateText("Everything is done", view.likely, plan.today),
  ].filter((one) => one !== "");
  const lists = [
    list(
      "Reached",
      milestones.map((one) => theme.text(one.title)),
      theme,
    ),
    list("Finished", finished.map(step), theme),
    list("Begun", begun.map(step), theme),
    list(
      `Ticked ${count(ticked.length, "item")}`,
      ticked.map(({ id, key }) => theme.id(`${id}/${key}`)),
      theme,
    ),
  ].join("");
  if (numbers.length === 0 && lists === "") return heading + paragraph(theme, `${lead} nothing moved.`);
  return [heading, paragraph(theme, lead), ...numbers.map((one) => paragraph(theme, one, 2)), lists].join("");
}

function dateText(what: string, dates: WasIs<Day | null> | null, today: Day): string {
  if (dates === null || dates.was === dates.is || dates.is === null) return "";
  const is = aboutWords(dates.is, today);
  const was = dates.was === null ? is : aboutWords(dates.was, today);
  // Told as they are rounded: what moved less has not moved.
  return is === was ? "" : `${what} ${is}, it was ${was}.`;
}

function list(title: string, rows: readonly string[], theme: Theme): string {
  return rows.length === 0 ? "" : `\n${theme.heading(title)}\n${rows.map((row) => bullet(theme, row)).join("")}`;
}

/** What moved, as scripts get it: `career-roadmap/since@1`. */
export function sinceJson({ plan, title: _, since, core, likely, ...view }: SinceView): JsonDocument {
  const dates = ({ was, is }: WasIs<Day | null>) => ({ was: isoDate(was), is: isoDate(is) });
  return {
    schema: "career-roadmap/since@1",
    role: view.role,
    since: formatDay(since),
    today: formatDay(plan.today),
    percent: view.percent,
    hoursLeft: view.hoursLeft,
    core: core && {
      hoursLeft: { was: core.was.hoursLeft, is: core.is.hoursLeft },
      likely: dates({ was: core.was.likely, is: core.is.likely }),
    },
    likely: dates(likely),
    minutes: view.minutes,
    finished: view.finished,
    begun: view.begun,
    ticked: view.ticked,
    milestones: view.milestones,
  };
}
