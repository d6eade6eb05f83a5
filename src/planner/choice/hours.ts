import { inHours, percentDone } from "../effort.ts";
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
  const [coreIds, allCore] = [coreOf(aims, selection), coreOf(aims, nothing)];
  const all = { left: 0, full: 0 };
  const core = { left: 0, full: 0 };
  for (const { id, left } of selection.steps.values()) {
    all.left += left;
    if (coreIds.has(id)) core.left += left;
  }
  for (const { id, effort } of nothing.steps.values()) {
    all.full += effort;
    if (allCore.has(id)) core.full += effort;
  }
  return { all: amountOf(all), core: allCore.size > 0 ? amountOf(core) : null };
}

/** Ids of all that is core to one of the roles. */
function coreOf(aims: readonly Aim[], { wanted }: Selection): Set<string> {
  const ids = new Set<string>();
  for (const [at, { role }] of aims.entries())
    if (role !== null) for (const [id, rank] of wanted[at] ?? []) if (rank === "core") ids.add(id);
  return ids;
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
