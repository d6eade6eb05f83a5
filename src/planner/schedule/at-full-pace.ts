import type { PlanRequest } from "../plan-types.ts";

/**
 * The same question asked by somebody with all the time in the world: for plans of which only steps and hours are
 * looked at. At a slow pace one might take too long to plan. There is no forecast.
 */
export function atFullPace({ hoursByWeekday: _, parallel: _more, ...request }: PlanRequest): PlanRequest {
  return { ...request, hoursPerWeek: 112, off: [], forecast: false };
}
