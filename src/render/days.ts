import { type Day, formatDay, weekdayOf } from "../shared/dates.ts";

/** Up to so many days away a date is told as the day it is, and up to so many as its week. */
const DAYS_NEAR = 56;
const DAYS_IN_SIGHT = 182;

/** How exactly a date that far away can be meant. */
function exactness(day: Day, today: Day): "day" | "week" | "month" {
  const away = Math.abs(day - today);
  return away <= DAYS_NEAR ? "day" : away <= DAYS_IN_SIGHT ? "week" : "month";
}

/**
 * A date to come in a sentence, after "by" or "about": `2026-12-24`, `the week of 2027-03-01`, `June 2027`. What is far
 * away is not known to the day, and is not told so.
 */
export function dayWords(day: Day, today: Day): string {
  switch (exactness(day, today)) {
    case "day":
      return formatDay(day);
    case "week":
      return `the week of ${formatDay(day - weekdayOf(day))}`;
    default:
      return monthName(day);
  }
}

/** The same after nothing: `on 2026-12-24`, `in the week of 2027-03-01`, `about June 2027`. */
export function aboutWords(day: Day, today: Day): string {
  const near = exactness(day, today);
  return `${near === "day" ? "on" : near === "week" ? "in" : "about"} ${dayWords(day, today)}`;
}

/** The same as one short word, for lists and tables: `2026-12-24`, `~2027-03-01` (a Monday), `~2027-06`. */
export function shortDay(day: Day, today: Day): string {
  switch (exactness(day, today)) {
    case "day":
      return formatDay(day);
    case "week":
      return `~${formatDay(day - weekdayOf(day))}`;
    default:
      return `~${formatDay(day).slice(0, 7)}`;
  }
}

/** Columns that the longest of these takes. */
export const SHORT_DAY_WIDTH = 11;

/** `2026-12-01 to 2026-12-24`, each as `shortDay` has it, or one date where both are the same; "" where there is none. */
export function spanText(first: Day | null, last: Day | null, today: Day): string {
  if (first === null || last === null) return "";
  const [from, to] = [shortDay(first, today), shortDay(last, today)];
  return from === to ? from : `${from} to ${to}`;
}

/** An ISO date, or null as JSON has it. */
export function isoDate(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** The month of a day: `June 2027`. */
export function monthName(day: Day): string {
  const [year, month] = formatDay(day).split("-") as [string, string, string];
  return `${MONTHS[Number(month) - 1]} ${year}`;
}
