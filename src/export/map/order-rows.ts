import type { Thread } from "./weave.ts";

/** Numbers of threads, row by row, from left to right. */
export type Rows = readonly number[][];

/** Numbers from 0 to below 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Orders each row so that few lines cross: by the mean place of what a thread is joined to, down and up by turns; then each
 * thread is tried at every place of its row. `random` stirs the start.
 */
export function orderRows(threads: readonly Thread[], random: (() => number) | undefined): Rows {
  const rows: number[][] = [];
  const count = 1 + Math.max(-1, ...threads.map(({ row }) => row));
  for (let row = 0; row < count; row++) rows.push([]);
  for (const [at, { row }] of threads.entries()) rows[row]?.push(at);
  if (random) for (const row of rows) shuffle(row, random);
  const place = new Float64Array(threads.length);
  const renumber = (row: readonly number[]): void => {
    for (const [index, at] of row.entries()) place[at] = index;
  };
  rows.forEach(renumber);
  for (let turn = 0; turn < 12; turn++) {
    const down = turn % 2 === 0;
    for (const row of down ? rows : rows.toReversed()) {
      const mean = new Map(row.map((at) => [at, meanPlace(threads[at] as Thread, down, place, at)]));
      row.sort(
        (a, b) => (mean.get(a) as number) - (mean.get(b) as number) || (place[a] as number) - (place[b] as number),
      );
      renumber(row);
    }
  }
  for (let turn = 0, moved = true; moved && turn < 12; turn++) {
    moved = false;
    for (const row of turn % 2 === 0 ? rows : rows.toReversed())
      for (const at of [...row]) moved = sift(row, at, threads, place) || moved;
  }
  return rows;
}

function shuffle(row: number[], random: () => number): void {
  for (let last = row.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [row[last], row[other]] = [row[other] as number, row[last] as number];
  }
}

function meanPlace({ from, to }: Thread, down: boolean, place: Float64Array, at: number): number {
  const joined = down ? from : to;
  if (joined.length === 0) return place[at] as number;
  return joined.reduce((sum, one) => sum + (place[one] as number), 0) / joined.length;
}

/** Tries a thread at every place of its row and leaves it at the best; whether it moved. */
function sift(row: number[], at: number, threads: readonly Thread[], place: Float64Array): boolean {
  const start = row.indexOf(at);
  let [sum, least, best] = [0, 0, start];
  let index = start;
  const step = (by: 1 | -1): void => {
    sum += swap(row, by > 0 ? index : index - 1, threads, place);
    index += by;
    if (sum < least) [least, best] = [sum, index];
  };
  while (index > 0) step(-1);
  while (index < row.length - 1) step(1);
  while (index > best) step(-1);
  return least < 0;
}

/** Swaps the thread at a place of a row with the next; by how much that changes the number of crossings. */
function swap(row: number[], index: number, threads: readonly Thread[], place: Float64Array): number {
  const [left, right] = [row[index] as number, row[index + 1] as number];
  const before = near(left, right, threads, place);
  [row[index], row[index + 1]] = [right, left];
  place[left] = index + 1;
  place[right] = index;
  return near(left, right, threads, place) - before;
}

/** Crossings, above and below, of the lines that meet two threads of one row. */
function near(a: number, b: number, threads: readonly Thread[], place: Float64Array): number {
  const [one, two] = [threads[a] as Thread, threads[b] as Thread];
  let sum = crossingsOf(a, b, threads, place);
  for (const up of one.from)
    for (const other of two.from) if (up !== other) sum += crossingsOf(up, other, threads, place);
  return sum;
}

/** How often the lines of an order must cross. */
export function crossingsIn(rows: Rows, threads: readonly Thread[]): number {
  const place = new Float64Array(threads.length);
  for (const row of rows) for (const [index, at] of row.entries()) place[at] = index;
  let sum = 0;
  for (const row of rows)
    for (const [index, at] of row.entries())
      for (const other of row.slice(index + 1)) sum += crossingsOf(at, other, threads, place);
  return sum;
}

/** How often the lines that leave two threads of a row downwards must cross. */
function crossingsOf(a: number, b: number, threads: readonly Thread[], place: Float64Array): number {
  const [left, right] = (place[a] as number) < (place[b] as number) ? [a, b] : [b, a];
  const [toLeft, toRight] = [(threads[left] as Thread).to, (threads[right] as Thread).to];
  let [most, least] = [-1, Number.POSITIVE_INFINITY];
  for (const one of toLeft) most = Math.max(most, place[one] as number);
  for (const one of toRight) least = Math.min(least, place[one] as number);
  let [over, under] = [0, 0];
  for (const one of toRight) if ((place[one] as number) < most) over++;
  for (const one of toLeft) if ((place[one] as number) > least) under++;
  return Math.min(over, under);
}
