import { buildGraph, heaviestChains, topologicalOrder } from "../order/graph.ts";

/** What slack needs to know of a step; nothing of a done one is left, and it holds nobody up. */
export interface Weighed {
  readonly id: string;
  readonly requires: readonly string[];
  /** Effort in whole units, so that chains of equal effort are exactly equal. */
  readonly left: number;
  readonly done: boolean;
}

/**
 * How much lighter the heaviest chain of prerequisites through each open step is than the heaviest of all, in units:
 * as much could come before the step, besides what it needs, and the heaviest chain would be no heavier. 0 on the
 * critical path. By prerequisites alone: neither the hours a week nor the order of the steps plays a part.
 * Expects: ids are unique, no cycle. Promises: at least one step has none where any is open; done steps are left out.
 * Time is linear in steps plus requirements.
 */
export function slackOf(steps: readonly Weighed[]): Map<string, number> {
  const { open, before, after } = chainsOf(steps);
  const longest = after.reduce((most, chain) => Math.max(most, chain), 0);
  const slacks = new Map<string, number>();
  for (const [i, { id, left }] of open.entries()) {
    slacks.set(id, longest - ((before[i] as number) + (after[i] as number) - left));
  }
  return slacks;
}

/**
 * Ids of the heaviest chain of open steps that runs through one of them, in the order to learn them; of equally heavy
 * ones that whose steps come first. Empty for a step that is done or not there.
 */
export function heaviestChainThrough(steps: readonly Weighed[], id: string): string[] {
  const { open, before, after } = chainsOf(steps);
  const indexOf = new Map(open.map((step, i) => [step.id, i]));
  const heaviest = (among: readonly number[], chains: Float64Array): number | undefined =>
    [...among].sort((a, b) => (chains[b] as number) - (chains[a] as number) || a - b)[0];
  const needs = (i: number): number[] => (open[i] as Weighed).requires.flatMap((need) => indexOf.get(need) ?? []);
  const dependents = (i: number): number[] =>
    open.flatMap(({ requires }, at) => (requires.includes((open[i] as Weighed).id) ? at : []));
  const at = indexOf.get(id);
  if (at === undefined) return [];
  const chain = [at];
  for (let i = heaviest(needs(at), before); i !== undefined; i = heaviest(needs(i), before)) chain.unshift(i);
  for (let i = heaviest(dependents(at), after); i !== undefined; i = heaviest(dependents(i), after)) chain.push(i);
  return chain.map((i) => (open[i] as Weighed).id);
}

interface Chains {
  readonly open: readonly Weighed[];
  /** Of each open step the heaviest chain that ends with it, and the one that begins with it, its own effort included. */
  readonly before: Float64Array;
  readonly after: Float64Array;
}

function chainsOf(steps: readonly Weighed[]): Chains {
  const open = steps.filter(({ done }) => !done);
  const graph = buildGraph(open);
  const sorted = topologicalOrder(graph);
  const order = sorted.ok ? sorted.value : new Int32Array(0);
  const weights = open.map(({ left }) => left);
  const { starts, dependents } = graph;
  const before = Float64Array.from(weights);
  for (const i of order) {
    for (let e = starts[i] as number; e < (starts[i + 1] as number); e++) {
      const next = dependents[e] as number;
      before[next] = Math.max(before[next] as number, (before[i] as number) + (weights[next] as number));
    }
  }
  return { open, before, after: heaviestChains(graph, order, weights) };
}
