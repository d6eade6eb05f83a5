import type { Catalog } from "../../planner/index.ts";
import type { ProgressEvent } from "../../progress/events.ts";
import { readDay } from "../../progress/read-day.ts";
import { type Day, formatDay, weekdayOf } from "../../shared/dates.ts";

/** What came of a week that begins on a Monday. */
export interface HistoryWeek {
  readonly start: Day;
  readonly minutes: number;
  /** Minutes by area in the catalog's order of ids; null is what was spent on projects. */
  readonly areas: readonly { readonly area: string | null; readonly minutes: number }[];
  /** Ids of the steps that were finished in it, and not opened again. */
  readonly finished: readonly string[];
  /** What was left of the plan at its end; null where no one role is meant. */
  readonly hoursLeft: number | null;
}

export interface WeekFacts {
  /** Those that count: none that was taken back. */
  readonly events: readonly ProgressEvent[];
  readonly today: Day;
  readonly since: Day | undefined;
  /** Undefined while the roadmaps are broken. */
  readonly catalog: Catalog | undefined;
  readonly currentId: (id: string) => string;
  /** Hours left at the end of a day. */
  readonly leftBy: ((day: Day) => number) | undefined;
}

/** Every week from that of the first event up to today's, those without any among them. */
export function weeksOf({ events, today, since, catalog, currentId, leftBy }: WeekFacts): HistoryWeek[] {
  const monday = (day: Day): Day => day - weekdayOf(day);
  const days = events.map(({ day }) => readDay(day) as Day).filter((day) => day <= today);
  const first = Math.max(Math.min(...days), since ?? Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(first)) return [];
  const minutes = new Map<Day, Map<string | null, number>>();
  const finished = new Map<string, Day>();
  for (const event of events) {
    const week = monday(readDay(event.day) as Day);
    if (event.type === "time-logged") {
      const area = catalog?.skills.get(currentId(event.subject))?.area ?? null;
      const spent = minutes.get(week) ?? new Map<string | null, number>();
      minutes.set(week, spent.set(area, (spent.get(area) ?? 0) + event.minutes));
    }
    if (/^(skill|project)-/.test(event.type) && "subject" in event) {
      const id = currentId(event.subject);
      if (event.type.endsWith("-done")) finished.set(id, week);
      else if (!event.type.endsWith("-started")) finished.delete(id);
    }
  }
  const weeks: HistoryWeek[] = [];
  for (let start = monday(first); start <= today; start += 7) {
    const areas = [...(minutes.get(start) ?? [])]
      .map(([area, spent]) => ({ area, minutes: spent }))
      .sort((a, b) => (a.area === null ? 1 : b.area === null ? -1 : a.area < b.area ? -1 : 1));
    weeks.push({
      start,
      minutes: areas.reduce((sum, one) => sum + one.minutes, 0),
      areas,
      finished: [...finished].flatMap(([id, week]) => (week === start ? [id] : [])),
      hoursLeft: leftBy === undefined ? null : leftBy(Math.min(today, start + 6)),
    });
  }
  return weeks;
}

/** The weeks as scripts get them: `career-roadmap/weeks@1`. */
export function weeksJson(role: string | null, weeks: readonly HistoryWeek[]) {
  return {
    schema: "career-roadmap/weeks@1",
    role,
    weeks: weeks.map(({ start, minutes, areas, ...week }) => ({
      start: formatDay(start),
      minutes,
      hours: minutes / 60,
      ...week,
      areas: areas.map((one) => ({ ...one, hours: one.minutes / 60 })),
    })),
  };
}
