/**
 * A civil date, told as the number of days since 1970-01-01 in the proleptic Gregorian calendar.
 * It knows no time of day and no time zone, so neither daylight saving nor travel can shift it.
 */
export type Day = number;

const MS_PER_DAY = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of a civil date; the month counts from 1. Values outside a month roll over, as in `Date.UTC`. */
export function dayOf(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / MS_PER_DAY;
}

/**
 * Reads `2026-12-01`. undefined for any other form and for dates that do not exist (2026-02-29). Years 1900 to 9899: a
 * plan of 100 years ends in a year of four digits.
 */
export function parseDay(text: string): Day | undefined {
  const match = ISO_DATE.exec(text);
  if (match === null) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 9899) return undefined;
  const day = dayOf(year, month, date);
  return formatDay(day) === text ? day : undefined;
}

/** The day as an ISO date, `2026-12-01`. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day of the week, 0 for Monday to 6 for Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The civil date that a clock shows in the process's own time zone. */
export function localDay(clock: Date): Day {
  return dayOf(clock.getFullYear(), clock.getMonth() + 1, clock.getDate());
}

/** Days from `from` to `to`, both included; `from` never follows `to`. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** Reads `2026-12-20..2027-01-04`, or one date for a single day. undefined when a date is wrong or they stand the wrong way round. */
export function parseDayRange(text: string): DayRange | undefined {
  const [first = "", second = first, ...rest] = text.split("..");
  const [from, to] = [parseDay(first), parseDay(second)];
  if (from === undefined || to === undefined || rest.length > 0 || from > to) return undefined;
  return { from, to };
}
