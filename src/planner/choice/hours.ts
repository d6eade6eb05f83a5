import { effortOf, inHours, percentDone } from "../effort.ts";
import type { Catalog } from "../types.ts";
import type { Aim } from "./aims.ts";
import { type Selection, selectFromNothing, selectSteps, type Wishes } from "./select.ts";

/** Hours left, hours from nothing, and the share that is done. */
export interface Amount {
  readonly left: number;
  readonly full: number;
  readonly percent: number;
}

/** What a goal takes, in all and to the day one can apply. */
export interface Amounts {
  readonly all: Amount;
  /** null for a goal without core of its own: one that is no role. */
  readonly core: Amount | null;
}

/**
 * The hours of a plan without the plan: what `makePlan` tells as `hours`, `percent` and `core`, at a fraction of its cost.
 * Expects: a validated catalog.
 */
export function planAmounts(catalog: Catalog, aims: readonly Aim[], wishes: Wishes): Amounts {
  const selection = selectSteps(catalog, aims, wishes);
  const nothing = fromNothing(catalog, aims, selection, wishes);
  const all = { left: 0, full: 0 };
  const core = { left: 0, full: 0 };
  for (const { rank, left } of selection.steps.values()) {
    all.left += left;
    if (rank === "core") core.left += left;
  }
  for (const { rank, item } of nothing.steps.values()) {
    const effort = effortOf(item.hours);
    all.full += effort;
    if (rank === "core") core.full += effort;
  }
  return { all: amountOf(all), core: aims.some(({ role }) => role !== null) ? amountOf(core) : null };
}

/** The selection from nothing; the same one where nothing is known, done or ticked. */
export function fromNothing(catalog: Catalog, aims: readonly Aim[], selection: Selection, wishes: Wishes): Selection {
  const { known, done, ticked } = wishes.learner;
  return known.size === 0 && done.size === 0 && ticked.size === 0
    ? selection
    : selectFromNothing(catalog, aims, selection, wishes);
}

function amountOf({ left, full }: { left: number; full: number }): Amount {
  const most = Math.max(left, full);
  return { left: inHours(left), full: inHours(most), percent: percentDone(left, most) };
}
