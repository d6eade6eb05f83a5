import type { Hours } from "../types.ts";
import { mixed, STRIDE, seedOf } from "./random.ts";

/** A step of which something is left. */
export interface OpenStep {
  readonly id: string;
  /** Low, likely, high of all of it, in hours. */
  readonly range: Hours;
  /** What part of it is left, above 0 to 1. */
  readonly share: number;
  /** In which phases of the plan that is done; their parts add up to 1. */
  readonly phases: readonly { readonly phase: number; readonly part: number }[];
}

/**
 * Efforts to the end of each phase, all phases before it included, in hours: one for each pace factor, least first.
 * A draw takes each step's effort from triangular(low, likely, high), times one pace factor for all of them.
 * Promises: the same steps and factors give the same efforts, and a step's draws are its own whatever else is planned, so
 * that finishing one thing does not shake the dates of the others. Time is steps times draws.
 */
export function simulateEfforts(steps: readonly OpenStep[], phases: number, factors: Float64Array): Float64Array[] {
  const draws = factors.length;
  const sums = Array.from({ length: phases }, () => new Float64Array(draws));
  for (const { id, range, share, phases: parts } of steps) {
    const seed = seedOf(id);
    for (const { phase, part } of parts) addDraws(casesOf(range, share * part), seed, sums[phase] as Float64Array);
  }
  for (let phase = 1; phase < phases; phase++) {
    const [before, sum] = [sums[phase - 1], sums[phase]] as [Float64Array, Float64Array];
    for (let at = 0; at < draws; at++) sum[at] = (sum[at] as number) + (before[at] as number);
  }
  return sums.map((sum) => {
    for (let at = 0; at < draws; at++) sum[at] = (sum[at] as number) * (factors[at] as number);
    return sum.sort();
  });
}

/** A step's effort is one of so many equally likely cases; a number of 32 bits then serves for five draws of six bits. */
const CASES = 64;
const BITS = 6;
const PER_NUMBER = 5;

/** The middles of as many parts of equal probability of a triangular distribution, each times a scale. */
function casesOf([low, likely, high]: Hours, scale: number): Float64Array {
  const width = high - low;
  const rising = width * (likely - low);
  const falling = width * (high - likely);
  const bend = width === 0 ? 1 : (likely - low) / width;
  const cases = new Float64Array(CASES);
  for (let at = 0; at < CASES; at++) {
    const below = (at + 0.5) / CASES;
    cases[at] = scale * (below < bend ? low + Math.sqrt(below * rising) : high - Math.sqrt((1 - below) * falling));
  }
  return cases;
}

/** This loop is most of what a forecast takes, in a run that has no time to get warm. */
function addDraws(cases: Float64Array, seed: number, sum: Float64Array): void {
  let state = seed;
  for (let at = 0; at < sum.length; ) {
    state = (state + STRIDE) | 0;
    let bits = mixed(state);
    for (const end = Math.min(sum.length, at + PER_NUMBER); at < end; at++, bits >>>= BITS) {
      sum[at] = (sum[at] as number) + (cases[bits & (CASES - 1)] as number);
    }
  }
}

/** The least of sorted numbers that so many of them, told as a share of all, do not exceed. */
export function percentileOf(sorted: Float64Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length - 1e-9) - 1)] as number;
}
