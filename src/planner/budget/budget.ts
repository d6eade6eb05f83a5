import type { Item } from "./closed-set.ts";
import { packClosed } from "./closure-knapsack.ts";

/** An open step that may come into the budget or be left out. */
export interface Candidate {
  readonly id: string;
  /** Its place in learning order: unique, and after those of what it requires. */
  readonly n: number;
  /** What is not among the candidates is met. */
  readonly requires: readonly string[];
  /** Units of effort left: a whole number, not negative. */
  readonly left: number;
  /** Its points, a whole number, not negative (see `valueSteps`). */
  readonly value: number;
}

/** A step that is left out, and why. */
export interface LeftOut {
  readonly id: string;
  /**
   * too-large: with what it needs it takes more hours than the budget has, even with nothing else.
   * needs: it needs steps that are left out.
   * worth-less: there is no room for it beside steps that bring more points together.
   */
  readonly why: "too-large" | "needs" | "worth-less";
  /** The steps it requires that are left out too, in learning order. */
  readonly needs: readonly string[];
}

export interface WithinBudget {
  readonly chosen: ReadonlySet<string>;
  /** Units and points of what is chosen. */
  readonly left: number;
  readonly value: number;
  /** Whether it is proved that no other choice brings more points. */
  readonly exact: boolean;
  /** In learning order. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Chooses what to learn when the hours do not suffice for all: the most points that fit, with everything that the
 * chosen steps need. Among choices of equal points fewer hours win, then the step that comes earlier in the plan.
 * Expects: the open steps of a plan; done ones are none. Promises: the order of `steps` plays no part.
 */
export function chooseWithin(steps: readonly Candidate[], budget: number, visitLimit?: number): WithinBudget {
  const ordered = [...steps].sort((a, b) => a.n - b.n);
  const indexOf = new Map(ordered.map(({ id }, index) => [id, index]));
  const items = ordered.map(({ value, left, requires }): Item => {
    const needs = new Set(requires.map((id) => indexOf.get(id)));
    return { value, weight: left, needs: [...needs].filter((index) => index !== undefined) };
  });
  const { taken, value, weight, exact } = packClosed(items, budget, visitLimit);
  const isTaken = (index: number): boolean => taken[index] === 1;
  const leftOut = ordered.flatMap(({ id }, index): LeftOut[] => {
    if (isTaken(index)) return [];
    const missing = (items[index] as Item).needs.filter((need) => !isTaken(need)).sort((a, b) => a - b);
    const why = exceeds(items, index, budget) ? "too-large" : missing.length > 0 ? "needs" : "worth-less";
    return [{ id, why, needs: missing.map((need) => ordered[need]?.id as string) }];
  });
  const chosen = new Set(ordered.filter((_, index) => isTaken(index)).map(({ id }) => id));
  return { chosen, left: weight, value, exact, leftOut };
}

/** Whether an item with all it needs weighs more than this. */
function exceeds(items: readonly Item[], start: number, capacity: number): boolean {
  const needed = new Set([start]);
  let weight = 0;
  for (const index of needed) {
    const item = items[index] as Item;
    weight += item.weight;
    if (weight > capacity) return true;
    for (const need of item.needs) needed.add(need);
  }
  return false;
}
