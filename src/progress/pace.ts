import { type Day, type DayRange, weekdayOf } from "../shared/dates.ts";
import type { Progress } from "./fold.ts";

/** Minutes logged in a week that begins on a Monday. */
export interface Week {
  readonly start: Day;
  readonly minutes: number;
}

/** The last `count` weeks up to the one of `today`, oldest first. */
export function lastWeeks({ minutes }: Progress, today: Day, count: number): Week[] {
  const monday = today - weekdayOf(today);
  return Array.from({ length: count }, (_, at) => {
    const start = monday - 7 * (count - 1 - at);
    let sum = 0;
    for (let day = start; day < start + 7; day++) sum += minutes.get(day) ?? 0;
    return { start, minutes: sum };
  });
}

/** Days in a row with something recorded, up to today, or up to yesterday while today is still to come. */
export function daysInARow({ days }: Progress, today: Day): number {
  let day = days.has(today) ? today : today - 1;
  let row = 0;
  for (; days.has(day); day--) row++;
  return row;
}

/** Mean minutes of the weeks before the last one, from the first with time logged; null while there is none. */
export function usualMinutes(weeks: readonly Week[]): number | null {
  const first = weeks.findIndex(({ minutes }) => minutes > 0);
  const before = first < 0 ? [] : weeks.slice(first, -1);
  if (before.length === 0) return null;
  return Math.round(before.reduce((sum, { minutes }) => sum + minutes, 0) / before.length);
}

/** How many whole weeks before this one a person's logged hours are taken from. */
const LOOKED_BACK = 8;

/**
 * Hours logged in each of the last whole weeks before that of `today`, oldest first, from the first in which anything was
 * ever logged. Planned days off are left out: a week that was off whole is none, one that was off in part counts for more.
 */
export function loggedWeeks(progress: Progress, today: Day, off: readonly DayRange[]): number[] {
  const first = Math.min(...progress.minutes.keys());
  return lastWeeks(progress, today, LOOKED_BACK + 1)
    .slice(0, -1)
    .flatMap(({ start, minutes }) => {
      if (start + 6 < first) return [];
      let days = 0;
      for (let day = start; day < start + 7; day++) if (!off.some(({ from, to }) => from <= day && day <= to)) days++;
      return days === 0 ? [] : [(minutes / 60) * (7 / days)];
    });
}
