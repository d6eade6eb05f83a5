import { MOST_WEEKS, type PlanWeek, type ProgressChart } from "../../progress/chart.ts";
import { monthLabels } from "../../render/charts/axis-labels.ts";
import { axisRows } from "../../render/charts/day-cells.ts";
import { columnOf } from "../../render/charts/week-axis.ts";
import { padStart, widthOf } from "../../render/layout.ts";
import { hoursText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import type { Day } from "../../shared/dates.ts";

/** Lines of the chart without its axis. */
const ROWS = 8;
/** Columns that a week takes at most. */
const WIDEST = 6;

/** How far a week's two fills and its line reach, in hours. */
interface Bar {
  readonly done: number;
  readonly likely: number;
  readonly planned: number;
}

/**
 * Hours of the plan over weeks: what is done as full columns, what is to come as light ones, and a line for what the
 * hours a week come to. It shows up to twice as many weeks ahead as it looks back, so that those can be seen beside the
 * plan. Ends with a newline.
 */
export function renderBurnUp({ weeks, ahead }: ProgressChart, today: Day, theme: Theme): string {
  const room = Math.max(ROWS, theme.width - 12);
  const past = weeks.slice(-Math.max(1, Math.floor(room / 3)));
  const coming = ahead.slice(1, 1 + Math.min(2 * past.length, room - past.length));
  const bars = [
    ...past.map((week, at) => barOf(week.hoursDone, at === past.length - 1 ? (ahead[0] ?? week) : week)),
    ...coming.map((week) => barOf(0, week)),
  ];
  // Where the first record is among the weeks, nothing was done before them.
  const least =
    weeks.length < MOST_WEEKS && past.length === weeks.length
      ? 0
      : Math.min(...past.flatMap(({ hoursDone, hoursPlanned }) => [hoursDone, hoursPlanned]));
  const most = Math.max(least + 1, ...bars.flatMap(({ likely, planned }) => [likely, planned]));
  const inRows = (hours: number): number => (ROWS * (hours - least)) / (most - least);

  const labels = [most, (least + most) / 2, least].map(hoursText) as [string, string, string];
  const left = Math.max(...labels.map(widthOf)) + 2;
  const labelOf = (row: number): string => (row === ROWS ? labels[0] : row === ROWS / 2 ? labels[1] : "");
  const wide = Math.max(1, Math.min(WIDEST, Math.floor((theme.width - left - 1) / bars.length)));
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const top = ROWS - at;
    const cells = bars.map(({ done, likely, planned }) =>
      cell({ done: inRows(done), likely: inRows(likely), planned: inRows(planned) }, top - 1, theme).repeat(wide),
    );
    return `${padStart(labelOf(top), left)} ${cells.join("")}`.trimEnd();
  });

  const first = past[0]?.start as Day;
  const starts = Array.from({ length: bars.length * wide + 1 }, (_, at) => first + (7 * at) / wide);
  const [names, line] = axisRows({ starts, labels: monthLabels(starts) }, columnOf({ starts }, today), theme);
  return [...rows, `${padStart(labels[2], left)} ${line}`, `${" ".repeat(left)} ${names}`.trimEnd(), ""].join("\n");
}

function barOf(done: number, { hoursDone, hoursPlanned }: PlanWeek): Bar {
  return { done, likely: hoursDone, planned: hoursPlanned };
}

/** One column of a line, told in lines from the lowest; the line of the plan is seen wherever nothing is done yet. */
function cell({ done, likely, planned }: Bar, row: number, theme: Theme): string {
  const { barEmpty, rule, spark } = theme.symbols;
  const top = spark.length - 1;
  // ASCII has no fine steps of one height: a line is full or not, but anything above nothing can be seen.
  const full = theme.ascii ? top * Math.round(done - row) : Math.round(top * (done - row));
  const level = row === 0 && done > 0 ? Math.max(1, full) : full;
  if (level >= 1) return theme.good(spark[Math.min(level, top)] as string);
  if (row === Math.min(ROWS - 1, Math.max(0, Math.ceil(planned) - 1))) return rule;
  return likely - row >= 0.5 ? theme.dim(barEmpty) : " ";
}
