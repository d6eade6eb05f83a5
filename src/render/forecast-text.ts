import { ENOUGH_STEPS, type Finish, type Forecast, type Plan } from "../planner/index.ts";
import { type Day, formatDay } from "../shared/dates.ts";
import { isoDate } from "./days.ts";
import { count, paceText } from "./numbers.ts";

/** From so many days on the middle of the range is told beside the likely finish. */
const APART = 7;

/** How a likely finish moved; `hoursToReturn` a week would bring it back to `from`, null where none or nothing would. */
export interface Moved {
  readonly from: Day;
  readonly to: Day;
  readonly hoursToReturn: number | null;
}

/** On what history the range of dates rests; "" where nothing was finished with time logged, or there is no range. */
export function restsText({ forecast, finish }: Plan): string {
  if (forecast === null) return "";
  const { steps, pace } = forecast.rests;
  const finished = count(steps, "finished step");
  if (pace !== null) {
    const times = pace.toFixed(1);
    const took = times === "1.0" ? "as long as estimated" : `${times} times their estimate`;
    return `The range rests on your own pace: ${finished} took ${took}.${middleText(forecast, finish)}`;
  }
  if (steps === 0) return "";
  return `You have ${finished} with time logged; from ${ENOUGH_STEPS} on the range is made from your own pace.`;
}

/** The same where nothing was finished with time logged, below the range. */
export const NO_HISTORY = `That rests on a usual pace; once ${ENOUGH_STEPS} finished steps have time logged, on your own.`;

/** The schedule goes by the estimates: where a person's pace says otherwise, that is told too. */
function middleText({ p50 }: Forecast, { likely }: Finish): string {
  if (p50 === null || likely === null || Math.abs(p50 - likely) < APART) return "";
  return ` At that pace the middle of the range is ${formatDay(p50)}.`;
}

/** What moved since last week, and what would bring it back; "" where nothing did. */
export function movedText(moved: Moved | null): string {
  if (moved === null) return "";
  const { from, to, hoursToReturn } = moved;
  if (to < from) return `The likely date is ${count(from - to, "day")} sooner than a week ago.`;
  const back = hoursToReturn === null ? "" : `; ${paceText(hoursToReturn, null)} would bring it back`;
  return `Since last week the likely date moved from ${formatDay(from)} to ${formatDay(to)}${back}.`;
}

/** A forecast as scripts get it. */
export function forecastJson(forecast: Forecast | null): object | null {
  if (forecast === null) return null;
  const { p10, p50, p80, p90, p95, hours, draws, rests } = forecast;
  const days = { p10: isoDate(p10), p50: isoDate(p50), p80: isoDate(p80), p90: isoDate(p90), p95: isoDate(p95) };
  return { ...days, hours, draws, rests };
}

export function finishJson({ likely, p90 }: Finish): object {
  return { likely: isoDate(likely), p90: isoDate(p90) };
}
