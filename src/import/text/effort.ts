import type { Hours } from "../../planner/types.ts";
import { oneLine } from "./clean.ts";

/** Hours that a text tells, and the words that tell them; or why the words tell none. */
export type Effort = { readonly hours: Hours; readonly from: string } | { readonly doubt: string };

const MOST_HOURS = 2000;
const RANGE = String.raw`(\d{1,4}(?:[.,]\d{1,2})?)(?:\s?(?:-|–|—|to|bis)\s?(\d{1,4}(?:[.,]\d{1,2})?))?\+?`;
const HOUR = String.raw`\s?(?:h|hrs?|hours?|std|stunden?)\b\.?`;
const A_WEEK = String.raw`\s?(?:\/|per|an?|each|pro)\s?(?:weeks?|wk|w|woche)\b`;
const PER_WEEK = new RegExp(`${RANGE}${HOUR}${A_WEEK}`, "i");
const WEEKS = new RegExp(`${RANGE}\\s?(?:weeks?|wks?|wochen?)\\b`, "i");
const MONTHS = new RegExp(`${RANGE}\\s?(?:months?|monate?)\\b`, "i");
const DAYS = new RegExp(`${RANGE}\\s?(?:days?|tage?)\\b`, "i");
const HOURS = new RegExp(`${RANGE}${HOUR}`, "i");
const HOURS_AND_MINUTES = /\b(\d{1,3})\s?h(?:ours?)?\s?(\d{1,2})\s?(?:m|min|minutes?)?\b/i;
const MINUTES = new RegExp(`${RANGE}\\s?(?:min|mins|minutes?|minuten)\\b`, "i");
const ISO = /^P(?:T(?=\d))?(?:(\d{1,4})H)?(?:(\d{1,2})M)?(?:\d+S)?$/;
const BARE = new RegExp(`^${RANGE}$`);
const WEEKS_IN_A_MONTH = 52 / 12;

/**
 * Reads "8-10 hours", "7 weeks, 8–10 hours/week", "1h30", "45 min", "PT4H"; with `isHours` a bare number too.
 * undefined where the text is about no time; a doubt where it is, and tells no hours.
 */
export function readEffort(text: string, isHours = false): Effort | undefined {
  const words = oneLine(text);
  const found = hoursIn(words, isHours);
  if (found === undefined) return undefined;
  if (typeof found === "string") return { doubt: found };
  const [low, likely, high] = found.map((one) => Math.round(one * 100) / 100) as [number, number, number];
  if (low > 0 && low <= high && high <= MOST_HOURS) return { hours: [low, likely, high], from: words };
  return { doubt: `"${words}" is no effort of 2000 hours at most` };
}

function hoursIn(words: string, isHours: boolean): Hours | string | undefined {
  const iso = ISO.exec(words);
  if (iso !== null && words.includes("T")) return same(Number(iso[1] ?? 0) + Number(iso[2] ?? 0) / 60);
  const perWeek = range(PER_WEEK.exec(words));
  const rest = words.replace(PER_WEEK, " ");
  const weeks = range(WEEKS.exec(rest)) ?? times(range(MONTHS.exec(rest)), WEEKS_IN_A_MONTH);
  if (perWeek !== undefined && weeks !== undefined) {
    return [perWeek[0] * weeks[0], perWeek[1] * weeks[1], perWeek[2] * weeks[2]];
  }
  if (perWeek !== undefined) return `"${words}" does not say for how many weeks`;
  const both = HOURS_AND_MINUTES.exec(words);
  if (both !== null) return same(Number(both[1]) + Number(both[2]) / 60);
  const hours = range(HOURS.exec(words)) ?? times(range(MINUTES.exec(words)), 1 / 60);
  if (hours !== undefined) return hours;
  if (weeks !== undefined || DAYS.test(words)) return `"${words}" does not say how many hours that is`;
  return isHours ? range(BARE.exec(words)) : undefined;
}

function range(match: RegExpExecArray | null): Hours | undefined {
  if (match === null) return undefined;
  const low = number(match[1]);
  const high = match[2] === undefined ? low : number(match[2]);
  return [low, (low + high) / 2, high];
}

function number(text = ""): number {
  return Number(text.replace(",", "."));
}

function times(hours: Hours | undefined, factor: number): Hours | undefined {
  return hours && [hours[0] * factor, hours[1] * factor, hours[2] * factor];
}

function same(hours: number): Hours {
  return [hours, hours, hours];
}

const LONGEST = 60;

/** A title with an effort at its end, as in "Docker (8-10 hours)" or "Docker: 2 weeks, 5 h a week", and the two apart. */
export function splitEffort(text: string): { readonly title: string; readonly effort?: Effort } {
  for (const match of text.matchAll(/\s?\(|\s?\[|\s[-–—]\s|[:,]\s/g)) {
    const rest = text.slice(match.index + match[0].length).replace(/[)\].\s]+$/, "");
    const title = text.slice(0, match.index).trim();
    if (title === "" || rest.length > LONGEST || !/^(~|about |ca\.? |circa |P)?\s?\d/i.test(rest)) continue;
    const effort = readEffort(rest);
    if (effort !== undefined) return { title, effort };
  }
  return { title: text };
}
