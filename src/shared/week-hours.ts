import { fail, ok, type Result } from "./result.ts";

/** The hours that a person has in a week. */
export interface WeekHours {
  /** 0.25 to 112, a multiple of a quarter. */
  readonly total: number;
  /** Where the days differ: seven, Monday first, each a multiple of a quarter from 0 to 24; `total` is their sum. */
  readonly byWeekday?: readonly number[];
}

const LEAST = 0.25;
const MOST = 112;
const MOST_A_DAY = 24;
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const EXAMPLE = '"mon 2, wed 2, sat 4"';
const NUMBER = /^\d{1,9}(\.\d{1,9})?$/;
/** One day or a range of days, and its hours: `mon 2`, `mon-fri 1.5`. */
const PART = /^([a-z]+)(?: *- *([a-z]+))? +(\d{1,9}(?:\.\d{1,9})?)$/i;

/** Whether it is hours of a week in quarters. Also what a program without types may give. */
export function isWeekTotal(hours: unknown): hours is number {
  return isQuarters(hours, MOST);
}

/** Whether it is seven days' hours that make a week: the numbers of `WeekHours`. */
export function isByWeekday(days: unknown): days is readonly number[] {
  return Array.isArray(days) && days.length === 7 && days.every(isDayOrNone) && isWeekTotal(sumOf(days));
}

/**
 * Reads `10`, `7.5`, `mon 2, wed 2, sat 4`, `mon-fri 1.5`. Days in any order and case, by their names or three letters
 * or more of them; a range may run over Sunday.
 * Fails with a sentence or two that say what is wrong and what to give.
 */
export function readWeekHours(text: string): Result<WeekHours, string> {
  const words = text
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/(\d)\s*(?:hours?|hrs?|h)(?:\s*(?:a|per)\s+week|\s*\/\s*w(?:eek)?)?(?![a-z])/gi, "$1")
    .trim();
  if (!/[a-z]/i.test(words)) {
    const total = NUMBER.test(words) ? Number(words) : Number.NaN;
    return isWeekTotal(total) ? ok({ total }) : fail(HOURS_EXPECTED);
  }
  const byWeekday = [0, 0, 0, 0, 0, 0, 0];
  for (const part of words.split(/\s*,\s*/)) {
    const [, from, to = from, hours] = PART.exec(part) ?? [];
    if (from === undefined || to === undefined) return fail(HOURS_EXPECTED);
    const days = daysOf(from, to);
    if (!days.ok) return days;
    if (!isQuarters(Number(hours), MOST_A_DAY)) {
      const expected = `Give each day that you name ${LEAST} to ${MOST_A_DAY} hours, in quarters, like "sat 4".`;
      return fail(`"${part}" is not possible. ${expected}`);
    }
    const twice = days.value.find((day) => byWeekday[day] !== 0);
    if (twice !== undefined) {
      return fail(`${nameOf(twice)} is named twice. Give each weekday once, like ${EXAMPLE}.`);
    }
    for (const day of days.value) byWeekday[day] = Number(hours);
  }
  const total = sumOf(byWeekday);
  if (total > MOST) return fail(`That is ${total} hours a week. Give at most ${MOST} in all.`);
  return ok({ total, byWeekday });
}

/** What was expected, for whoever gave something else. */
export const HOURS_EXPECTED = `Give hours a week from ${LEAST} to ${MOST}, in quarters, like 10 or 7.5, or by weekday, like ${EXAMPLE}.`;

/** As `readWeekHours` reads it: `7.5`; `mon 2, wed 2, sat 4`; three days or more that are alike as `mon-fri 1.5`. */
export function weekHoursText({ total, byWeekday }: WeekHours): string {
  return byWeekday === undefined ? String(total) : weekdaysText(byWeekday);
}

/** The days that have hours, as they are written. */
export function weekdaysText(byWeekday: readonly number[]): string {
  const parts: string[] = [];
  for (let from = 0; from < byWeekday.length; ) {
    let to = from;
    while (byWeekday[to + 1] === byWeekday[from]) to++;
    const end = to - from < 2 ? from : to;
    const days = end === from ? shortOf(from) : `${shortOf(from)}-${shortOf(end)}`;
    if (byWeekday[from] !== 0) parts.push(`${days} ${byWeekday[from]}`);
    from = end + 1;
  }
  return parts.join(", ");
}

/** The places in the week of the days from one to another, both included. */
export function daysOf(from: string, to: string): Result<number[], string> {
  const ends: number[] = [];
  for (const word of [from, to]) {
    const day = word.length < 3 ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(word.toLowerCase()));
    if (day === -1) return fail(`"${word}" is no weekday. Name days from mon to sun, like ${EXAMPLE}.`);
    ends.push(day);
  }
  const [first = 0, last = 0] = ends;
  return ok(Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, at) => (first + at) % 7));
}

function isQuarters(hours: unknown, most: number): hours is number {
  return typeof hours === "number" && hours >= LEAST && hours <= most && Number.isInteger(hours * 4);
}

function isDayOrNone(hours: unknown): boolean {
  return hours === 0 || isQuarters(hours, MOST_A_DAY);
}

function sumOf(days: readonly number[]): number {
  return days.reduce((sum, hours) => sum + hours, 0);
}

function nameOf(day: number): string {
  const name = WEEKDAYS[day] as string;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function shortOf(day: number): string {
  return (WEEKDAYS[day] as string).slice(0, 3);
}
