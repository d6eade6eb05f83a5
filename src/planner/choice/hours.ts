import { inHours, percentDone } from "../effort.ts";
import type { Catalog } from "../types.ts";
import type { Aim } from "./aims.ts";
import type { Node } from "./network.ts";
import { type Settled, settle, settleFromNothing, type Wishes } from "./select.ts";

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
  const settled = settle(catalog, aims, wishes);
  const left = sumsOf(aims, settled, "left");
  const full = sumsOf(aims, fromNothing(catalog, aims, settled, wishes), "effort");
  return {
    all: amountOf(left.all, full.all),
    core: full.core > 0 ? amountOf(left.core, full.core) : null,
  };
}

/** The hours that are left alone, at half the cost; those of the core are 0 for a goal without one. */
export function hoursLeft(
  catalog: Catalog,
  aims: readonly Aim[],
  wishes: Wishes,
): { readonly all: number; readonly core: number } {
  const { all, core } = sumsOf(aims, settle(catalog, aims, wishes), "left");
  return { all: inHours(all), core: inHours(core) };
}

/** How a node was counted; 0 where it was not. */
const AS_STEP = 1;
const AS_CORE = 2;

/** Units of effort of all steps, and of those that are core to one of the roles. */
function sumsOf(
  aims: readonly Aim[],
  { network: { nodes, indexOf }, wanted }: Settled,
  of: "left" | "effort",
): { readonly all: number; readonly core: number } {
  const sums = { all: 0, core: 0 };
  const counted = new Uint8Array(nodes.length);
  for (const [at, ranks] of wanted.entries()) {
    const isRole = aims[at]?.role !== null;
    for (const [id, rank] of ranks) {
      const index = indexOf.get(id) as number;
      const before = counted[index] as number;
      const now = isRole && rank === "core" ? AS_CORE : Math.max(before, AS_STEP);
      counted[index] = now;
      const effort = (nodes[index] as Node)[of];
      if (before === 0) sums.all += effort;
      if (now === AS_CORE && before !== AS_CORE) sums.core += effort;
    }
  }
  return sums;
}

/** What comes in from nothing; the same where nothing is known, done or ticked. */
export function fromNothing<S extends Settled>(
  catalog: Catalog,
  aims: readonly Aim[],
  settled: S,
  wishes: Wishes,
): S | Settled {
  const { known, done, ticked } = wishes.learner;
  return known.size === 0 && done.size === 0 && ticked.size === 0
    ? settled
    : settleFromNothing(catalog, aims, settled, wishes);
}

function amountOf(left: number, full: number): Amount {
  const most = Math.max(left, full);
  return { left: inHours(left), full: inHours(most), percent: percentDone(left, most) };
}
