import type { Day } from "../../shared/dates.ts";
import { inUnits, unitsOf } from "../effort.ts";
import type { Plan, PlanRequest } from "../plan-types.ts";
import { type Days, makeCalendar } from "./calendar.ts";
import { paced } from "./spans.ts";
import { waitedFrom } from "./wait.ts";

/** Hours a week are told in quarters, and there are at most 112 of them. */
const QUARTERS = 4;
const MOST = 112;
/** Units of effort that a quarter of an hour a week puts into each day. */
const DAILY_QUARTER = inUnits(1 / QUARTERS) / 7;

/** What finishing by a day asks for. */
export interface PaceNeeded {
  /** Hours a week, a multiple of a quarter; null where even 112 are too few. */
  readonly likely: number | null;
  /** The same, to be 90 % sure; null also where the plan was made without a forecast. */
  readonly p90: number | null;
}

type When = Pick<PlanRequest, "start" | "off">;

/**
 * The least hours a week with which a plan is done by a day, that day included. They are spread evenly over the week:
 * how somebody with hours by weekday would come to more of them is theirs to say.
 * Expects: the plan was made one step after the other, with this start and these days off; its own hours a week play no
 * part. Promises: at that many hours the likely finish is no later than the day, and at a quarter less it is; 0.25 is the
 * least. Where a step needs a project that waits, it may take somewhat more.
 */
export function paceNeeded(plan: Plan, { start, off }: When, by: Day): PaceNeeded {
  const { forecast, pace, waits } = plan;
  const daysUntil = (day: Day): number => effortUntil({ start, off, hoursPerWeek: 1 / QUARTERS }, day) / DAILY_QUARTER;
  const left = plan.steps.map(({ hoursLeft }) => paced(unitsOf(hoursLeft), pace));
  const all = left.reduce((sum, units) => sum + units, 0);
  const ends = [{ effort: all, day: by }, ...waitEnds(plan, left, by)];
  const least = (stretch: number): number | null => {
    const quarters = ends.map(({ effort, day }) => Math.ceil((effort * stretch) / (DAILY_QUARTER * daysUntil(day))));
    const most = Math.max(1, ...quarters);
    return most <= MOST * QUARTERS ? most / QUARTERS : null;
  };
  if (all === 0) return { likely: 1 / QUARTERS, p90: 1 / QUARTERS };
  if (waits.some(({ weeks, since }) => since !== null && waitedFrom(since, { weeks }) > by))
    return { likely: null, p90: null };
  return { likely: least(1), p90: forecast === null ? null : least(unitsOf(forecast.hours.p90) / all) };
}

/** What must be done before a project that waits begins, and after it, and the day until when there is time for both. */
function waitEnds({ steps, waits }: Plan, left: readonly number[], by: Day): { effort: number; day: Day }[] {
  return waits.flatMap(({ id, weeks, since }) => {
    if (since !== null) return [];
    const place = steps.findIndex((step) => step.id === id);
    const later = new Set([id]);
    let effort = 1;
    for (const [at, step] of steps.entries()) {
      if (at > place && step.requires.some((need) => later.has(need))) later.add(step.id);
      if (at < place || (at > place && later.has(step.id))) effort += left[at] as number;
    }
    return [{ effort, day: by - waitedFrom(0, { weeks }) }];
  });
}

/** Units of effort that the days from the start to a day hold, both included. */
export function effortUntil(days: Days, by: Day): number {
  const { start, capacity } = makeCalendar(days);
  let sum = 0;
  for (let day = start; day <= by; day++) sum += capacity(day);
  return sum;
}
