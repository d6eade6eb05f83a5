import type { Rows } from "./order-rows.ts";
import type { Metrics } from "./types.ts";
import type { Thread } from "./weave.ts";

/** Where lines leave a thread downwards, and where each comes in from above, by the thread it comes from. */
export interface Ports {
  readonly out: readonly number[];
  readonly into: readonly ReadonlyMap<number, number>[];
}

/** An end this near to where another line comes down would look like its end. */
const CLOSE = 6;

/**
 * Puts the ends of lines on the edges of cards, straight below or above where they lead, as far as there is room.
 * Promises: ends on one edge keep apart, and in the order of where they come from; what only passes stays where it is. As far
 * as there is room no line begins just where another ends.
 */
export function portsOf(threads: readonly Thread[], rows: Rows, middle: readonly number[], metrics: Metrics): Ports {
  const half = metrics.cardWidth / 2 - Math.min(10, metrics.gap.lines);
  const x = (at: number): number => middle[at] as number;
  const reach = (at: number): Reach => ({ low: x(at) - half, high: x(at) + half });
  const passing = (row: number, step: number): number[] =>
    (rows[row] ?? []).filter((at) => !(threads[at] as Thread).isCard && (threads[at] as Thread).step !== step).map(x);
  const out = threads.map(({ isCard, to, row, step }, at) => {
    if (!isCard || to.length === 0) return x(at);
    return Math.round(free(wishBelow(at, threads, x), reach(at), passing(row + 1, step)));
  });
  const into = threads.map(({ isCard, from, row }, at) => {
    if (!isCard) return new Map(from.map((one) => [one, x(at)]));
    const ends = [...from].sort((a, b) => (out[a] as number) - (out[b] as number));
    const { low, high } = reach(at);
    const apart = Math.min(metrics.gap.lines, (high - low) / Math.max(1, ends.length - 1));
    const above = (rows[row - 1] ?? []).filter((one) => (threads[one] as Thread).to.length > 0);
    let least = low;
    return new Map(
      ends.map((one, place) => {
        const most = high - (ends.length - 1 - place) * apart;
        const taken = above.filter((other) => other !== one).map((other) => out[other] as number);
        const found = free(out[one] as number, { low: least, high: most }, taken);
        least = found + apart;
        return [one, Math.round(found)];
      }),
    );
  });
  return { out, into };
}

interface Reach {
  readonly low: number;
  readonly high: number;
}

/** Where the line of a card best leaves it: above where it passes on, or between the card and the only one it leads to. */
function wishBelow(at: number, threads: readonly Thread[], x: (at: number) => number): number {
  const { to } = threads[at] as Thread;
  const passing = to.find((one) => !(threads[one] as Thread).isCard);
  if (passing !== undefined) return x(passing);
  return to.length > 1 ? x(at) : (x(at) + x(to[0] as number)) / 2;
}

/** The place within reach that is nearest to the wish and clear of what is taken; the nearest of all where none is. */
function free(wish: number, { low, high }: Reach, taken: readonly number[]): number {
  const within = (place: number): number => Math.min(Math.max(place, low), high);
  const places = [wish, ...taken.flatMap((one) => [one - CLOSE, one + CLOSE])].map(within);
  const clear = places.filter((place) => taken.every((one) => Math.abs(one - place) >= CLOSE - 0.01));
  const best = clear.reduce<number | undefined>(
    (nearest, one) => (nearest === undefined || Math.abs(one - wish) < Math.abs(nearest - wish) ? one : nearest),
    undefined,
  );
  return best ?? within(wish);
}
