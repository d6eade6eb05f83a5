import { inHours, inUnits } from "../effort.ts";
import type { Ordered } from "../order/ordered-steps.ts";

/** How far some hours reach along a plan. */
export interface Reach {
  /** In learning order, done ones included. */
  readonly kept: readonly Ordered[];
  /** Units of effort of its open steps. */
  readonly used: number;
  /** The first step that does not fit. */
  readonly next: Ordered | null;
}

/** Why there is no plan within a budget; in hours. */
export type BudgetProblem =
  | { readonly code: "no-such-step"; readonly id: string }
  | { readonly code: "must-takes-more"; readonly hours: number };

/**
 * The steps in their order as far as the hours reach: it ends where the next one no longer fits. What must be in, and all
 * that it needs, is put aside first and keeps its place.
 * Expects: `all` are the plan's steps in learning order, `budget` is not negative. Promises: what is kept is closed under
 * prerequisites, its open steps fit the budget, and more hours never keep less.
 */
export function withinBudget(
  all: readonly Ordered[],
  budget: number,
  must: readonly string[],
): { readonly ok: true; readonly value: Reach } | { readonly ok: false; readonly error: BudgetProblem } {
  const steps = new Map(all.map((step) => [step.id, step]));
  const missing = must.find((id) => !steps.has(id));
  if (missing !== undefined) return { ok: false, error: { code: "no-such-step", id: missing } };
  const aside = closureOf(must, steps);
  let used = 0;
  for (const id of aside) used += (steps.get(id) as Ordered).left;
  const most = inUnits(budget);
  if (used > most) return { ok: false, error: { code: "must-takes-more", hours: inHours(used) } };
  let next: Ordered | null = null;
  const kept: Ordered[] = [];
  for (const step of all) {
    if (step.done || aside.has(step.id)) kept.push(step);
    else if (next === null && used + step.left <= most) {
      used += step.left;
      kept.push(step);
    } else next ??= step;
  }
  return { ok: true, value: { kept, used, next } };
}

/** The ids and all open steps they need. */
function closureOf(ids: readonly string[], steps: ReadonlyMap<string, Ordered>): Set<string> {
  const found = new Set<string>();
  const queue = [...ids];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const step = steps.get(id);
    if (step === undefined || step.done || found.has(id)) continue;
    found.add(id);
    queue.push(...step.requires);
  }
  return found;
}
