import type { Hours } from "./types.ts";

/** Spread of the pace factor that multiplies all steps at once: who is slow is slow everywhere. Lognormal, median 1. */
const PACE_SIGMA = 0.25;
/** The 90 % quantile of the standard normal distribution. */
const Z90 = 1.2815515655446004;

/** A step's estimate and the share of it that is still to do, 0 to 1. */
export interface Remaining {
  readonly range: Hours;
  readonly share: number;
}

/**
 * Hours within which the remaining steps are done in 90 % of cases.
 * Method: efforts are triangular(low, likely, high) and independent, times one lognormal pace factor (sigma 0.25). The
 * product is told as the lognormal of the same mean and variance (moment matching, Fenton 1960).
 * Promises: never less than the mean of the steps; 0 for no steps.
 */
export function hoursAt90(steps: readonly Remaining[]): number {
  let mean = 0;
  let variance = 0;
  for (const { range, share } of steps) {
    const [a, c, b] = range;
    mean += (share * (a + b + c)) / 3;
    variance += (share * share * (a * a + b * b + c * c - a * b - a * c - b * c)) / 18;
  }
  if (mean === 0) return 0;
  const logVariance = PACE_SIGMA ** 2 + Math.log1p(variance / mean ** 2);
  const logMean = Math.log(mean) + PACE_SIGMA ** 2 / 2 - logVariance / 2;
  return Math.max(mean, Math.exp(logMean + Z90 * Math.sqrt(logVariance)));
}
