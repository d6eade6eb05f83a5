import { weekdaysText } from "../shared/week-hours.ts";

/** Whole hours from ten on, tenths below: `1,022 h`, `4.5 h`. */
export function hoursText(hours: number): string {
  return `${hoursNumber(hours)} h`;
}

/** As `hoursText`, in words: `1 hour`, `1,022 hours`. */
export function hoursWords(hours: number): string {
  const number = hoursNumber(hours);
  return `${number} ${number === "1" ? "hour" : "hours"}`;
}

function hoursNumber(hours: number): string {
  const rounded = hours >= 9.95 ? Math.round(hours) : Math.round(hours * 10) / 10;
  return groupDigits(String(rounded));
}

/** Hours a week as the person gave them: `10`, `7.5`. */
export function plainNumber(value: number): string {
  return groupDigits(String(value));
}

/** A pace as the person gave it: `10 hours a week`, `8 hours a week (mon 2, wed 2, sat 4)`. */
export function paceText(hoursPerWeek: number, byWeekday: readonly number[] | null): string {
  const days = byWeekday === null ? "" : ` (${weekdaysText(byWeekday)})`;
  return `${plainNumber(hoursPerWeek)} ${hoursPerWeek === 1 ? "hour" : "hours"} a week${days}`;
}

/** How long hours take at a pace: `under a week`, `about 14 weeks`. */
export function weeksText(hours: number, hoursPerWeek: number): string {
  const weeks = hours / hoursPerWeek;
  if (weeks < 1) return "under a week";
  const rounded = Math.round(weeks);
  return `about ${groupDigits(String(rounded))} ${rounded === 1 ? "week" : "weeks"}`;
}

/** `1 step`, `3 steps`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${groupDigits(String(number))} ${number === 1 ? one : many}`;
}

function groupDigits(digits: string): string {
  return digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");
}
