import type { Day, DayRange } from "../shared/dates.ts";
import { fail, ok, type Result } from "../shared/result.ts";
import { inUnits } from "./effort.ts";

/** A hundred years, the longest plan that is given dates. */
export const LONGEST_PLAN_DAYS = 36_525;

/** Which effort each day holds. */
export interface Calendar {
  readonly start: Day;
  /** Units of effort that the day holds, a whole number; 0 on a day off. */
  readonly capacity: (day: Day) => number;
}

/** A calendar in which every day that is not off holds a seventh of the week's hours. Expects hours in quarters. */
export function makeCalendar(start: Day, hoursPerWeek: number, off: readonly DayRange[]): Calendar {
  const daily = inUnits(hoursPerWeek) / 7;
  const isOff = (day: Day): boolean => off.some(({ from, to }) => from <= day && day <= to);
  return { start, capacity: (day) => (isOff(day) ? 0 : daily) };
}

export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/**
 * Lays efforts on the calendar one after the other, without a gap.
 * Expects: efforts in whole units, not negative. Promises: sums are exact; no effort stands on a day off; a span begins
 * on the day of its first unit of effort and ends on the day of its last; null where there is no effort.
 * Fails with "too-long" when it would take more than 100 years.
 */
export function scheduleEfforts(efforts: readonly number[], calendar: Calendar): Result<(Span | null)[], "too-long"> {
  const end = calendar.start + LONGEST_PLAN_DAYS;
  let day = calendar.start;
  let free = calendar.capacity(day);
  const spans: (Span | null)[] = [];
  for (const effort of efforts) {
    if (effort <= 0) {
      spans.push(null);
      continue;
    }
    let first: Day | undefined;
    let left = effort;
    while (left > 0) {
      if (free === 0) {
        day++;
        if (day >= end) return fail("too-long");
        free = calendar.capacity(day);
        continue;
      }
      first ??= day;
      const spent = Math.min(left, free);
      left -= spent;
      free -= spent;
    }
    spans.push({ first: first as Day, last: day });
  }
  return ok(spans);
}
