import { InvalidArgumentError } from "commander";
import type { StudyTime } from "../../export/input.ts";
import type { PlanRequest } from "../../planner/index.ts";
import { usage } from "../../shared/errors.ts";
import { daysOf, type WeekHours } from "../../shared/week-hours.ts";

/** A time of the week as somebody names it; without `minutes` it takes its share of the week's hours. */
export interface WantedTime {
  /** 0 for Monday. */
  readonly weekday: number;
  /** Minutes after midnight. */
  readonly from: number;
  readonly minutes?: number;
}

const EXAMPLE = '"mon 19:00, wed 19:00" or "sat 9:00-12:00"';
/** A day or a range of days, when, and until when. */
const PART = /^([a-z]+)(?: *- *([a-z]+))? +(\d{1,2}:\d{2})(?: *- *(\d{1,2}:\d{2}))?$/i;
const MIDNIGHT = 24 * 60;
const MINUTES_OF_QUARTER = 15;

/** Reads `mon 19:00, wed 19:00-21:00`, added to those of earlier uses of the flag. */
export function toStudyTimes(value: string, before: readonly WantedTime[] = []): WantedTime[] {
  const times = [...before];
  for (const part of value.trim().split(/\s*,\s*/)) {
    const [, first, last = first, from, to] = PART.exec(part) ?? [];
    if (first === undefined || last === undefined || from === undefined) {
      throw new InvalidArgumentError(`Give weekdays and times, like ${EXAMPLE}.`);
    }
    const days = daysOf(first, last);
    if (!days.ok) throw new InvalidArgumentError(days.error);
    const begin = minutesOf(from, MIDNIGHT - 1);
    const minutes = to === undefined ? {} : { minutes: minutesOf(to, MIDNIGHT) - begin };
    if (minutes.minutes !== undefined && minutes.minutes <= 0) {
      throw new InvalidArgumentError(`"${part}" ends before it begins. Give the later time last, 24:00 at most.`);
    }
    times.push(...days.value.map((weekday) => ({ weekday, from: begin, ...minutes })));
  }
  times.sort((a, b) => a.weekday - b.weekday || a.from - b.from);
  const twice = times.find((one, at) => {
    const next = times[at + 1];
    return next?.weekday === one.weekday && next.from < one.from + (one.minutes ?? 1);
  });
  if (twice !== undefined) throw new InvalidArgumentError("Two of the times lie over each other.");
  return times;
}

function minutesOf(clock: string, most: number): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  const all = hours * 60 + minutes;
  if (minutes > 59 || all > most) throw new InvalidArgumentError(`"${clock}" is no time of day.`);
  return all;
}

/**
 * The study blocks of a week, and the plan's hours where they follow from these: unless hours were given by weekday, the
 * week's are learnt on the days of the blocks, in the blocks that say no end as far as the others leave them. Where all
 * say their end and nobody says how many hours a week has, it has these.
 */
export function withStudyTimes(
  request: PlanRequest,
  { at, hours, by }: { readonly at?: readonly WantedTime[]; readonly hours?: WeekHours; readonly by?: unknown },
): { readonly request: PlanRequest; readonly study: readonly StudyTime[] } {
  if (at === undefined) return { request, study: [] };
  const isWhole = at.every(({ minutes }) => minutes !== undefined);
  if (request.hoursByWeekday !== undefined) return { request, study: filled(at, byDay(at, request.hoursByWeekday)) };
  if (isWhole && (hours !== undefined || by !== undefined)) return { request, study: at as StudyTime[] };
  const study = isWhole ? (at as StudyTime[]) : filled(at, evenly(at, request.hoursPerWeek));
  const hoursByWeekday = [0, 1, 2, 3, 4, 5, 6].map((day) => {
    const minutes = study.filter(({ weekday }) => weekday === day).reduce((sum, one) => sum + one.minutes, 0);
    return minutes === 0 ? 0 : Math.max(1, Math.round(minutes / MINUTES_OF_QUARTER)) / 4;
  });
  const hoursPerWeek = hoursByWeekday.reduce((sum, one) => sum + one, 0);
  return { request: { ...request, hoursPerWeek, hoursByWeekday }, study };
}

/** How many minutes each block that says no end has, of those that are left of its day's hours. */
function byDay(at: readonly WantedTime[], hours: readonly number[]): (time: WantedTime) => number {
  return ({ weekday }) => {
    const own = at.filter((one) => one.weekday === weekday);
    const open = own.filter(({ minutes }) => minutes === undefined).length;
    return Math.floor(((hours[weekday] as number) * 60 - saidMinutes(own)) / open);
  };
}

/** The same of the week's hours, in quarters; the first blocks have the odd ones. */
function evenly(at: readonly WantedTime[], hoursPerWeek: number): (time: WantedTime) => number {
  const open = at.filter(({ minutes }) => minutes === undefined);
  const quarters = Math.floor((hoursPerWeek * 60 - saidMinutes(at)) / MINUTES_OF_QUARTER);
  const [each, odd] = [Math.floor(quarters / open.length), quarters % open.length];
  return (time) => (each + (open.indexOf(time) < odd ? 1 : 0)) * MINUTES_OF_QUARTER;
}

function saidMinutes(at: readonly WantedTime[]): number {
  return at.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
}

function filled(at: readonly WantedTime[], minutesOf: (time: WantedTime) => number): StudyTime[] {
  return at.map((time, n) => {
    const minutes = time.minutes ?? minutesOf(time);
    const next = at[n + 1];
    const end = next?.weekday === time.weekday ? next.from : MIDNIGHT;
    const name = `${weekdayName(time.weekday)} ${clockText(time.from)}`;
    const fix = `Say when it ends, like ${EXAMPLE}, name more or fewer times, or change the hours.`;
    if (minutes <= 0) throw usage("no-hours-for-time", `The week's hours leave none for ${name}.`, fix);
    if (time.from + minutes > end) {
      const message = `The week's hours leave ${minutes / 60} for ${name}, which would go on beyond ${clockText(end)}.`;
      throw usage("too-few-times", message, fix);
    }
    return { ...time, minutes };
  });
}

function weekdayName(weekday: number): string {
  return ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][weekday] as string;
}

function clockText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
