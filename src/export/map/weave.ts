import type { MapGraph } from "./graph.ts";

/**
 * What stands in a row: a step, or the line of an earlier step that passes on its way down. All lines that start at a step
 * are one: they part where they must.
 */
export interface Thread {
  /** The step, or the one whose line it is. */
  readonly step: number;
  readonly isCard: boolean;
  readonly row: number;
  /** Threads of the row above whose line comes in here; for a passing line its own. */
  readonly from: number[];
  /** Threads of the next row that the line from here leads to. */
  readonly to: number[];
}

/** The threads of a map by number; the first are the steps. */
export function threadsOf({ edges, bandOf }: MapGraph, rows: readonly number[]): Thread[] {
  const threads: Thread[] = bandOf.map((_, step) => ({
    step,
    isCard: true,
    row: rows[step] as number,
    from: [],
    to: [],
  }));
  const opens = bandOf.map((): number[] => []);
  for (const [from, to] of edges) (opens[from] as number[]).push(to);
  for (const [step, targets] of opens.entries()) {
    const last = Math.max(...targets.map((target) => rows[target] as number));
    let at = step;
    for (let row = (rows[step] as number) + 1; row <= last; row++) {
      for (const target of targets.filter((one) => rows[one] === row)) join(threads, at, target);
      if (row === last) break;
      const passing = threads.push({ step, isCard: false, row, from: [], to: [] }) - 1;
      join(threads, at, passing);
      at = passing;
    }
  }
  return threads;
}

function join(threads: readonly Thread[], above: number, below: number): void {
  threads[above]?.to.push(below);
  threads[below]?.from.push(above);
}
