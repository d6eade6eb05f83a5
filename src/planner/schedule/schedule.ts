import type { Day } from "../../shared/dates.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Calendar } from "./calendar.ts";

/** A hundred years, the longest plan that is given dates. */
export const LONGEST_PLAN_DAYS = 36_525;

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

/**
 * The days on which so much effort is reached, each amount counted from the start.
 * Expects: amounts in whole units, above 0, in any order. null where it takes more than 100 years.
 */
export function daysReaching(
  amounts: readonly number[],
  { start, capacity }: Pick<Calendar, "start" | "capacity">,
): (Day | null)[] {
  const days: (Day | null)[] = amounts.map(() => null);
  const order = amounts.map((amount, at) => ({ amount, at })).sort((a, b) => a.amount - b.amount);
  let day = start - 1;
  let held = 0;
  for (const { amount, at } of order) {
    while (held < amount && day + 1 < start + LONGEST_PLAN_DAYS) held += capacity(++day);
    if (held >= amount) days[at] = day;
  }
  return days;
}
