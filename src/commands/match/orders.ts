import type { MatchedRole, SortedBy } from "./view.ts";

type Order = (a: MatchedRole, b: MatchedRole) => number;

const byApply: Order = (a, b) => a.core.left - b.core.left;

/** In which order roles stand; what an order leaves open, the id decides. */
export const ORDERS: Readonly<Record<SortedBy, Order>> = {
  share: (a, b) => b.all.percent - a.all.percent || byApply(a, b),
  apply: (a, b) => byApply(a, b) || a.all.left - b.all.left,
  hours: (a, b) => a.all.left - b.all.left || byApply(a, b),
};
