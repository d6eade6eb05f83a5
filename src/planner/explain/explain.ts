import type { Day } from "../../shared/dates.ts";
import { type Aim, aimsOf, listedRanks, listOf, type Thing, thingsOf } from "../choice/aims.ts";
import { selectSteps } from "../choice/select.ts";
import { inHours } from "../effort.ts";
import type { Plan, PlanRequest, Step } from "../plan-types.ts";
import { type Catalog, RANKS, type Rank, type Requirement } from "../types.ts";

/** One requirement of a step as it stands in a plan. */
export interface Need {
  readonly id: string;
  readonly because: string | null;
  readonly state: Step["state"] | "known";
}

/** Why one member of a choice was taken: what each other member would make the plan cost. */
export interface ChoiceReason {
  readonly why: "preferred" | "cheapest" | "first-of-equals";
  /** `more` is the hours the plan would grow by; never negative unless the choice was preferred. */
  readonly others: readonly { readonly id: string; readonly title: string; readonly more: number }[];
}

export interface Explanation {
  readonly step: Step;
  /** The stage that names it, when it is a goal of its own, and the rank it is named at. */
  readonly namedBy: { readonly id: string; readonly title: string; readonly rank: Rank } | null;
  readonly needs: readonly Need[];
  /** Steps that need it, each with the author's reason. */
  readonly neededBy: readonly { readonly id: string; readonly because: string | null }[];
  /** Needs that are still open. */
  readonly blockedBy: readonly string[];
  readonly unblocks: readonly string[];
  /** Steps that need it directly or through others, in plan order. */
  readonly unblocksInAll: readonly string[];
  /** The first step in plan order that needs it, and the day that begins on; null where none does. It can wait until then. */
  readonly canWait: { readonly id: string; readonly n: number; readonly first: Day | null } | null;
  /** From the step to the nearest goal, both included. */
  readonly chain: readonly string[];
  readonly choice: ChoiceReason | null;
}

/** Why something of the catalog is not in a plan. */
export type Absence =
  | { readonly why: "known" }
  | { readonly why: "skipped" }
  | { readonly why: "other-chosen"; readonly chosen: readonly string[] }
  | { readonly why: "further" | "optional"; readonly stage: string }
  | { readonly why: "not-needed" };

/**
 * Says why a step is in a plan.
 * Expects: the plan was made from this catalog and request. undefined when the plan has no such step.
 */
export function explainStep(catalog: Catalog, plan: Plan, request: PlanRequest, id: string): Explanation | undefined {
  const steps = new Map(plan.steps.map((step) => [step.id, step]));
  const step = steps.get(id);
  if (step === undefined) return undefined;
  const aims = aimsOf(catalog, plan.goals) as Aim[];
  const find = thingsOf(catalog);
  const needs = requirementsOf(find, step).map((requirement, at): Need => {
    const need = step.requires[at] as string;
    const skipped = request.learner.skipped.has(need) ? "skipped" : "known";
    return { id: need, because: requirement.because ?? null, state: steps.get(need)?.state ?? skipped };
  });
  return {
    step,
    namedBy: namedBy(aims, id),
    needs,
    neededBy: step.unblocks.map((other) => {
      const dependent = steps.get(other) as Step;
      const because = requirementsOf(find, dependent)[dependent.requires.indexOf(id)]?.because ?? null;
      return { id: other, because };
    }),
    blockedBy: needs.filter(({ state }) => !["done", "known", "skipped"].includes(state)).map((need) => need.id),
    unblocks: step.unblocks,
    unblocksInAll: allUnblockedBy(plan, id),
    canWait: canWait(steps, step),
    chain: shortestChain(aims, steps, id),
    choice: step.alternatives.length > 0 ? reasonOf(catalog, aims, request, step) : null,
  };
}

/** Says why a skill or project of the catalog is not among a plan's steps. */
export function explainAbsence(catalog: Catalog, plan: Plan, request: PlanRequest, id: string): Absence {
  if (request.learner.known.has(id)) return { why: "known" };
  if (request.learner.skipped.has(id)) return { why: "skipped" };
  const chosen = plan.steps.filter(({ alternatives }) => alternatives.some((other) => other.id === id));
  if (chosen.length > 0) return { why: "other-chosen", chosen: chosen.map((step) => step.id) };
  const named = namedBy(aimsOf(catalog, plan.goals) as Aim[], id);
  if (named?.rank === "optional" && !request.withOptional) return { why: "optional", stage: named.id };
  if (named?.rank === "further" && request.coreOnly === true) return { why: "further", stage: named.id };
  return { why: "not-needed" };
}

function requirementsOf(find: (id: string) => Thing | undefined, step: Step): readonly Requirement[] {
  return find(step.id)?.item.requires ?? [];
}

function namedBy(aims: readonly Aim[], id: string): Explanation["namedBy"] {
  const stages = aims.flatMap((aim) => aim.stages);
  for (const rank of RANKS) {
    const stage = stages.find((one) => listOf(one, rank).some(({ oneOf }) => oneOf.includes(id)));
    if (stage !== undefined) return { id: stage.id, title: stage.title, rank };
  }
  return null;
}

function canWait(steps: ReadonlyMap<string, Step>, { unblocks, state }: Step): Explanation["canWait"] {
  const open = unblocks.map((id) => steps.get(id) as Step).find((step) => step.state !== "done");
  return open === undefined || state === "done" ? null : { id: open.id, n: open.n, first: open.first };
}

/** Ids of all steps of a plan that need one of them, directly or through others, in plan order. */
function allUnblockedBy({ steps }: Plan, id: string): string[] {
  const unblocks = new Map(steps.map((step) => [step.id, step.unblocks]));
  const found = new Set<string>();
  for (const queue = [id]; queue.length > 0; ) {
    for (const next of unblocks.get(queue.pop() as string) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      queue.push(next);
    }
  }
  return steps.map((step) => step.id).filter((one) => found.has(one));
}

/** Breadth first along what each step unblocks, to the nearest goal: a project or skill that a role lists, or one asked for. */
function shortestChain(aims: readonly Aim[], steps: ReadonlyMap<string, Step>, id: string): string[] {
  const goals = new Set(aims.flatMap((aim) => (aim.role === null ? [aim.id] : [...listedRanks(aim).keys()])));
  const from = new Map<string, string | null>([[id, null]]);
  const queue = [id];
  for (const at of queue) {
    const step = steps.get(at) as Step;
    if (goals.has(at)) {
      const chain: string[] = [];
      for (let back: string | null = at; back !== null; back = from.get(back) ?? null) chain.push(back);
      return chain.reverse();
    }
    for (const next of step.unblocks) {
      if (from.has(next)) continue;
      from.set(next, at);
      queue.push(next);
    }
  }
  return [id];
}

function reasonOf(catalog: Catalog, aims: readonly Aim[], request: PlanRequest, step: Step): ChoiceReason {
  const costWith = (prefer: readonly string[]): number => {
    const { steps } = selectSteps(catalog, aims, { ...request, prefer });
    return [...steps.values()].reduce((sum, { left }) => sum + left, 0);
  };
  const cost = costWith(request.prefer);
  const withoutIt = request.prefer.filter((id) => id !== step.id);
  const others = step.alternatives.map(({ id, title }) => ({
    id,
    title,
    more: inHours(costWith([...withoutIt, id]) - cost),
  }));
  if (request.prefer.includes(step.id)) return { why: "preferred", others };
  return { why: others.some(({ more }) => more <= 0) ? "first-of-equals" : "cheapest", others };
}
