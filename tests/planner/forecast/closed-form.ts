import type { Hours } from "../../../src/planner/index.ts";

/** Spread of the usual pace factor, as design.md has it. */
const PACE_SIGMA = 0.25;

/** A step's estimate and the share of it that is still to do, 0 to 1. */
export interface Remaining {
  readonly range: Hours;
  readonly share: number;
}

/**
 * Hours within which the remaining steps are done in a share of cases, told by the standard normal quantile of that share.
 * Method: efforts are triangular(low, likely, high) and independent, times one lognormal pace factor (sigma 0.25). The
 * product is told as the lognormal of the same mean and variance (moment matching, Fenton 1960).
 */
export function hoursAt(steps: readonly Remaining[], quantile: number): number {
  let mean = 0;
  let variance = 0;
  for (const { range, share } of steps) {
    const [a, c, b] = range;
    mean += (share * (a + b + c)) / 3;
    variance += (share * share * (a * a + b * b + c * c - a * b - a * c - b * c)) / 18;
  }
  const logVariance = PACE_SIGMA ** 2 + Math.log1p(variance / mean ** 2);
  const logMean = Math.log(mean) + PACE_SIGMA ** 2 / 2 - logVariance / 2;
  return Math.exp(logMean + quantile * Math.sqrt(logVariance));
}
