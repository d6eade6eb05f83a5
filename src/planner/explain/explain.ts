import { selectSteps } from "../choice/select.ts";
import { inHours } from "../effort.ts";
import type { Plan, PlanRequest, Step } from "../plan-types.ts";
import type { Catalog, Requirement, Role } from "../types.ts";
import { allUnblockedBy, type Chain, longestChainThrough } from "./chains.ts";

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
  /** The stage that names it, when it is a goal of its own, and whether it offers it only. */
  readonly namedBy: { readonly id: string; readonly title: string; readonly optional: boolean } | null;
  readonly needs: readonly Need[];
  /** Steps that need it, each with the author's reason. */
  readonly neededBy: readonly { readonly id: string; readonly because: string | null }[];
  /** Needs that are still open. */
  readonly blockedBy: readonly string[];
  readonly unblocks: readonly string[];
  /** Steps that need it directly or through others, in plan order. */
  readonly unblocksInAll: readonly string[];
  /** The longest chain of prerequisites that runs through it; null when it is done. Its slack tells how it compares. */
  readonly longestChain: Chain | null;
  /** From the step to the nearest goal of the roles, both included. */
  readonly chain: readonly string[];
  readonly choice: ChoiceReason | null;
}

/** Why something of the catalog is not in a plan. */
export type Absence =
  | { readonly why: "known" }
  | { readonly why: "skipped" }
  | { readonly why: "other-chosen"; readonly chosen: readonly string[] }
  | { readonly why: "optional"; readonly stage: string }
  | { readonly why: "not-needed" };

/**
 * Says why a step is in a plan.
 * Expects: the plan was made from this catalog and request. undefined when the plan has no such step.
 */
export function explainStep(catalog: Catalog, plan: Plan, request: PlanRequest, id: string): Explanation | undefined {
  const steps = new Map(plan.steps.map((step) => [step.id, step]));
  const step = steps.get(id);
  if (step === undefined) return undefined;
  const roles = rolesOf(catalog, plan);
  const needs = requirementsOf(catalog, roles, step).map((requirement, at): Need => {
    const need = step.requires[at] as string;
    const skipped = request.learner.skipped.has(need) ? "skipped" : "known";
    return { id: need, because: requirement.because ?? null, state: steps.get(need)?.state ?? skipped };
  });
  return {
    step,
    namedBy: namedBy(roles, id),
    needs,
    neededBy: step.unblocks.map((other) => {
      const dependent = steps.get(other) as Step;
      const because = requirementsOf(catalog, roles, dependent)[dependent.requires.indexOf(id)]?.because ?? null;
      return { id: other, because };
    }),
    blockedBy: needs.filter(({ state }) => !["done", "known", "skipped"].includes(state)).map((need) => need.id),
    unblocks: step.unblocks,
    unblocksInAll: allUnblockedBy(plan, id),
    longestChain: longestChainThrough(plan, id),
    chain: shortestChain(roles, steps, id),
    choice: step.alternatives.length > 0 ? reasonOf(catalog, roles, request, step) : null,
  };
}

/** Says why a skill or project of the catalog is not among a plan's steps. */
export function explainAbsence(catalog: Catalog, plan: Plan, request: PlanRequest, id: string): Absence {
  if (request.learner.known.has(id)) return { why: "known" };
  if (request.learner.skipped.has(id)) return { why: "skipped" };
  const chosen = plan.steps.filter(({ alternatives }) => alternatives.some((other) => other.id === id));
  if (chosen.length > 0) return { why: "other-chosen", chosen: chosen.map((step) => step.id) };
  const stages = rolesOf(catalog, plan).flatMap((role) => role.stages);
  const offering = stages.find(({ optional }) => optional.some(({ oneOf }) => oneOf.includes(id)));
  if (offering !== undefined && !request.withOptional) return { why: "optional", stage: offering.id };
  return { why: "not-needed" };
}

function rolesOf(catalog: Catalog, plan: Plan): Role[] {
  return plan.roles.map((id) => catalog.roles.get(id) as Role);
}

function requirementsOf(catalog: Catalog, roles: readonly Role[], step: Step): readonly Requirement[] {
  const projects = roles.flatMap((role) => role.projects);
  const source = step.kind === "skill" ? catalog.skills.get(step.id) : projects.find(({ id }) => id === step.id);
  return source?.requires ?? [];
}

function namedBy(roles: readonly Role[], id: string): Explanation["namedBy"] {
  for (const { id: stage, title, skills, optional } of roles.flatMap((role) => role.stages)) {
    if (skills.some(({ oneOf }) => oneOf.includes(id))) return { id: stage, title, optional: false };
    if (optional.some(({ oneOf }) => oneOf.includes(id))) return { id: stage, title, optional: true };
  }
  return null;
}

/** Breadth first along what each step unblocks, to the nearest project or skill that a stage names. */
function shortestChain(roles: readonly Role[], steps: ReadonlyMap<string, Step>, id: string): string[] {
  const from = new Map<string, string | null>([[id, null]]);
  const queue = [id];
  for (const at of queue) {
    const step = steps.get(at) as Step;
    if (step.kind === "project" || namedBy(roles, at) !== null) {
      const chain: string[] = [];
      for (let back: string | null = at; back !== null; back = from.get(back) ?? null) chain.unshift(back);
      return chain;
    }
    for (const next of step.unblocks) {
      if (from.has(next)) continue;
      from.set(next, at);
      queue.push(next);
    }
  }
  return [id];
}

function reasonOf(catalog: Catalog, roles: readonly Role[], request: PlanRequest, step: Step): ChoiceReason {
  const costWith = (prefer: readonly string[]): number => {
    const { steps } = selectSteps(catalog, roles, { ...request, prefer });
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
