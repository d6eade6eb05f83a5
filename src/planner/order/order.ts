import { ok, type Result } from "../../shared/result.ts";
import { buildGraph, topologicalOrder } from "../graph.ts";

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
 * Expects: ids are unique; a requirement that is not among the steps is met already.
 * Promises: groups follow each other; within one, steps stand at their places, what is not listed, or later, right before
 * the first that needs it (in the order of its `requires`); what floats stands right after the last step it needs; what
 * nothing lists or needs stands at the end, by id. The order of `steps` plays no part. Time is linear in steps plus
 * requirements but for sorting each group.
 * On a cycle: returns the closed trail as an error value; it never throws.
 */
export function orderSteps<T extends Orderable>(steps: readonly T[]): Result<T[], readonly string[]> {
  const graph = buildGraph(steps);
  const sorted = topologicalOrder(graph);
  if (!sorted.ok) return sorted;
  const byId = new Map(steps.map((step) => [step.id, step]));
  const groups = new Map<number, T[]>();
  for (const index of sorted.value) {
    const step = steps[index] as T;
    const group = groups.get(step.group);
    if (group === undefined) groups.set(step.group, [step]);
    else group.push(step);
  }
  const placed = new Set<string>();
  const ordered: T[] = [];
  for (const number of [...groups.keys()].sort((a, b) => a - b)) {
    for (const step of orderGroup(groups.get(number) as T[], byId, placed)) ordered.push(step);
  }
  return ok(ordered);
}

/** Orders one group. Expects: its steps in some topological order; what they need of other groups is in `placed`. */
function orderGroup<T extends Orderable>(group: readonly T[], byId: ReadonlyMap<string, T>, placed: Set<string>): T[] {
  const emit = (first: T, out: T[]): void => {
    // A stack of its own: a chain of prerequisites may be longer than the call stack is deep.
    const stack = [first];
    while (stack.length > 0) {
      const step = stack.at(-1) as T;
      const open = placed.has(step.id) ? undefined : firstOpen(step, byId, placed);
      if (open !== undefined) {
        stack.push(open);
        continue;
      }
      stack.pop();
      if (placed.has(step.id)) continue;
      placed.add(step.id);
      out.push(step);
    }
  };
  const listed: T[] = [];
  const standing = group.filter(({ floats, place }) => !floats && place !== Infinity);
  for (const step of standing.sort(byPlace)) emit(step, listed);

  // Where each of the others comes: after so many of the listed steps.
  const after = new Map(listed.map(({ id }, at) => [id, at + 1]));
  const floating: T[] = [];
  for (const step of group) {
    if (placed.has(step.id)) continue;
    after.set(
      step.id,
      step.requires.reduce((most, need) => Math.max(most, after.get(need) ?? 0), 0),
    );
    if (step.floats) floating.push(step);
  }
  floating.sort((a, b) => (after.get(a.id) as number) - (after.get(b.id) as number) || byPlace(a, b));
  const ordered: T[] = [];
  let next = 0;
  for (const step of floating) {
    for (; next < (after.get(step.id) as number); next++) ordered.push(listed[next] as T);
    emit(step, ordered);
  }
  for (; next < listed.length; next++) ordered.push(listed[next] as T);
  for (const step of group.filter(({ id }) => !placed.has(id)).sort(byPlace)) emit(step, ordered);
  return ordered;
}

function firstOpen<T extends Orderable>(step: T, byId: ReadonlyMap<string, T>, placed: Set<string>): T | undefined {
  for (const id of step.requires) {
    if (placed.has(id)) continue;
    const need = byId.get(id);
    if (need !== undefined) return need;
  }
  return undefined;
}

function byPlace(a: Orderable, b: Orderable): number {
  if (a.place !== b.place) return a.place < b.place ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
