import { type Day, parseDay } from "../shared/dates.ts";

/** Twenty-seven years; a log full of dates that are none must not fill the memory. */
const KEPT = 10_000;
const days = new Map<string, Day | undefined>();

/** `parseDay`, with its answers kept: a log of 100,000 events knows few days, and reading one takes a microsecond. */
export function readDay(text: string): Day | undefined {
  const known = days.get(text);
  if (known !== undefined || days.has(text)) return known;
  const day = parseDay(text);
  if (days.size >= KEPT) days.clear();
  days.set(text, day);
  return day;
}
