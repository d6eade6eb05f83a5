import { type Day, weekdayOf } from "../../shared/dates.ts";
import { type AxisLabel, mondayLabels, monthLabels } from "./axis-labels.ts";

/** Time along a row of columns. */
export interface WeekAxis {
  /** The first day of each column, and after them the day after the last one; a column may begin within a day. */
  readonly starts: readonly Day[];
  /** How much time a column is: `a week`, `3 weeks`. */
  readonly scale: string;
  readonly labels: readonly AxisLabel[];
}

/**
 * Lays the weeks from one day to another, which does not precede it, on at most so many columns, of which there is one
 * at least. A column is a day or half a week where all fits then, else as few whole weeks as make it fit; the first
 * begins on a Monday.
 */
export function weekAxis(from: Day, to: Day, columns: number): WeekAxis {
  const monday = from - weekdayOf(from);
  const weeks = Math.floor((to - monday) / 7) + 1;
  const days = weeks * 7 <= columns ? 1 : weeks * 2 <= columns ? 3.5 : 7 * Math.ceil(weeks / columns);
  const scale = days === 1 ? "a day" : days < 7 ? "half a week" : days === 7 ? "a week" : `${days / 7} weeks`;
  const starts = Array.from({ length: Math.ceil((weeks * 7) / days) + 1 }, (_, at) => monday + at * days);
  return { starts, scale, labels: days === 1 ? mondayLabels(starts) : monthLabels(starts) };
}

/** The column that a day falls into; -1 before the first, the number of columns after the last. */
export function columnOf({ starts }: Pick<WeekAxis, "starts">, day: Day): number {
  const after = starts.findIndex((start) => start > day);
  return after < 0 ? starts.length - 1 : after - 1;
}
