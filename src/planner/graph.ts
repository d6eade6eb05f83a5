import { fail, ok, type Result } from "../shared/result.ts";

/** Prerequisites among `ids.length` things, told by index. Ids outside the list are met already and play no part. */
export interface Graph {
  readonly ids: readonly string[];
  /** For each thing those that need it, packed: from `starts[i]` to `starts[i + 1]` in `dependents`. */
  readonly starts: Int32Array;
  readonly dependents: Int32Array;
  /** For each thing its prerequisites, packed the same way, as they were told: from `needStarts[i]` in `needs`. */
  readonly needStarts: Int32Array;
  readonly needs: Int32Array;
}

/** Builds the graph in time linear in things plus prerequisites. Expects: ids are unique; `needsOf` holds, for each thing, what it needs. */
export function buildGraph(
  things: readonly { readonly id: string; readonly requires: readonly string[] }[],
  needsOf: readonly (readonly string[])[] = things.map(({ requires }) => requires),
): Graph {
  const count = things.length;
  const indexOf = new Map<string, number>();
  for (let i = 0; i < count; i++) indexOf.set((things[i] as { id: string }).id, i);
  const needStarts = new Int32Array(count + 1);
  const starts = new Int32Array(count + 1);
  let named = 0;
  for (const requires of needsOf) named += requires.length;
  const needs = new Int32Array(named);
  let edges = 0;
  for (let i = 0; i < count; i++) {
    for (const id of needsOf[i] as readonly string[]) {
      const need = indexOf.get(id);
      if (need === undefined) continue;
      needs[edges++] = need;
      starts[need + 1] = (starts[need + 1] as number) + 1;
    }
    needStarts[i + 1] = edges;
  }
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const fill = starts.slice(0, count);
  const dependents = new Int32Array(edges);
  for (let i = 0, e = 0; i < count; i++) {
    for (const end = needStarts[i + 1] as number; e < end; e++) {
      const need = needs[e] as number;
      dependents[fill[need] as number] = i;
      fill[need] = (fill[need] as number) + 1;
    }
  }
  return { ids: things.map((thing) => thing.id), starts, dependents, needStarts, needs };
}

/**
 * Indices so that every prerequisite comes before what needs it (Kahn 1962).
 * On a cycle: a closed trail of ids, its least id first and last, each needing the next.
 */
export function topologicalOrder(graph: Graph): Result<Int32Array, readonly string[]> {
  const { starts, dependents, needStarts } = graph;
  const count = graph.ids.length;
  const waiting = new Int32Array(count);
  const order = new Int32Array(count);
  let filled = 0;
  for (let i = 0; i < count; i++) {
    waiting[i] = (needStarts[i + 1] as number) - (needStarts[i] as number);
    if (waiting[i] === 0) order[filled++] = i;
  }
  for (let at = 0; at < filled; at++) {
    const i = order[at] as number;
    for (let e = starts[i] as number; e < (starts[i + 1] as number); e++) {
      const dependent = dependents[e] as number;
      waiting[dependent] = (waiting[dependent] as number) - 1;
      if (waiting[dependent] === 0) order[filled++] = dependent;
    }
  }
  return filled === count ? ok(order) : fail(cycleAmong(graph, waiting));
}

/** Follows open prerequisites, the least id first, until one comes round again. */
function cycleAmong(graph: Graph, waiting: Int32Array): string[] {
  const needs = new Map<number, number>();
  const open = [...waiting.keys()].filter((i) => waiting[i] !== 0);
  for (const need of open) {
    for (let e = graph.starts[need] as number; e < (graph.starts[need + 1] as number); e++) {
      const dependent = graph.dependents[e] as number;
      const known = needs.get(dependent);
      if (known === undefined || idBefore(graph, need, known)) needs.set(dependent, need);
    }
  }
  let at = open.reduce((least, i) => (idBefore(graph, i, least) ? i : least));
  const seen = new Map<number, number>();
  const trail: number[] = [];
  while (!seen.has(at)) {
    seen.set(at, trail.length);
    trail.push(at);
    at = needs.get(at) as number;
  }
  const ids = trail.slice(seen.get(at)).map((i) => graph.ids[i] as string);
  const least = ids.indexOf([...ids].sort()[0] as string);
  const turned = [...ids.slice(least), ...ids.slice(0, least)];
  return [...turned, turned[0] as string];
}

function idBefore(graph: Graph, a: number, b: number): boolean {
  return (graph.ids[a] as string) < (graph.ids[b] as string);
}
