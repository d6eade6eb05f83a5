/** One row of what `npm run bench` prints. */
export interface Measured {
  readonly name: string;
  readonly value: string;
  /** What is aimed at, and whether this is more. Rows without one are told to be watched. */
  readonly goal?: { readonly text: string; readonly missed: boolean };
}

/** A bench in this process: add it to the list in bench.ts. It prints nothing itself and checks no time. */
export type Bench = () => readonly Measured[] | Promise<readonly Measured[]>;

/** A number that should be no more than another. */
export function atMost(goal: number | undefined, value: number): Pick<Measured, "goal"> {
  if (goal === undefined) return {};
  return { goal: { text: `at most ${goal}`, missed: !(value <= goal) } };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The median time of a synchronous function in milliseconds, after as many runs to warm up as are measured. */
export function medianTime(rounds: number, work: () => void): number {
  const times: number[] = [];
  for (let round = 0; round < 2 * rounds; round++) {
    const started = performance.now();
    work();
    if (round >= rounds) times.push(performance.now() - started);
  }
  return median(times);
}

/** How the time of some work grows with its size: 1 where twice the size takes twice as long. */
export function exponent(small: { size: number; time: number }, large: { size: number; time: number }): number {
  return Math.log(large.time / small.time) / Math.log(large.size / small.size);
}
