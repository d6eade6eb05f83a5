import type { Hours } from "../../../src/planner/index.ts";

// Synthetic people for calibration. The chance here is not the program's: another generator, other seeds.

export type Chance = () => number;

/** splitmix32. */
export function chance(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (((mixed ^ (mixed >>> 15)) >>> 0) + 0.5) / 4_294_967_296;
  };
}

export function triangular([low, likely, high]: Hours, random: Chance): number {
  const at = random();
  const width = high - low;
  return at < (likely - low) / width
    ? low + Math.sqrt(at * width * (likely - low))
    : high - Math.sqrt((1 - at) * width * (high - likely));
}

/** Median 1, by Box and Muller. */
export function lognormal(random: Chance, sigma: number): number {
  return Math.exp(sigma * Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random()));
}
