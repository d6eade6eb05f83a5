/** A line between two rows: from a place above, across on a height of its own, down to places below. */
export interface Net {
  /** The thread whose line it is; the two parts of a line that steps aside have one. */
  readonly owner: number;
  /** Whether it is the first of two such parts. */
  readonly isDetour: boolean;
  readonly above: number;
  readonly below: readonly number[];
}

/** Lines closer than this, one above the other, would look like one. */
export const CLOSE = 3;
const TOUCH = 1000;

/** The height on which each net goes across, from 0 downwards: few crossings, and no two on one piece of one height. */
export function tracksOf(nets: readonly Net[]): number[] {
  const spans = nets.map(({ above, below }) => ({ low: Math.min(above, ...below), high: Math.max(above, ...below) }));
  const crosses = nets.map((upper, a) =>
    nets.map((lower, b) => (a === b ? 0 : crossingsOf(upper, lower, spans[a] as Span, spans[b] as Span))),
  );
  const cost = (a: number, b: number): number => (crosses[a] as number[])[b] as number;
  const order: number[] = [];
  for (const at of nets.keys()) insert(order, at, cost);
  for (let turn = 0, moved = true; moved && turn < 10; turn++) {
    moved = false;
    for (const at of nets.keys()) {
      const was = order.indexOf(at);
      order.splice(was, 1);
      moved = insert(order, at, cost) !== was || moved;
    }
  }
  const tracks = nets.map(() => 0);
  for (const [place, at] of order.entries()) {
    const span = spans[at] as Span;
    if (span.low === span.high) continue;
    for (const other of order.slice(0, place)) {
      const before = spans[other] as Span;
      if (before.low === before.high) continue;
      const apart = span.low > before.high + CLOSE || before.low > span.high + CLOSE;
      if (!apart) tracks[at] = Math.max(tracks[at] as number, (tracks[other] as number) + 1);
    }
  }
  return tracks;
}

interface Span {
  readonly low: number;
  readonly high: number;
}

/** Puts a net where it crosses the others least, first among equals; the place. */
function insert(order: number[], at: number, cost: (upper: number, lower: number) => number): number {
  let sum = 0;
  let [least, best] = [0, 0];
  for (const [place, other] of order.entries()) {
    sum += cost(other, at) - cost(at, other);
    if (sum < least) [least, best] = [sum, place + 1];
  }
  order.splice(best, 0, at);
  return best;
}

/** Crossings where one net lies above the other, and what touches counts for many. */
function crossingsOf(upper: Net, lower: Net, span: Span, under: Span): number {
  if (upper.owner === lower.owner) return upper.isDetour ? 0 : TOUCH * 10;
  let sum = 0;
  if (span.low !== span.high && lower.above > span.low && lower.above < span.high) sum++;
  if (under.low !== under.high) for (const x of upper.below) if (x > under.low && x < under.high) sum++;
  // Where both go down on nearly one line, the one that comes from above must turn off before the other begins.
  for (const x of upper.below) if (Math.abs(x - lower.above) < CLOSE) sum += TOUCH;
  return sum;
}
