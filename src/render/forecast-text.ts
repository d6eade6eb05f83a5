import { ENOUGH_STEPS, type Finish, type Forecast, type Plan } from "../planner/index.ts";
import type { Day } from "../shared/dates.ts";
import { aboutWords, dayWords, isoDate } from "./days.ts";
import { count, paceText } from "./numbers.ts";

/** Hours really logged are told beside the hours planned from this difference on, as a share of those planned. */
const APART = 1 / 3;

/** How a likely finish moved; `hoursToReturn` a week would bring it back to `from`, null where none or nothing would. */
export interface Moved {
  readonly from: Day;
  readonly to: Day;
  readonly hoursToReturn: number | null;
}

/** On what history the range of dates rests; "" where nothing was finished with time logged, or there is no range. */
export function restsText({ forecast }: Pick<Plan, "forecast">): string {
  if (forecast === null) return "";
  const { steps, pace } = forecast.rests;
  const finished = count(steps, "finished step");
  if (pace !== null) {
    const times = pace.toFixed(1);
    const took = times === "1.0" ? "as long as estimated" : `${times} times their estimate`;
    return `The dates rest on your own pace: ${finished} took ${took}.`;
  }
  if (steps === 0) return "";
  return `You have ${finished} with time logged; from ${ENOUGH_STEPS} on the dates are made from your own pace.`;
}

/** The same where weeks are told and no dates; "" while the pace keeps to the estimates. */
export function weeksRestText(pace: number): string {
  return isAsEstimated(pace) ? "" : `Weeks rest on your own pace: ${pace.toFixed(1)} times the estimates.`;
}

/** Whether hours and dates tell the same, as far as it is told. */
export function isAsEstimated(pace: number): boolean {
  return pace.toFixed(1) === "1.0";
}

/** The same where nothing was finished with time logged, below the range. */
export const NO_HISTORY = `That rests on a usual pace; once ${ENOUGH_STEPS} finished steps have time logged, on your own.`;

/** `by June 2027, 90 % sure by September 2027`: both rounded with their distance. */
export function rangeText({ likely, p90 }: Finish, today: Day): string {
  if (likely === null) return "";
  const sure = p90 === null ? "90 % sure only after more than 100 years" : `90 % sure by ${dayWords(p90, today)}`;
  return `${aboutWords(likely, today)}, ${sure}`;
}

/** The dates at the hours really logged, where those differ from the plan's by a third or more; else "". */
export function loggedText({ forecast, hoursPerWeek, core, hours, today }: Plan): string {
  const logged = forecast?.logged ?? null;
  if (logged === null || Math.abs(logged.hoursPerWeek - hoursPerWeek) < APART * hoursPerWeek) return "";
  const pace = `${Math.round(logged.hoursPerWeek * 10) / 10} hours a week`;
  const lead = `You plan ${paceText(hoursPerWeek, null)}; in the last weeks you logged ${pace}.`;
  if (logged.likely === null) return `${lead} At those it would take more than 100 years.`;
  const range = ({ likely, p90 }: Finish): string =>
    p90 === null ? aboutWords(likely as Day, today) : rangeText({ likely, p90 }, today);
  if (core === null || logged.core?.likely == null) return `${lead} At those you are done ${range(logged)}.`;
  const rest = core.left === hours.left ? "" : `; everything is done ${range(logged)}`;
  return `${lead} At those you can apply ${range(logged.core)}${rest}.`;
}

/** What moved since last week, and what would bring it back; "" where nothing did. */
export function movedText(moved: Moved | null): string {
  if (moved === null) return "";
  const { from, to, hoursToReturn } = moved;
  if (to < from) return `The likely date is ${count(from - to, "day")} sooner than a week ago.`;
  const back = hoursToReturn === null ? "" : `; ${paceText(hoursToReturn, null)} would bring it back`;
  return `Since last week the likely date moved on by ${count(to - from, "day")}${back}.`;
}

/** A forecast as scripts get it. */
export function forecastJson(forecast: Forecast | null): object | null {
  if (forecast === null) return null;
  const { p10, p50, p80, p90, p95, hours, draws, rests, logged } = forecast;
  const days = { p10: isoDate(p10), p50: isoDate(p50), p80: isoDate(p80), p90: isoDate(p90), p95: isoDate(p95) };
  const atLogged = logged && {
    hoursPerWeek: logged.hoursPerWeek,
    ...finishJson(logged),
    core: logged.core && finishJson(logged.core),
  };
  return { ...days, hours, draws, rests, logged: atLogged };
}

export function finishJson({ likely, p90 }: Finish): { likely: string | null; p90: string | null } {
  return { likely: isoDate(likely), p90: isoDate(p90) };
}
