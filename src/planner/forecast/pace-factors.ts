import { ENOUGH_STEPS } from "./enough-steps.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { seededRandom } from "./random.ts";

/** Spread of the pace factor where nothing is known of a person: lognormal, median 1. */
const PACE_SIGMA = 0.25;
/** What a ratio counts at least and at most: a step logged for a minute tells of a log that was left, not of the pace. */
const LEAST_RATIO = 0.2;
const MOST_RATIO = 5;

/** What multiplies all steps of each draw, because who is slow is slow everywhere. */
export interface PaceFactors {
  readonly on: "default" | "history";
  /** One for each draw. */
  readonly factors: Float64Array;
  /** The median of the person's ratios as they count, by which a schedule is scaled; null while there are too few. */
  readonly pace: number | null;
}

/** Expects: `ratios` are actual hours over estimated ones, each above 0, in any order. */
export function paceFactors(ratios: readonly number[], draws: number): PaceFactors {
  if (ratios.length < ENOUGH_STEPS) return { on: "default", factors: usualPaces(draws), pace: null };
  const counted = countedRatios(ratios);
  const mean = counted.reduce((sum, ratio) => sum + ratio, 0) / counted.length;
  return { on: "history", factors: ownPaces(counted, mean, draws), pace: medianOf(counted) };
}

/** The pace that a person's days are laid out by: the median of their ratios, from five on; 1 before. */
export function ownPace(ratios: readonly number[]): number {
  return ratios.length < ENOUGH_STEPS ? 1 : medianOf(countedRatios(ratios));
}

/** Within their bounds, least first. */
function countedRatios(ratios: readonly number[]): number[] {
  return ratios.map((ratio) => Math.min(MOST_RATIO, Math.max(LEAST_RATIO, ratio))).sort((a, b) => a - b);
}

/** Expects: at least one, least first. */
function medianOf(sorted: readonly number[]): number {
  const half = sorted.length >> 1;
  const above = sorted[half] as number;
  return sorted.length % 2 === 1 ? above : ((sorted[half - 1] as number) + above) / 2;
}

/**
 * The quantiles in the middle of as many parts of equal probability as there are draws: such a stratified sample (McKay,
 * Beckman and Conover 1979) is the distribution itself, where chance would shake the 90 % date by a hundredth and more.
 */
function usualPaces(draws: number): Float64Array {
  const factors = new Float64Array(draws);
  for (let at = 0; at < draws; at++) factors[at] = Math.exp(PACE_SIGMA * normalQuantile((at + 0.5) / draws));
  return factors;
}

/**
 * Means of a bootstrap: as many ratios drawn with replacement, again and again (evidence-based scheduling, Spolsky 2007).
 * With few ratios such means lie too close together, and their range holds the truth less often than it says. Each is
 * moved away from the middle as Hesterberg's expanded percentiles have it ("What Teachers Should Know About the
 * Bootstrap", 2015): by the square root of n / (n - 1), times what Student's t adds to the normal quantile at 90 %.
 */
function ownPaces(ratios: readonly number[], mean: number, draws: number): Float64Array {
  const random = seededRandom(ratios.length);
  const count = ratios.length;
  const widening = Math.sqrt(count / (count - 1)) * studentWidening(count - 1);
  const factors = new Float64Array(draws);
  for (let at = 0; at < draws; at++) {
    let sum = 0;
    for (let one = 0; one < count; one++) sum += ratios[Math.floor(random() * count)] as number;
    // By factors, not by differences: a pace is never below zero.
    factors[at] = mean * (sum / count / mean) ** widening;
  }
  return factors;
}

/** The 90 % quantile of Student's t over the normal one, 1.2816, as Abramowitz and Stegun 26.7.5 expand it. */
export function studentWidening(freedom: number): number {
  return 1 + 0.6606 / freedom + 0.4455 / freedom ** 2;
}
