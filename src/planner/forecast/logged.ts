import type { Day } from "../../shared/dates.ts";
import type { Finish, LoggedForecast } from "../plan-types.ts";
import type { Calendar } from "../schedule/calendar.ts";
import { LONGEST_PLAN_DAYS } from "../schedule/schedule.ts";
import { waitedFrom } from "../schedule/wait.ts";
import type { End } from "./ends.ts";
import { percentileOf } from "./simulate.ts";
import { weeksTaken } from "./weeks-taken.ts";

/** With fewer weeks logged than these nothing is said of them. */
export const ENOUGH_WEEKS = 4;
/**
 * When the work is done at the hours somebody has really logged. Each case draws its weeks from the logged ones, with
 * replacement, until its effort is reached (evidence-based scheduling, Spolsky 2007). So few weeks tell their mean badly:
 * each case first draws a set of weeks of its own (a bootstrap of the bootstrap). Eight full weeks do not prove that none
 * is ever empty: a quarter of an empty week is put beside them. So the 90 % date holds as often as it says.
 * Expects: efforts of the cases in hours, least first; hours of whole weeks, planned days off left out. null with fewer than
 * ENOUGH_WEEKS weeks, or where nothing was logged.
 */
export function loggedForecast(
  whole: CasesOfEnd,
  core: CasesOfEnd | null,
  weeks: readonly number[],
  calendar: Calendar,
): LoggedForecast | null {
  const mean = weeks.reduce((sum, hours) => sum + hours, 0) / weeks.length;
  if (weeks.length < ENOUGH_WEEKS || mean <= 0) return null;
  return {
    hoursPerWeek: mean,
    ...finishOf(whole, weeks, mean, calendar),
    core: core && finishOf(core, weeks, mean, calendar),
  };
}

/** An end, and the hours to it in each case, least first. */
export interface CasesOfEnd {
  readonly end: End;
  readonly efforts: Float64Array;
}

function finishOf({ end, efforts }: CasesOfEnd, weeks: readonly number[], mean: number, calendar: Calendar): Finish {
  const counts = weeksTaken(efforts, weeks);
  const dayAfter = (weeks: number): Day | null => {
    const days = Math.max(1, Math.ceil(weeks * 7));
    const day = calendar.dayAfter(days);
    return day < calendar.start + LONGEST_PLAN_DAYS ? day : null;
  };
  const planned = Math.max(1, end.day + 1 - calendar.start);
  const [likely = null, sure = null] = [percentileOf(efforts, 0.5) / mean, percentileOf(counts, 0.9)].map((count) => {
    // What waits begins as far along as in the schedule, and its wait is no longer.
    return end.waiting.reduce<Day | null>((latest, { wait, span }) => {
      const first = wait?.since ?? dayAfter((count * (span.first - calendar.start)) / planned);
      return latest === null || first === null || wait === null ? null : Math.max(latest, waitedFrom(first, wait));
    }, dayAfter(count));
  });
  return { likely, p90: likely === null || sure === null ? null : Math.max(likely, sure) };
}
