import type { Metrics } from "./types.ts";
import type { Thread } from "./weave.ts";

/** Where lines leave a thread downwards, and where each comes in from above, by the thread it comes from. */
export interface Ports {
  readonly out: readonly number[];
  readonly into: readonly ReadonlyMap<number, number>[];
}

/**
 * Puts the ends of lines on the edges of cards, straight below or above where they lead, as far as there is room.
 * Promises: ends on one edge keep apart, and in the order of where they come from; what only passes stays where it is.
 */
export function portsOf(threads: readonly Thread[], middle: readonly number[], metrics: Metrics): Ports {
  const half = metrics.cardWidth / 2 - Math.min(10, metrics.gap.lines);
  const x = (at: number): number => middle[at] as number;
  const within = (at: number, wish: number): number => Math.min(Math.max(wish, x(at) - half), x(at) + half);
  const out = threads.map(({ isCard, to }, at) => {
    if (!isCard || to.length === 0) return x(at);
    const passing = to.find((one) => !(threads[one] as Thread).isCard);
    if (passing !== undefined) return within(at, x(passing));
    if (to.length > 1) return x(at);
    const only = to[0] as number;
    const others = (threads[only] as Thread).from.length;
    return others > 1 ? within(at, x(at) + (x(only) - x(at)) / 2) : within(at, (x(at) + x(only)) / 2);
  });
  const into = threads.map(({ isCard, from }, at) => {
    if (!isCard) return new Map(from.map((one) => [one, x(at)]));
    const ends = from
      .map((one) => ({ one, wish: within(at, out[one] as number) }))
      .sort((a, b) => (out[a.one] as number) - (out[b.one] as number));
    spread(ends, x(at) - half, x(at) + half, Math.min(metrics.gap.lines, (2 * half) / Math.max(1, ends.length - 1)));
    return new Map(ends.map(({ one, wish }) => [one, Math.round(wish)]));
  });
  return { out: out.map(Math.round), into };
}

/** Moves ends apart, as little as it takes, between two bounds. */
function spread(ends: { wish: number }[], low: number, high: number, apart: number): void {
  for (const [at, end] of ends.entries())
    if (at > 0) end.wish = Math.max(end.wish, (ends[at - 1] as { wish: number }).wish + apart);
  const over = (ends.at(-1)?.wish ?? high) - high;
  if (over > 0) {
    (ends.at(-1) as { wish: number }).wish = high;
    for (let at = ends.length - 2; at >= 0; at--) {
      const end = ends[at] as { wish: number };
      end.wish = Math.min(end.wish, (ends[at + 1] as { wish: number }).wish - apart);
    }
  }
  if (ends[0] && ends[0].wish < low) ends[0].wish = low;
}
