import { inHours, unitsOf } from "../effort.ts";
import type { Plan } from "../plan-types.ts";
import { heaviestChainThrough } from "./slack.ts";

/** Steps of which each needs the one before it, and what is left of them all. */
export interface Chain {
  readonly ids: readonly string[];
  readonly hours: number;
}

/** The longest chain of prerequisites of a plan that runs through an open step, by hours left; null for another id. */
export function longestChainThrough({ steps }: Plan, id: string): Chain | null {
  const left = new Map(steps.map((step) => [step.id, unitsOf(step.hoursLeft)]));
  const weighed = steps.map((step) => ({
    id: step.id,
    requires: step.requires,
    left: left.get(step.id) as number,
    done: step.state === "done",
  }));
  const ids = heaviestChainThrough(weighed, id);
  if (ids.length === 0) return null;
  return { ids, hours: inHours(ids.reduce((sum, one) => sum + (left.get(one) as number), 0)) };
}

/** Ids of all steps of a plan that need one of them, directly or through others, in plan order. */
export function allUnblockedBy({ steps }: Plan, id: string): string[] {
  const unblocks = new Map(steps.map((step) => [step.id, step.unblocks]));
  const found = new Set<string>();
  for (const queue = [id]; queue.length > 0; ) {
    for (const next of unblocks.get(queue.pop() as string) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      queue.push(next);
    }
  }
  return steps.map((step) => step.id).filter((one) => found.has(one));
}
