import { effortUntil, inHours, type Plan, type PlanRequest } from "../planner/index.ts";
import { type Day, weekdayOf } from "../shared/dates.ts";
import type { Progress, SubjectProgress } from "./fold.ts";
import { lastWeeks, type Week } from "./pace.ts";

/** How far a plan is at the end of a week that begins on a Monday, in hours of its steps, whatever they took. */
export interface PlanWeek {
  readonly start: Day;
  /** Of its steps, done or likely to be done by then; what was known from the beginning counts. */
  readonly hoursDone: number;
  /** What the hours a week come to from the first record in the chart on. */
  readonly hoursPlanned: number;
}

/** A person's last weeks, and the way of their plan through them to its likely finish. */
export interface ProgressChart {
  /** Oldest first, the last one is this week, told as of today. */
  readonly weeks: readonly (PlanWeek & Week)[];
  /** This week and those to come, up to that of the likely finish; empty when nothing is left. */
  readonly ahead: readonly PlanWeek[];
}

export interface ChartFacts {
  readonly plan: Plan;
  readonly progress: Progress;
  /** Of the plan: its first day, hours and days off. */
  readonly days: Pick<PlanRequest, "start" | "hoursPerWeek" | "hoursByWeekday" | "off">;
  /** The first day of learning that the person chose, before which no hours were planned. */
  readonly since: Day | undefined;
  /** Keys of the checklist of a skill or project. */
  readonly itemsOf: (id: string) => readonly string[];
}

/** Weeks back at most: they begin with that of the first record. */
export const MOST_WEEKS = 12;

/**
 * A person's weeks and their plan's. Promises: this week's hours done are those of the plan, the last week's ahead are
 * all of them, and no hours are planned on days off.
 */
export function chartOf(facts: ChartFacts): ProgressChart {
  const { plan, progress, days, since } = facts;
  const { today, hours, finish } = plan;
  const monday = today - weekdayOf(today);
  const recorded = Math.max(monday - 7 * (MOST_WEEKS - 1), Math.min(today, ...progress.days));
  const count = Math.max(1, Math.ceil((monday - recorded) / 7) + 1);
  const weeks = lastWeeks(progress, today, count);

  const begin = Math.max(recorded, since ?? recorded);
  let planned = hoursDoneBy((weeks[0]?.start as Day) - 1, facts);
  const plannedBy = (start: Day): number => {
    planned += heldBy({ ...days, start: Math.max(begin, start) }, start + 6);
    return Math.min(planned, hours.full);
  };
  const past = weeks.map((week) => {
    return { ...week, hoursDone: hoursDoneBy(week.start + 6, facts), hoursPlanned: plannedBy(week.start) };
  });

  const ahead: PlanWeek[] = [];
  let done = hours.full - hours.left;
  for (let start = monday; finish.likely !== null && start <= finish.likely; start += 7) {
    done += heldBy({ ...days, start: Math.max(days.start, start) }, start + 6);
    const hoursDone = finish.likely <= start + 6 ? hours.full : Math.min(done, hours.full);
    const hoursPlanned = start === monday ? (past.at(-1) as PlanWeek).hoursPlanned : plannedBy(start);
    ahead.push({ start, hoursDone, hoursPlanned });
  }
  return { weeks: past, ahead };
}

/** Hours done by the end of a day: those of today without what was done later, because what is known is no step. */
export function hoursDoneBy(
  by: Day,
  { plan: { hours, steps }, progress, itemsOf }: Pick<ChartFacts, "plan" | "progress" | "itemsOf">,
): number {
  const later = steps.reduce((sum, { id, hours: all, hoursLeft }) => {
    const then = all * shareDone(progress.subjects.get(id), itemsOf(id), by);
    return sum + Math.max(0, all - hoursLeft - then);
  }, 0);
  return Math.max(0, hours.full - hours.left - later);
}

/** The share of a step that was done by the end of a day. */
function shareDone(subject: SubjectProgress | undefined, items: readonly string[], by: Day): number {
  if (subject === undefined) return 0;
  if (subject.status === "done" && (subject.since as Day) <= by) return 1;
  const ticked = items.filter((key) => (subject.tickedOn.get(key) ?? by + 1) <= by);
  return items.length === 0 ? 0 : ticked.length / items.length;
}

/** The hours of the days from the first one of a calendar to another, both included. */
function heldBy(days: ChartFacts["days"], to: Day): number {
  return inHours(effortUntil(days, to));
}
