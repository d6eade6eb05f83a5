import type { ClosedSet, Item } from "./closed-set.ts";
import type { Decisions } from "./decisions.ts";
import { MaxClosure } from "./max-closure.ts";
import { rarestOf, strideOf } from "./open-values.ts";

/** A value to reach at least, and a weight to stay within. */
export type Goal = Pick<ClosedSet, "value" | "weight">;
/** So much value for so much weight: two whole numbers, so that nothing is rounded. */
type Price = Goal;
/** Takes a set that reaches the goal and says what to look for next; undefined ends the search. */
type Offer = (found: ClosedSet) => Goal | undefined;

const OUT_OF_REACH: Goal = { value: Number.POSITIVE_INFINITY, weight: 0 };

/**
 * Looks for closed sets that reach a goal, depth first, deciding on one item after the other.
 *
 * A branch is cut by a bound that lets parts of sets count (Lagrange). Put a price on weight, and look for the closed
 * set of most profit, which is a minimum cut: no set within the weight has more value than that profit and the price of
 * all the weight. The bound is least at the price where one set of most profit fits and another does not. It is rounded
 * down to a value that can be reached, and the same cut tells which items no set that reaches the goal has, or lacks.
 */
export class ClosureSearch {
  /** False once the search met its limit, or where its figures would be rounded. */
  exact: boolean;
  private readonly decisions: Decisions;
  private readonly closures: MaxClosure;
  private readonly profits: Float64Array;
  private goal = OUT_OF_REACH;
  private offer: Offer = () => undefined;

  /** `visitLimit` is how often it may look at an item. */
  constructor(decisions: Decisions, visitLimit: number) {
    this.decisions = decisions;
    this.closures = new MaxClosure(decisions.needs, visitLimit);
    this.profits = new Float64Array(decisions.items.length);
    const all = decisions.with(decisions.free);
    this.exact = all.value * all.weight <= Number.MAX_SAFE_INTEGER / 2;
  }

  /** Offers sets that reach the goal, and then the next goal, until no set that agrees with the decisions does. */
  explore(goal: Goal, offer: Offer): void {
    this.goal = goal;
    this.offer = offer;
    this.branch();
  }

  private branch(): void {
    const { decisions } = this;
    const start = decisions.mark();
    if (this.exact && this.isOpen()) {
      const item = rarestOf(decisions.items, decisions.free);
      const mark = decisions.mark();
      decisions.take(item);
      this.branch();
      decisions.undo(mark);
      decisions.leave(item);
      this.branch();
    }
    decisions.undo(start);
  }

  /**
   * Whether sets that reach the goal may be left. Decides on what those must have, or lack.
   * `below` fits and `above` does not. Their price is put to the test until no set has more profit than they.
   */
  private isOpen(): boolean {
    let below = this.decisions.without();
    let above = this.decisions.with(this.decisions.free);
    const { value: base } = below;
    const stride = strideOf(this.decisions.items, this.decisions.free);
    this.consider(below);
    this.consider(above);
    while (below.weight <= this.goal.weight && above.value >= this.goal.value) {
      const price = { value: above.value - below.value, weight: above.weight - below.weight };
      const best = this.mostProfit(price);
      if (best === undefined) return false;
      this.consider(best);
      const value = base + Math.ceil((this.goal.value - base) / stride) * stride;
      const spare = profitAt(price, best) - profitAt(price, { ...this.goal, value });
      if (spare < 0) return false;
      if (profitAt(price, best) === profitAt(price, below)) {
        this.decideClear(spare);
        return true;
      }
      if (best.weight <= this.goal.weight) below = best;
      else above = best;
    }
    return false;
  }

  /** Offers a set that reaches the goal; the next goal is beyond it. */
  private consider(set: ClosedSet): void {
    if (set.value >= this.goal.value && set.weight <= this.goal.weight) this.goal = this.offer(set) ?? OUT_OF_REACH;
  }

  /** undefined when the limit is met. */
  private mostProfit(price: Price): ClosedSet | undefined {
    const { items, free } = this.decisions;
    for (let at = 0; at < items.length; at++) this.profits[at] = profitAt(price, items[at] as Item);
    const more = this.closures.find(this.profits, free);
    if (more === undefined) this.exact = false;
    return more && this.decisions.with(more);
  }

  /** Decides on the items whose other choice would cost more profit than can be spared. */
  private decideClear(spare: number): void {
    for (const [item, rest] of this.closures.rest.entries()) {
      if (this.decisions.free[item] === 0 || Math.abs(rest) <= spare) continue;
      if (rest > 0) this.decisions.take(item);
      else this.decisions.leave(item);
    }
  }
}

function profitAt(price: Price, { value, weight }: Goal): number {
  return value * price.weight - weight * price.value;
}
