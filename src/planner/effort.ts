import type { Hours } from "./types.ts";

/**
 * Effort is counted in whole units, 1/21 of a second, so that sums are exact: a third of a step's three estimates and
 * a seventh of a week's hours are both whole numbers of units.
 */
const UNITS_PER_HOUR = 3600 * 21;

/** Expected effort in units: the mean of the three estimates, each rounded to the second and at least one second. */
export function effortOf(hours: Hours): number {
  let sum = 0;
  for (let at = 0; at < 3; at++) sum += Math.max(1, Math.round((hours[at] as number) * 3600)) * 7;
  return sum;
}

/** Units in hours, for people and JSON. */
export function inHours(units: number): number {
  return units / UNITS_PER_HOUR;
}

/** The units that `inHours` told in hours. */
export function unitsOf(hours: number): number {
  return Math.round(hours * UNITS_PER_HOUR);
}

/** Hours in whole units, rounded up: the least effort that covers them. */
export function inUnits(hours: number): number {
  return Math.ceil(hours * UNITS_PER_HOUR);
}

/** Expected effort in hours: the mean of low, likely and high, as for a triangular distribution. */
export function meanHours(hours: Hours): number {
  return (hours[0] + hours[1] + hours[2]) / 3;
}

/** What is left of a step's effort in units when `ticked` of `items` checklist items are ticked; rounded up. */
export function effortLeft(effort: number, ticked: number, items: number): number {
  return items === 0 ? effort : Math.ceil((effort * (items - ticked)) / items);
}

/** The share that is done, 0 to 100, rounded down to a tenth, so that 100 means that nothing is left. */
export function percentDone(left: number, full: number): number {
  if (left <= 0) return 100;
  return Math.max(0, Math.floor(1000 * (1 - left / full)) / 10);
}
