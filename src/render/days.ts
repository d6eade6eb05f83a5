import { type Day, formatDay } from "../shared/dates.ts";

/** `2026-12-01 to 2026-12-24`, or one date where both are the same; "" where there is none. */
export function spanText(first: Day | null, last: Day | null): string {
  if (first === null || last === null) return "";
  return first === last ? formatDay(first) : `${formatDay(first)} to ${formatDay(last)}`;
}

/** An ISO date, or null as JSON has it. */
export function isoDate(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}
