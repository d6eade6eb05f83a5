/** One line of what `npm run bench` prints. */
export interface Measured {
  readonly name: string;
  readonly value: string;
}

/** A bench in this process: add it to the list in bench.ts. It prints nothing itself and checks no time. */
export type Bench = () => readonly Measured[] | Promise<readonly Measured[]>;

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
