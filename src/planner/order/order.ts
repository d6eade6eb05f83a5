import { ok, type Result } from "../../shared/result.ts";
import { buildGraph, heaviestChains, topologicalOrder } from "./graph.ts";
import { Heap } from "./heap.ts";

/** What ordering needs to know of a step. */
export interface Orderable {
  readonly id: string;
  readonly requires: readonly string[];
  /** Effort in whole units, so that chains of equal effort are exactly equal. */
  readonly effort: number;
  /** Number of the stage it stands in; never less than that of a step it needs. */
  readonly stage: number;
  readonly project: boolean;
  /** Its place in the author's list; Infinity when no stage lists it. */
  readonly place: number;
}

/**
 * Orders steps so that every prerequisite comes before the steps that need it.
 * Expects: ids are unique; a requirement that is not among the steps is met already.
 * Promises: stages never interleave; among free steps of a stage a project comes first, then the heavier remaining
 * chain of effort, then the author's order, unlisted ones by id. The order of `steps` plays no part. Time is linear in
 * steps plus requirements but for the heap's logarithm.
 * On a cycle: returns the closed trail as an error value; it never throws.
 */
export function orderSteps<T extends Orderable>(steps: readonly T[]): Result<T[], readonly string[]> {
  const graph = buildGraph(steps);
  const sorted = topologicalOrder(graph);
  if (!sorted.ok) return sorted;
  const count = steps.length;
  const chains = heaviestChains(
    graph,
    sorted.value,
    column(steps, (step) => step.effort),
  );
  const stages = column(steps, (step) => step.stage);
  const places = column(steps, (step) => step.place);
  const projects = column(steps, (step) => (step.project ? 1 : 0));
  const heap = new Heap((a, b) => {
    if (stages[a] !== stages[b]) return (stages[a] as number) < (stages[b] as number);
    if (projects[a] !== projects[b]) return projects[a] === 1;
    if (chains[a] !== chains[b]) return (chains[a] as number) > (chains[b] as number);
    if (places[a] !== places[b]) return (places[a] as number) < (places[b] as number);
    return (steps[a] as T).id < (steps[b] as T).id;
  });
  const waiting = graph.needCount.slice();
  for (let i = 0; i < count; i++) if (waiting[i] === 0) heap.push(i);
  const ordered: T[] = [];
  for (let i = heap.pop(); i !== undefined; i = heap.pop()) {
    ordered.push(steps[i] as T);
    for (let e = graph.starts[i] as number; e < (graph.starts[i + 1] as number); e++) {
      const dependent = graph.dependents[e] as number;
      waiting[dependent] = (waiting[dependent] as number) - 1;
      if (waiting[dependent] === 0) heap.push(dependent);
    }
  }
  return ok(ordered);
}

/** One number of every step, packed. `Float64Array.from` walks an iterator, which is ten times slower. */
function column<T>(steps: readonly T[], read: (step: T) => number): Float64Array {
  const numbers = new Float64Array(steps.length);
  for (let i = 0; i < steps.length; i++) numbers[i] = read(steps[i] as T);
  return numbers;
}
