import { buildGraph, topologicalOrder } from "../graph.ts";

/** Most partial orders that are kept side by side; fewer where their number times the square of the things is over WORK. */
const WIDEST = 200;
const WORK = 600_000;
/** Beyond so many things there is no search: no picture of them would be looked at. */
const MOST = 600;

/** A beginning of an order. */
interface Partial {
  /** The one it goes on from, and the thing it adds. */
  readonly before: Partial | null;
  readonly added: number;
  /** Bit i is set when thing i is placed. */
  readonly placed: bigint;
  /** Placed things that something unplaced still needs: the lanes that are open below its last row. */
  readonly open: number;
  /** The most lanes open at once, and the sum over all rows: how long all lanes are together. */
  readonly widest: number;
  readonly length: number;
}

/**
 * Orders things for a drawing: each after all that it requires, and so that few of them wait for those that need them
 * at any row, since each that waits takes a lane beside the rows.
 * Method: a beam search over partial orders, those with the fewest lanes first; of two with the same things placed the
 * worse is dropped. A wide beam is within a lane or two of the best; it gets narrower where there is much to order.
 * Expects: ids are unique, no cycle (else nothing is returned); requirements outside the list play no part.
 * Promises: ties follow the list.
 */
export function rowOrder<T extends { readonly id: string; readonly requires: readonly string[] }>(
  things: readonly T[],
): T[] {
  const sorted = topologicalOrder(buildGraph(things));
  if (!sorted.ok) return [];
  const order = things.length > MOST ? sorted.value : searched(edgesOf(things), widthFor(things.length));
  return Array.from(order, (index) => things[index] as T);
}

/** Each thing's own bit, and those of what it requires and of what requires it. */
interface Edges {
  readonly bit: bigint;
  readonly needs: bigint;
  readonly required: readonly number[];
  dependents: bigint;
}

function edgesOf(things: readonly { readonly id: string; readonly requires: readonly string[] }[]): Edges[] {
  const indexOf = new Map(things.map(({ id }, index) => [id, index]));
  const edges = things.map(({ requires }, index): Edges => {
    const required = [...new Set(requires)].flatMap((id) => indexOf.get(id) ?? []);
    const needs = required.reduce((bits, need) => bits | (1n << BigInt(need)), 0n);
    return { bit: 1n << BigInt(index), needs, required, dependents: 0n };
  });
  for (const { bit, required } of edges) for (const need of required) (edges[need] as Edges).dependents |= bit;
  return edges;
}

function widthFor(count: number): number {
  return Math.max(1, Math.min(WIDEST, Math.floor(WORK / count ** 2)));
}

function searched(edges: readonly Edges[], width: number): number[] {
  let beam: Partial[] = [{ before: null, added: -1, placed: 0n, open: 0, widest: 0, length: 0 }];
  for (let row = 0; row < edges.length; row++) {
    const next = new Map<bigint, Partial>();
    for (const partial of beam) {
      for (const one of extensions(partial, edges)) {
        const other = next.get(one.placed);
        if (other === undefined || compare(one, other) < 0) next.set(one.placed, one);
      }
    }
    beam = [...next.values()].sort(compare).slice(0, width);
  }
  const order: number[] = [];
  for (let at = beam[0]; at !== undefined && at.before !== null; at = at.before) order.push(at.added);
  return order.reverse();
}

/** A partial order with each thing added to it that could come next. */
function extensions(partial: Partial, edges: readonly Edges[]): Partial[] {
  const found: Partial[] = [];
  for (const [added, { bit, needs, required, dependents }] of edges.entries()) {
    if ((partial.placed & bit) !== 0n || (partial.placed & needs) !== needs) continue;
    const placed = partial.placed | bit;
    const isClosed = (need: number): boolean => ((edges[need] as Edges).dependents & ~placed) === 0n;
    const open = partial.open - required.filter(isClosed).length + (dependents === 0n ? 0 : 1);
    const widest = Math.max(partial.widest, open);
    found.push({ before: partial, added, placed, open, widest, length: partial.length + open });
  }
  return found;
}

function compare(a: Partial, b: Partial): number {
  return a.widest - b.widest || a.length - b.length;
}
