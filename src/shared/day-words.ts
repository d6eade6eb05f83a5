import { type Day, type DayRange, formatDay, parseDay, weekdayOf } from "./dates.ts";

/** Where a weekday lies: the last one, today among them, or the next. */
export type Towards = "past" | "future";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const NEAR: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["now", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);
const UNITS: Readonly<Record<string, number>> = { d: 1, w: 7 };

/**
 * The day that a person's words name: `2026-12-01`, `today`, `yesterday`, `tomorrow`, a weekday by its name or three letters
 * or more of it, `-3d`, `+2w`, `3 days ago`, `in 2 weeks`; undefined for other words.
 */
export function readDayWords(text: string, today: Day, towards: Towards): Day | undefined {
  const words = plain(text);
  const near = NEAR.get(words);
  if (near !== undefined) return today + near;
  const weekday =
    words.length < 3 ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(words.replace(/^(last|next) /, "")));
  if (weekday >= 0) return nearestWeekday(weekday, today, words, towards);
  const [, sign, number, unit] = /^([+-])(\d{1,4})\s*([dw])$/.exec(words) ?? [];
  if (unit !== undefined) return today + (sign === "-" ? -1 : 1) * Number(number) * (UNITS[unit] as number);
  const [, back, what] = /^(\d{1,4}) (day|week)s? ago$/.exec(words) ?? [];
  if (what !== undefined) return today - Number(back) * (UNITS[what.charAt(0)] as number);
  const [, ahead, which] = /^in (\d{1,4}) (day|week)s?$/.exec(words) ?? [];
  if (which !== undefined) return today + Number(ahead) * (UNITS[which.charAt(0)] as number);
  return parseDay(words) ?? withoutZeros(words);
}

/** `FROM..TO`, `FROM to TO` or one day; undefined where a day is none or they stand the wrong way round. */
export function readDayRangeWords(text: string, today: Day): DayRange | undefined {
  const parts = plain(text).split(/\s*(?:\.\.+|\s(?:to|until|till|-)\s)\s*/);
  const [first = "", second = first, ...rest] = parts;
  const [from, to] = [readDayWords(first, today, "future"), readDayWords(second, today, "future")];
  if (from === undefined || to === undefined || rest.length > 0 || from > to) return undefined;
  return { from, to };
}

/** Ranges with commas or blanks between; undefined in the place of each that is none. */
export function readDayRanges(text: string, today: Day): (DayRange | undefined)[] {
  return text
    .split(",")
    .filter((part) => part.trim() !== "")
    .flatMap((part) => {
      const range = readDayRangeWords(part, today);
      const words = part.split(/\s+/).filter(Boolean);
      return range !== undefined || words.length === 1 ? [range] : words.map((word) => readDayRangeWords(word, today));
    });
}

/** In lower case, with the hyphens and dots of a keyboard: a messenger sets others. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\u2026/g, "..")
    .replace(/["\u201c-\u201f]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function nearestWeekday(weekday: number, today: Day, words: string, towards: Towards): Day {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const isPast = words.startsWith("last ") || (towards === "past" && !words.startsWith("next "));
  if (words.startsWith("next ") && ahead === 0) return today + 7;
  if (words.startsWith("last ") && ahead === 0) return today - 7;
  return isPast && ahead > 0 ? today + ahead - 7 : today + ahead;
}

const MONTHS = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];

/**
 * The last day of a month: `2027-06`, `June 2027`, `jun`, which without a year is the next that is not over. Whoever says "by
 * June" means all of it.
 */
export function readMonthEnd(text: string, today: Day): Day | undefined {
  const words = plain(text);
  const [, isoYear, isoMonth] = /^(\d{4})-(\d{1,2})$/.exec(words) ?? [];
  if (isoMonth !== undefined) return endOfMonth(Number(isoYear), Number(isoMonth));
  const [, name = "", year] = /^(?:end of )?([a-z]{3,})\.?(?:[ -](\d{4}))?$/.exec(words) ?? [];
  const month = name === "" ? 0 : MONTHS.findIndex((one) => one.startsWith(name)) + 1;
  if (month === 0) return undefined;
  if (year !== undefined) return endOfMonth(Number(year), month);
  const [thisYear = 0, thisMonth = 0] = formatDay(today).split("-").map(Number);
  return endOfMonth(month < thisMonth ? thisYear + 1 : thisYear, month);
}

function endOfMonth(year: number, month: number): Day | undefined {
  const first = (y: number, m: number) => parseDay(`${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-01`);
  const next = month === 12 ? first(year + 1, 1) : first(year, month + 1);
  return month < 1 || next === undefined ? undefined : next - 1;
}

/** `2026-1-5` */
function withoutZeros(words: string): Day | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words) ?? [];
  if (date === undefined) return undefined;
  return parseDay(`${year}-${month?.padStart(2, "0")}-${date.padStart(2, "0")}`);
}
