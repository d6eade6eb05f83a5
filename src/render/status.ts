import type { Plan } from "../planner/index.ts";
import type { Week } from "../progress/pace.ts";
import { formatDay } from "../shared/dates.ts";
import { formatDuration } from "../shared/duration.ts";
import { alignColumns, padEnd, padStart, paragraph, spread, widthOf } from "./layout.ts";
import { count, hoursText, hoursWords } from "./numbers.ts";
import type { Theme } from "./theme.ts";

interface Hours {
  readonly left: number;
  readonly full: number;
}

export interface StatusView {
  readonly plan: Plan;
  readonly title: string;
  readonly stages: readonly {
    readonly id: string;
    readonly title: string;
    readonly hours: Hours;
    readonly percent: number;
  }[];
  readonly inProgress: readonly {
    readonly id: string;
    readonly title: string;
    readonly minutes: number;
    readonly hours: number;
    readonly hoursLeft: number;
  }[];
  readonly ready: readonly { readonly id: string; readonly title: string }[];
  /** Oldest first, the last one is this week. */
  readonly weeks: readonly Week[];
  readonly daysInARow: number;
}

/** Where a person stands: bars by hours, what is in progress, the weeks, and when they will be done. */
export function renderStatus(view: StatusView, theme: Theme): string {
  const { plan, title, inProgress, ready } = view;
  const heading = `${theme.heading(theme.text(title))}  ${theme.id(plan.roles[0] as string)}`;
  const left = plan.hours.left === 0 ? "Everything is done. Congratulations!" : `${hoursWords(plan.hours.left)} to go`;
  const finish = plan.finish;
  const range =
    finish.likely === null
      ? ""
      : `: likely done by ${formatDay(finish.likely)}, 90 % sure by ${finish.p90 === null ? "more than 100 years from now" : formatDay(finish.p90)}`;
  return [
    spread(theme, "", heading, percent(plan.percent)),
    `${bar(plan.percent, Math.min(60, theme.width), theme)}\n`,
    paragraph(theme, `${left}${range}${left.endsWith("!") ? "" : "."}`),
    `\n${renderStages(view, theme)}`,
    inProgress.length === 0
      ? ""
      : `\n${theme.heading("In progress")}\n${inProgress.map((one) => progressLine(one, theme)).join("")}`,
    ready.length === 0
      ? ""
      : `\n${paragraph(theme, `${theme.heading("Ready")}: ${ready.map(({ id }) => theme.id(id)).join(", ")}`)}`,
    `\n${renderWeeks(view, theme)}`,
  ].join("");
}

function renderStages({ stages }: StatusView, theme: Theme): string {
  const room = Number.isFinite(theme.width) ? Math.max(16, theme.width - 38) : 60;
  const width = Math.min(room, Math.max(...stages.map(({ title }) => widthOf(theme.text(title)))));
  return stages
    .map(({ title, percent: done, hours }) => {
      const name = padEnd(cut(theme.text(title), width, theme), width);
      const left = hours.left === 0 ? "done" : `${hoursText(hours.left)} to go`;
      return `${name}  ${bar(done, 12, theme)} ${padStart(percent(done), 5)}  ${padStart(left, 13)}\n`;
    })
    .join("");
}

function progressLine({ id, title, minutes, hours }: StatusView["inProgress"][number], theme: Theme): string {
  const spent = `${formatDuration(minutes)} of about ${hoursText(hours)}`;
  return spread(theme, `  ${theme.warn(theme.symbols.inProgress)} `, `${theme.text(title)}  ${theme.id(id)}`, spent);
}

/** This week in words, the weeks as a small chart. */
function renderWeeks({ weeks, daysInARow }: StatusView, theme: Theme): string {
  const most = Math.max(1, ...weeks.map(({ minutes }) => minutes));
  const now = weeks.at(-1)?.minutes ?? 0;
  const row = daysInARow > 1 ? `, ${daysInARow} days in a row` : "";
  const time = now === 0 ? "no time logged yet" : formatDuration(now);
  const summary = paragraph(theme, `${theme.heading("This week")}: ${time}${row}`);
  if (weeks.every(({ minutes }) => minutes === 0)) return summary;
  const chart = weeks.map(({ start, minutes }) => {
    const length = minutes === 0 ? 0 : Math.max(1, Math.round((20 * minutes) / most));
    return [
      `  ${formatDay(start)}`,
      theme.accent(theme.symbols.barFull.repeat(length)),
      minutes === 0 ? "-" : formatDuration(minutes),
    ];
  });
  return summary + alignColumns(chart);
}

export interface RoleStanding {
  readonly id: string;
  readonly title: string;
  readonly percent: number;
  readonly hours: Hours;
}

/** Several roles have progress and none is named: all of them, and how to name one. */
export function renderRolesStatus(rows: readonly RoleStanding[], theme: Theme): string {
  const cells = rows.map(({ id, title, percent: done, hours }) => [
    theme.id(id),
    theme.text(title),
    bar(done, 12, theme),
    percent(done),
    `${hoursText(hours.left)} to go`,
  ]);
  const wide = alignColumns(cells, new Set([3, 4]));
  const fits = wide.split("\n").every((line) => widthOf(line) <= theme.width);
  const table = fits
    ? wide
    : alignColumns(
        cells.map(([id = "", , ...rest]) => [id, ...rest]),
        new Set([2, 3]),
      );
  const choose = `career-roadmap config set role ${rows[0]?.id}`;
  return `${table}\n${paragraph(theme, `${count(rows.length, "role")} share your progress. Choose one: ${choose}`)}`;
}

function bar(done: number, width: number, theme: Theme): string {
  const full = done >= 100 ? width : Math.min(width - 1, Math.round((done / 100) * width));
  return theme.good(theme.symbols.barFull.repeat(full)) + theme.dim(theme.symbols.barEmpty.repeat(width - full));
}

function percent(done: number): string {
  return `${Math.floor(done)} %`;
}

/** The text cut to a width with an ellipsis; only headings that stand in full elsewhere are cut. */
function cut(text: string, width: number, theme: Theme): string {
  if (widthOf(text) <= width) return text;
  const mark = theme.ascii ? "..." : "…";
  let kept = "";
  for (const character of text) {
    if (widthOf(kept + character) > width - widthOf(mark)) break;
    kept += character;
  }
  return kept + mark;
}
