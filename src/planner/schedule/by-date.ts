import type { Day } from "../../shared/dates.ts";
import { inUnits, unitsOf } from "../effort.ts";
import type { Plan, PlanRequest } from "../plan-types.ts";
import { type Days, makeCalendar } from "./calendar.ts";

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
 * Expects: the plan was made with this start and these days off; its own hours a week play no part.
 * Promises: at that many hours the likely finish is no later than the day, and at a quarter less it is; 0.25 is the least.
 */
export function paceNeeded({ hours, forecast }: Plan, { start, off }: When, by: Day): PaceNeeded {
  const days = effortUntil({ start, off, hoursPerWeek: 1 / QUARTERS }, by) / DAILY_QUARTER;
  const least = (effort: number): number | null => {
    const quarters = Math.max(1, Math.ceil(effort / (DAILY_QUARTER * days)));
    return quarters <= MOST * QUARTERS ? quarters / QUARTERS : null;
  };
  const left = unitsOf(hours.left);
  if (left === 0) return { likely: least(left), p90: least(left) };
  return { likely: least(left), p90: forecast === null ? null : least(unitsOf(forecast.hours.p90)) };
}

/** Units of effort that the days from the start to a day hold, both included. */
export function effortUntil(days: Days, by: Day): number {
  const { start, capacity } = makeCalendar(days);
  let sum = 0;
  for (let day = start; day <= by; day++) sum += capacity(day);
  return sum;
}
