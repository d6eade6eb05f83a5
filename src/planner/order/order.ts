import { ok, type Result } from "../../shared/result.ts";
import { buildGraph, type Graph, topologicalOrder } from "../graph.ts";

/** What ordering needs to know of a step. */
export interface Orderable {
  readonly id: string;
  readonly requires: readonly string[];
  /** Number of the group it stands in; never less than that of a step it needs. */
  readonly group: number;
  /** Its place in the list of its group; Infinity when that does not list it. */
  readonly place: number;
  /** Whether it stands right after the last step it needs, as projects do, instead of at its place. */
  readonly floats: boolean;
}

/**
 * Orders steps so that every prerequisite comes before the steps that need it, and otherwise as the author listed them.
 * Expects: ids are unique; a requirement that is not among the steps is met already; `needsOf` tells what a step waits for
 * where that is not all it requires.
 * Promises: groups follow each other; within one, steps stand at their places, what is not listed, or later, right before
 * the first that needs it (in the order of its `requires`); what floats stands right after the last step it needs; what
 * nothing lists or needs stands at the end, by id. The order of `steps` plays no part. Time is linear in steps plus
 * requirements but for sorting each group.
 * On a cycle: returns the closed trail as an error value; it never throws.
 */
export function orderSteps<T extends Orderable>(
  steps: readonly T[],
  needsOf: (step: T) => readonly string[] = ({ requires }) => requires,
): Result<T[], readonly string[]> {
  const graph = buildGraph(steps, steps.map(needsOf));
  const sorted = topologicalOrder(graph);
  if (!sorted.ok) return sorted;
  const groups: number[][] = [];
  for (const index of sorted.value) {
    const { group } = steps[index] as T;
    const members = groups[group];
    if (members === undefined) groups[group] = [index];
    else members.push(index);
  }
  const orderer = new Orderer(steps, graph);
  const ordered: number[] = [];
  // Numbers of groups may have gaps: forEach passes over them.
  groups.forEach((group) => {
    orderer.orderGroup(group, ordered);
  });
  return ok(ordered.map((index) => steps[index] as T));
}

class Orderer {
  private readonly steps: readonly Orderable[];
  /** What each step needs; what is not among the steps is left out. */
  private readonly graph: Graph;
  private readonly placed: Uint8Array;
  /** Before which of a step's needs all are known to be placed: each is looked at once. */
  private readonly seen: Int32Array;
  /** Of steps placed in the group at hand: after how many of its listed ones. */
  private readonly after: Int32Array;

  constructor(steps: readonly Orderable[], graph: Graph) {
    this.steps = steps;
    this.graph = graph;
    this.placed = new Uint8Array(steps.length);
    this.seen = graph.needStarts.slice(0, steps.length);
    this.after = new Int32Array(steps.length);
  }

  /** Adds one group. Expects: its steps in some topological order; what they need of other groups is placed. */
  orderGroup(group: readonly number[], ordered: number[]): void {
    const { steps, placed, after } = this;
    const { needStarts, needs } = this.graph;
    const standing: number[] = [];
    for (const index of group) {
      const { floats, place } = steps[index] as Orderable;
      if (!floats && place !== Infinity) standing.push(index);
    }
    const listed: number[] = [];
    for (const index of standing.sort(this.byPlace)) this.place(index, listed);
    for (const [at, index] of listed.entries()) after[index] = at + 1;

    const floating: number[] = [];
    const rest: number[] = [];
    for (const index of group) {
      if (placed[index] === 1) continue;
      for (let e = needStarts[index] as number; e < (needStarts[index + 1] as number); e++) {
        const need = needs[e] as number;
        if ((after[need] as number) > (after[index] as number)) after[index] = after[need] as number;
      }
      ((steps[index] as Orderable).floats ? floating : rest).push(index);
    }
    floating.sort((a, b) => (after[a] as number) - (after[b] as number) || this.byPlace(a, b));
    let next = 0;
    for (const index of floating) {
      for (; next < (after[index] as number); next++) ordered.push(listed[next] as number);
      this.place(index, ordered);
    }
    for (; next < listed.length; next++) ordered.push(listed[next] as number);
    for (const index of rest.sort(this.byPlace)) this.place(index, ordered);
    for (const index of group) after[index] = 0;
  }

  /** Adds a step after all that it still needs. A stack of its own: a chain may be longer than the call stack is deep. */
  private place(first: number, out: number[]): void {
    const { placed, seen } = this;
    const { needStarts, needs } = this.graph;
    const stack = [first];
    for (let index = stack.at(-1); index !== undefined; index = stack.at(-1)) {
      const end = needStarts[index + 1] as number;
      let next = seen[index] as number;
      while (next < end && placed[needs[next] as number] === 1) next++;
      seen[index] = next;
      if (placed[index] === 0 && next < end) {
        stack.push(needs[next] as number);
        continue;
      }
      stack.pop();
      if (placed[index] === 1) continue;
      placed[index] = 1;
      out.push(index);
    }
  }

  private readonly byPlace = (a: number, b: number): number => {
    const [one, other] = [this.steps[a] as Orderable, this.steps[b] as Orderable];
    if (one.place !== other.place) return one.place < other.place ? -1 : 1;
    return one.id < other.id ? -1 : 1;
  };
}
