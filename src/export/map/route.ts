import type { Rows } from "./order-rows.ts";
import type { Ports } from "./ports.ts";
import { tracksOf } from "./tracks.ts";
import type { Point } from "./types.ts";
import type { Thread } from "./weave.ts";

/** What lies between a row and the next. */
export interface Channel {
  /** From 0: how many heights its lines need; 0 where all go straight down. */
  readonly heights: number;
  /** The height of the line below each thread that has one. */
  readonly track: ReadonlyMap<number, number>;
  /** Where a line across meets one down that starts elsewhere: its place, and the thread across. */
  readonly crossings: readonly { readonly x: number; readonly across: number }[];
}

/** One a row: what lies below it. */
export function channelsOf(threads: readonly Thread[], rows: Rows, ports: Ports): Channel[] {
  return rows.map((row) => {
    const starts = row.filter((at) => (threads[at] as Thread).to.length > 0);
    const nets = starts.map((at) => ({
      above: ports.out[at] as number,
      below: (threads[at] as Thread).to.map((to) => ports.into[to]?.get(at) as number),
    }));
    const tracks = tracksOf(nets);
    const crossings = nets.flatMap(({ above, below }, one) => {
      const [low, high] = [Math.min(above, ...below), Math.max(above, ...below)];
      if (low === high) return [];
      const across = starts[one] as number;
      const height = tracks[one] as number;
      return nets.flatMap((other, two) => {
        if (one === two) return [];
        const isStraight = other.below.every((x) => x === other.above);
        const down = isStraight || (tracks[two] as number) < height ? other.below : [];
        const up = isStraight || (tracks[two] as number) > height ? [other.above] : [];
        return [...new Set([...down, ...up])].filter((x) => x > low && x < high).map((x) => ({ x, across }));
      });
    });
    const isAcross = nets.map(({ above, below }) => below.some((x) => x !== above));
    const heights = Math.max(0, ...tracks.map((track, at) => (isAcross[at] ? track + 1 : 0)));
    return { heights, track: new Map(starts.map((at, index) => [at, tracks[index] as number])), crossings };
  });
}

/** The corners of the line from a step down to a step that needs it. */
export function lineTo(
  from: number,
  to: number,
  threads: readonly Thread[],
  ports: Ports,
  heightOf: (thread: number) => number,
  bottom: number,
  top: number,
): Point[] {
  const points: Point[] = [{ x: ports.out[from] as number, y: bottom }];
  for (let at = from; at !== to; ) {
    const { to: below } = threads[at] as Thread;
    const next = below.includes(to) ? to : (below.find((one) => !(threads[one] as Thread).isCard) as number);
    const [x, end] = [ports.out[at] as number, ports.into[next]?.get(at) as number];
    if (x !== end) points.push({ x, y: heightOf(at) }, { x: end, y: heightOf(at) });
    at = next;
  }
  points.push({ x: points.at(-1)?.x as number, y: top });
  return points;
}
