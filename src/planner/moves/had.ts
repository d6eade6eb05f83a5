import { type Aim, aimsOf, thingsOf } from "../choice/aims.ts";
import { memberThatMeets } from "../choice/network.ts";
import { askedFor } from "../choice/select.ts";
import type { Plan, PlanRequest } from "../plan-types.ts";
import { type Catalog, RANKS, type Requirement } from "../types.ts";

/**
 * The known and done ids that meet something that a plan's goals or steps ask for, or that another of them needs in turn.
 * By code unit. What is done stops the plan's own walk, so what it stands on is found here only.
 * Expects: the plan was made from this catalog and request.
 */
export function hadOf(catalog: Catalog, plan: Plan, request: PlanRequest): string[] {
  const { learner } = request;
  const steps = new Set(plan.steps.map(({ id }) => id));
  const find = thingsOf(catalog);
  const liking = { learner, prefer: new Set(request.prefer) };
  const aims = aimsOf(catalog, plan.goals) as Aim[];
  const asked = askedFor(request);
  const found = new Set<string>();
  const queue: Requirement[] = [
    ...aims.flatMap((aim) => RANKS.flatMap((rank) => asked(aim, rank))),
    ...plan.steps.flatMap(({ id, requires }) => [id, ...requires].map((one) => ({ oneOf: [one] }))),
  ];
  for (let want = queue.pop(); want !== undefined; want = queue.pop()) {
    const id = memberThatMeets(want, liking, (one) => (steps.has(one) ? 1 : 0));
    if (found.has(id) || !(learner.known.has(id) || learner.done.has(id))) continue;
    found.add(id);
    queue.push(...(find(id)?.item.requires ?? []));
  }
  return [...found].sort();
}

/**
 * What of a plan's goals is known already and no step of it: what the person, or the job they have, brings along.
 * By code unit. Expects: the plan was made from this catalog and request.
 */
export function carriedOver(catalog: Catalog, plan: Plan, request: PlanRequest): string[] {
  const steps = new Set(plan.steps.map(({ id }) => id));
  return hadOf(catalog, plan, request).filter((id) => request.learner.known.has(id) && !steps.has(id));
}
