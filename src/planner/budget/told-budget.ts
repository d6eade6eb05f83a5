import { inHours, inUnits } from "../effort.ts";
import type { Goalpost } from "../milestones.ts";
import type { Ordered, OrderedSteps } from "../order/ordered-steps.ts";
import type { MilestoneKey, PlanBudget, PlanRequest } from "../plan-types.ts";
import type { Reach } from "./within-budget.ts";

/**
 * What a person is told of a budget: how far it reaches, what comes next, and what is left out, by stage.
 * Expects: `wanted` is what there would be without it; milestones that lie behind the end of that are left out.
 */
export function toldBudget(
  { budget = 0, must = [] }: PlanRequest,
  { groups }: OrderedSteps,
  wanted: readonly Ordered[],
  { kept, used, next }: Reach,
  posts: readonly Goalpost[],
): PlanBudget {
  const inPlan = new Set(kept.map(({ id }) => id));
  const open = new Map<string, number>();
  for (const [at, { id, done }] of wanted.entries()) if (!done) open.set(id, at);
  const isKept = (id: string): boolean => inPlan.has(id) || !open.has(id);
  const ahead = posts.filter(({ ids }) => ids.some((id) => open.has(id)));
  const reached = ahead.findLast(({ ids }) => ids.every(isKept));
  const following = ahead.find(({ ids }) => !ids.every(isKept));
  return {
    hours: budget,
    used: inHours(used),
    must,
    next: next && { id: next.id, title: next.item.title, hours: inHours(next.left) },
    reached: reached === undefined ? null : keyOf(reached),
    following: following === undefined ? null : { ...keyOf(following), more: moreFor(following) },
    leftOut: leftOutOf(groups, wanted, inPlan),
  };

  /** The hours that the budget lacks for all up to the last step of a milestone, in the order of the plan. */
  function moreFor({ ids }: Goalpost): number {
    const end = ids.reduce((last, id) => Math.max(last, open.get(id) ?? -1), -1);
    const asked = wanted.reduce((sum, { id, left }, at) => (at <= end || inPlan.has(id) ? sum + left : sum), 0);
    return inHours(Math.max(0, asked - inUnits(budget)));
  }
}

function leftOutOf(
  groups: OrderedSteps["groups"],
  wanted: readonly Ordered[],
  inPlan: ReadonlySet<string>,
): PlanBudget["leftOut"] {
  const out = new Map<number, { steps: string[]; left: number }>();
  for (const { id, group, left } of wanted) {
    if (inPlan.has(id)) continue;
    const sum = out.get(group) ?? { steps: [], left: 0 };
    out.set(group, sum);
    sum.steps.push(id);
    sum.left += left;
  }
  return [...out].map(([group, { steps, left }]) => {
    const { id, title, role, rank } = groups[group] as OrderedSteps["groups"][number];
    return { id, title, role, rank, steps, hours: inHours(left) };
  });
}

function keyOf({ role, stage, title }: Goalpost): MilestoneKey {
  return { role, stage, title };
}
