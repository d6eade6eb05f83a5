import type { Day, DayRange } from "../../shared/dates.ts";
import type { Theme } from "../theme.ts";
import { columnOf, type WeekAxis } from "./week-axis.ts";

/** The columns that bars are drawn on. */
export interface GanttGrid {
  readonly axis: WeekAxis;
  /** The column of today. */
  readonly today: number;
  /** Which columns hold days off alone. */
  readonly off: readonly boolean[];
}

/** Expects: `today` is within the axis. */
export function makeGrid(axis: WeekAxis, today: Day, off: readonly DayRange[]): GanttGrid {
  const isOff = (day: Day): boolean => off.some(({ from, to }) => from <= day && day <= to);
  const wholly = axis.starts.slice(0, -1).map((start, at) => {
    for (let day = Math.floor(start); day < (axis.starts[at + 1] as Day); day++) if (!isOff(day)) return false;
    return true;
  });
  return { axis, today: columnOf(axis, today), off: wholly };
}

export interface Fill {
  readonly paint?: (cell: string) => string;
  /** What each column is filled with; without it they are, by halves, as full as the time they stand for. */
  readonly fill?: string;
}

/** A bar from one day to another, both included, broken by days off; however short, it takes half a column. */
export function barRow(
  grid: GanttGrid,
  { first, last }: { readonly first: Day; readonly last: Day },
  theme: Theme,
  { paint = (cell) => cell, fill }: Fill = {},
): string {
  const { barFull, barLeft, barRight } = theme.symbols;
  const covers = (from: Day, to: Day): boolean => first < to && last + 1 > from;
  return row(grid, theme, (at) => {
    if (grid.off[at] === true) return undefined;
    const [start, end] = [grid.axis.starts[at] as Day, grid.axis.starts[at + 1] as Day];
    const middle = (start + end) / 2;
    const [left, right] = [covers(start, middle), covers(middle, end)];
    if (!left && !right) return undefined;
    return paint(fill ?? (left && right ? barFull : left ? barLeft : barRight));
  });
}

/** A tick on a day; nothing but the marks of the chart without one. */
export function tickRow(grid: GanttGrid, day: Day | null, theme: Theme): string {
  return day === null ? row(grid, theme, () => undefined) : markRow(grid, day, theme.symbols.done, theme);
}

/** A mark on a day. */
export function markRow(grid: GanttGrid, day: Day, mark: string, theme: Theme): string {
  const column = columnOf(grid.axis, day);
  return row(grid, theme, (at) => (at === column ? theme.good(mark) : undefined));
}

/** A row of the chart; where nothing is drawn, days off and today show through. */
function row({ today, off }: GanttGrid, theme: Theme, draw: (column: number) => string | undefined): string {
  const { dot, todayLine } = theme.symbols;
  const below = (at: number): string => (off[at] === true ? theme.dim(dot) : at === today ? theme.dim(todayLine) : " ");
  return off
    .map((_, at) => draw(at) ?? below(at))
    .join("")
    .trimEnd();
}

/** The two lines of an axis with a mark at the column of today; its labels stand above or below the other. */
export function axisRows(
  { starts, labels: all }: Pick<WeekAxis, "starts" | "labels">,
  today: number,
  theme: Theme,
): [labels: string, line: string] {
  const { rule, tick, todayMark } = theme.symbols;
  let labels = "";
  for (const { column, text } of all) labels += " ".repeat(column - labels.length) + text;
  const line = Array.from({ length: starts.length - 1 }, () => rule);
  for (const { column } of all) line[column] = tick;
  line[today] = todayMark;
  return [labels, line.join("")];
}
