import type { Graph } from "../order/graph.ts";

const BITS = 32;

/**
 * For each thing how many of the counted ones need it, directly or through others.
 * Expects: `order` is a topological order of the graph. Time: things plus requirements, for every 32 that are counted.
 */
export function countDependents(graph: Graph, order: Int32Array, isCounted: (index: number) => boolean): Int32Array {
  const { starts, dependents } = graph;
  const counts = new Int32Array(graph.ids.length);
  const counted = [...order].filter(isCounted);
  const masks = new Int32Array(graph.ids.length);
  for (let from = 0; from < counted.length; from += BITS) {
    masks.fill(0);
    for (const [bit, i] of counted.slice(from, from + BITS).entries()) {
      masks[i] = 1 << bit;
      counts[i] = (counts[i] as number) - 1; // It will count itself.
    }
    for (let at = order.length - 1; at >= 0; at--) {
      const i = order[at] as number;
      let mask = masks[i] as number;
      for (let e = starts[i] as number; e < (starts[i + 1] as number); e++) {
        mask |= masks[dependents[e] as number] as number;
      }
      masks[i] = mask;
      counts[i] = (counts[i] as number) + bitsOf(mask);
    }
  }
  return counts;
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
