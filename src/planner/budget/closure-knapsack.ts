import { needsWithAlike } from "./alike.ts";
import type { ClosedSet, Item } from "./closed-set.ts";
import { ClosureSearch } from "./closure-search.ts";
import { Decisions } from "./decisions.ts";

export interface Packed extends ClosedSet {
  /** Whether it is proved that no set is better; false when the search met its bound. */
  readonly exact: boolean;
}

/** Looks at an item before the search stops and takes the best it has. Over 200 items it takes about a second. */
export const PACK_LIMIT = 15_000_000;

/**
 * Chooses the set of most value that fits the capacity and holds all that its members need: the knapsack problem with
 * precedence constraints. Of sets of equal value the lightest, and of those the one with the earlier items: it has the
 * first item in which they differ.
 *
 * Method: a branch and bound (see `ClosureSearch`) that answers three questions in turn. Is there a set of more value?
 * At that value, a lighter one? And, item by item: is there one as good that has this item and agrees on those before?
 *
 * Promises: the best set, which is unique. `exact: false` when the search met `visitLimit`, or when values and weights
 * are so large that their products are not whole numbers any more: then a closed set that fits and to which nothing can
 * be added.
 */
export function packClosed(items: readonly Item[], capacity: number, visitLimit = PACK_LIMIT): Packed {
  const decisions = new Decisions(items, needsWithAlike(items));
  const search = new ClosureSearch(decisions, visitLimit);
  let best = filled(items, { taken: new Uint8Array(items.length), value: 0, weight: 0 }, capacity);
  search.explore({ value: best.value + 1, weight: capacity }, (found) => {
    best = filled(items, found, capacity);
    return { value: best.value + 1, weight: capacity };
  });
  search.explore({ value: best.value, weight: best.weight - 1 }, (found) => {
    best = found;
    return { value: best.value, weight: best.weight - 1 };
  });
  for (let item = 0; item < items.length && search.exact; item++) {
    if (best.taken[item] === 0 && decisions.free[item] === 1) {
      const mark = decisions.mark();
      decisions.take(item);
      search.explore(best, (found) => {
        best = found;
        return undefined;
      });
      decisions.undo(mark);
    }
    if (best.taken[item] === 1) decisions.take(item);
    else decisions.leave(item);
  }
  return { ...best, exact: search.exact };
}

/** The set with every further item, in turn, whose needs it holds and for which there is room. */
function filled(items: readonly Item[], set: ClosedSet, capacity: number): ClosedSet {
  const taken = set.taken.slice();
  let { value, weight } = set;
  for (const [at, item] of items.entries()) {
    if (taken[at] === 1 || weight + item.weight > capacity || item.needs.some((need) => taken[need] === 0)) continue;
    taken[at] = 1;
    value += item.value;
    weight += item.weight;
  }
  return { taken, value, weight };
}
