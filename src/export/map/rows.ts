import type { MapGraph } from "./graph.ts";

/**
 * The row of each step, from 0. Rows belong to one band each, bands follow one another.
 * Promises: what a step needs stands in an earlier row; at most as many steps in a row as `acrossIn` says for its band. Steps that may stand in several
 * rows stand where the lines are shortest.
 */
export function rowsOf({ bands, bandOf, edges }: MapGraph, acrossIn: readonly number[]): number[] {
  const rows: number[] = [];
  const needs = bandOf.map((): number[] => []);
  const opens = bandOf.map((): number[] => []);
  for (const [from, to] of edges) {
    (needs[to] as number[]).push(from);
    (opens[from] as number[]).push(to);
  }
  let top = 0;
  for (let band = 0; band < bands.length; band++) {
    const steps = bandOf.flatMap((one, step) => (one === band ? [step] : []));
    const inside = new Set(steps);
    const held: number[] = [];
    const across = acrossIn[band] as number;
    for (const step of orderToFill(steps, inside, opens)) {
      const before = (needs[step] as number[]).filter((one) => inside.has(one)).map((one) => rows[one] as number);
      let row = Math.max(0, ...before.map((one) => one - top + 1));
      while ((held[row] ?? 0) >= across) row++;
      rows[step] = top + row;
      held[row] = (held[row] ?? 0) + 1;
      for (let at = 0; at < row; at++) held[at] ??= 0;
    }
    settle(steps, rows, needs, opens, { top, count: held.length, across, held });
    top += held.length;
  }
  return rows;
}

/** Longest way to an end of the band first among those that are free, so that long chains begin early. */
function orderToFill(steps: readonly number[], inside: ReadonlySet<number>, opens: readonly number[][]): number[] {
  const height = new Map<number, number>();
  for (const step of steps.toReversed()) {
    const after = (opens[step] as number[]).filter((one) => inside.has(one)).map((one) => height.get(one) ?? 0);
    height.set(step, 1 + Math.max(0, ...after));
  }
  const left = new Set(steps);
  const waits = new Map(steps.map((step) => [step, 0]));
  for (const step of steps)
    for (const one of opens[step] as number[]) if (inside.has(one)) waits.set(one, (waits.get(one) ?? 0) + 1);
  const order: number[] = [];
  while (left.size > 0) {
    let best = -1;
    for (const step of left)
      if (waits.get(step) === 0 && (best < 0 || (height.get(step) as number) > (height.get(best) as number)))
        best = step;
    left.delete(best);
    order.push(best);
    for (const one of opens[best] as number[]) if (inside.has(one)) waits.set(one, (waits.get(one) as number) - 1);
  }
  return order;
}

/** Moves steps within their band's rows while that makes the lines shorter. */
function settle(
  steps: readonly number[],
  rows: number[],
  needs: readonly number[][],
  opens: readonly number[][],
  band: { top: number; count: number; across: number; held: number[] },
): void {
  const { top, count, across, held } = band;
  const ends = (step: number): number => Math.max(...(opens[step] as number[]).map((one) => rows[one] ?? top + count));
  const cost = (step: number): number => {
    const down = (opens[step] as number[]).length === 0 ? 0 : ends(step) - (rows[step] as number);
    return down + (needs[step] as number[]).reduce((sum, one) => sum + ends(one) - (rows[one] as number), 0);
  };
  for (let again = true, turn = 0; again && turn < 8; turn++) {
    again = false;
    for (const step of turn % 2 === 0 ? steps.toReversed() : steps) {
      const low = Math.max(top, ...(needs[step] as number[]).map((one) => (rows[one] as number) + 1));
      const high = Math.min(top + count - 1, ...(opens[step] as number[]).map((one) => (rows[one] ?? top + count) - 1));
      const now = rows[step] as number;
      let [best, least] = [now, cost(step)];
      for (let row = low; row <= high; row++) {
        if (row === now || (held[row - top] as number) >= across) continue;
        rows[step] = row;
        const taken = cost(step);
        if (taken < least) [best, least] = [row, taken];
      }
      rows[step] = best;
      if (best === now || (held[now - top] as number) === 1) {
        rows[step] = now;
        continue;
      }
      held[now - top] = (held[now - top] as number) - 1;
      held[best - top] = (held[best - top] as number) + 1;
      again = true;
    }
  }
}
