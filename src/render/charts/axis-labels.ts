import { type Day, dayOf, formatDay } from "../../shared/dates.ts";

/** What stands at a column of an axis. */
export interface AxisLabel {
  readonly column: number;
  readonly text: string;
}

const NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** Months from one label to the next: a century goes into a few columns. */
const EVERY = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/** `Nov 23` at each Monday. Expects: a column is a day, the first one a Monday. A week has room for its label. */
export function mondayLabels(starts: readonly Day[]): AxisLabel[] {
  const labels: AxisLabel[] = [];
  for (let column = 0; column < starts.length - 1; column += 7) labels.push(dateLabel(starts, column));
  return labels;
}

/**
 * The months that begin in some columns, a January by its year, so many of them that none touches another; before them
 * the date of the first column, where there is room.
 * Expects: the first day of each column and the day after the last one; a column is no longer than 50 years.
 */
export function monthLabels(starts: readonly Day[]): AxisLabel[] {
  const all = monthsWithin(starts);
  const room = starts.length - 1;
  for (const every of EVERY) {
    const months = all.filter(({ month }) => month % every === 0);
    if (
      months.some(
        ({ column, text }, at) => column + text.length >= (months[at + 1]?.column ?? Number.POSITIVE_INFINITY),
      )
    )
      continue;
    const date = dateLabel(starts, 0);
    const labels = date.text.length < (months[0]?.column ?? Number.POSITIVE_INFINITY) ? [date, ...months] : months;
    return labels.map(({ column, text }) => ({ column, text })).filter((one) => one.column + one.text.length <= room);
  }
  return [];
}

function dateLabel(starts: readonly Day[], column: number): AxisLabel {
  const [, month, date] = numbersOf(starts[column] as Day);
  return { column, text: `${NAMES[month - 1]} ${date}` };
}

/** Each month that begins within the columns, in order; `month` counts from the year 0. */
function monthsWithin(starts: readonly Day[]): (AxisLabel & { readonly month: number })[] {
  const [first, end] = [starts[0] as Day, starts.at(-1) as Day];
  const [year, begin, date] = numbersOf(first);
  const months: (AxisLabel & { readonly month: number })[] = [];
  let column = 0;
  for (let month = year * 12 + begin - (date === 1 ? 1 : 0); ; month++) {
    const [its, number] = [Math.floor(month / 12), month % 12];
    const day = dayOf(its, number + 1, 1);
    if (day >= end) return months;
    while ((starts[column + 1] as Day) <= day) column++;
    months.push({ month, column, text: number === 0 ? String(its) : (NAMES[number] as string) });
  }
}

function numbersOf(day: Day): [year: number, month: number, date: number] {
  return formatDay(day).split("-").map(Number) as [number, number, number];
}
