import { inHours, inUnits } from "../effort.ts";
import type { Goalpost } from "../milestones.ts";
import type { Ordered, OrderedSteps } from "../order/ordered-steps.ts";
import type { MilestoneKey, PlanBudget, PlanRequest } from "../plan-types.ts";
import type { Reach } from "./within-budget.ts";

/** What a person is told of a budget: how far it reaches, what comes next, and what is left out, by stage. */
export function toldBudget(
  { budget = 0, must = [] }: PlanRequest,
  { groups }: OrderedSteps,
  wanted: readonly Ordered[],
  { kept, used, next }: Reach,
  posts: readonly Goalpost[],
): PlanBudget {
  const inPlan = new Set(kept.map(({ id }) => id));
  const lackOf = (post: Goalpost): number =>
    wanted.reduce((sum, { id, left }) => (post.ids.has(id) && !inPlan.has(id) ? sum + left : sum), 0);
  const open = posts.filter(({ ids }) => [...ids].some((id) => wanted.some((step) => step.id === id && !step.done)));
  const reached = open.filter((post) => lackOf(post) === 0);
  const following = open.find((post) => lackOf(post) > 0);
  return {
    hours: budget,
    used: inHours(used),
    must,
    next: next && { id: next.id, title: next.item.title, hours: inHours(next.left) },
    reached: reached.length === 0 ? null : keyOf(reached.at(-1) as Goalpost),
    following: following === undefined ? null : { ...keyOf(following), more: moreFor(following) },
    leftOut: groups.flatMap((group, at) => {
      const steps = wanted.filter((step) => step.group === at && !inPlan.has(step.id));
      if (steps.length === 0) return [];
      const { id, title, role, rank } = group;
      const hours = inHours(steps.reduce((sum, { left }) => sum + left, 0));
      return [{ id, title, role, rank, steps: steps.map((step) => step.id), hours }];
    }),
  };

  /** The hours that the budget lacks for all up to the last step of a milestone, in the order of the plan. */
  function moreFor({ ids }: Goalpost): number {
    const end = wanted.findLastIndex((step) => ids.has(step.id));
    const upTo = new Set(wanted.slice(0, end + 1).map(({ id }) => id));
    const asked = wanted.reduce((sum, { id, left }) => (upTo.has(id) || inPlan.has(id) ? sum + left : sum), 0);
    return inHours(Math.max(0, asked - inUnits(budget)));
  }
}

function keyOf({ role, stage, title }: Goalpost): MilestoneKey {
  return { role, stage, title };
}
