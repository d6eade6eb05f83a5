import { type Day, type DayRange, weekdayOf } from "../../shared/dates.ts";
import { inUnits } from "../effort.ts";
import type { PlanRequest } from "../plan-types.ts";

/** Which effort each day holds. */
export interface Calendar {
  readonly start: Day;
  /** Units of effort that the day holds, a whole number; 0 on a day off. */
  readonly capacity: (day: Day) => number;
  /** The day on which so many days that are not off have gone by, the start included; a whole number above 0. */
  readonly dayAfter: (days: number) => Day;
}

/** What a person's days look like. */
export type Days = Pick<PlanRequest, "start" | "hoursPerWeek" | "hoursByWeekday" | "off">;

/**
 * A calendar in which every day that is not off holds its weekday's hours, or a seventh of the week's where they do not
 * differ. Expects hours in quarters.
 */
export function makeCalendar({ start, hoursPerWeek, hoursByWeekday, off }: Days): Calendar {
  const daily = inUnits(hoursPerWeek) / 7;
  const week = hoursByWeekday?.map(inUnits);
  const held = (day: Day): number => (week === undefined ? daily : (week[weekdayOf(day)] as number));
  if (off.length === 0) return { start, capacity: held, dayAfter: (days) => start + days - 1 };
  const ranges = merged(off);
  const isOff = finder(ranges);
  return {
    start,
    capacity: (day) => (isOff(day) ? 0 : held(day)),
    dayAfter: (days) => {
      let day = start + days - 1;
      for (const { from, to } of ranges) {
        const first = Math.max(from, start);
        if (first > day) break;
        if (to >= first) day += to - first + 1;
      }
      return day;
    },
  };
}

/** The same days in ranges that neither overlap nor touch, the earliest first. */
function merged(off: readonly DayRange[]): DayRange[] {
  const ranges: DayRange[] = [];
  for (const { from, to } of [...off].sort((a, b) => a.from - b.from)) {
    const last = ranges.at(-1);
    if (last === undefined || last.to + 1 < from) ranges.push({ from, to });
    else if (last.to < to) ranges[ranges.length - 1] = { from: last.from, to };
  }
  return ranges;
}

/** Whether a day is in one of the ranges. It is asked day after day: the next range to come is looked at first. */
function finder(ranges: readonly DayRange[]): (day: Day) => boolean {
  let next = 0;
  let before = Number.NEGATIVE_INFINITY;
  return (day) => {
    if (day < before) next = 0;
    before = day;
    let range = ranges[next];
    while (range !== undefined && range.to < day) range = ranges[++next];
    return range !== undefined && range.from <= day;
  };
}
