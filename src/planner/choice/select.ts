import type { Learner } from "../plan-types.ts";
import type { Catalog, Requirement, Role } from "../types.ts";
import { chooseMembers } from "./choose.ts";
import { buildNetwork, type Node } from "./network.ts";

export interface SelectOptions {
  readonly learner: Learner;
  readonly prefer: readonly string[];
  readonly withOptional: boolean;
  /** Visits of a node before the search for the cheapest choices settles for the best found. */
  readonly visitLimit?: number;
}

export interface Selected extends Node {
  /** For each requirement the member that meets it, as told in `Step.requires`. */
  readonly requires: readonly string[];
}

export interface Selection {
  /** By id, in the order the goals reach them. */
  readonly steps: ReadonlyMap<string, Selected>;
  readonly exact: boolean;
}

/**
 * Decides what comes into a plan: the goals of the roles and all that they need, with every choice made.
 * Expects: a validated catalog. Promises: closed under prerequisites that are not known, done or skipped; the choices
 * are the cheapest together (see `chooseMembers`); the order of loading plays no part.
 */
export function selectSteps(catalog: Catalog, roles: readonly Role[], options: SelectOptions): Selection {
  const { learner } = options;
  const prefer = new Set(options.prefer);
  const network = buildNetwork(catalog, roles, learner, prefer, options.withOptional);
  const { taken, exact } = chooseMembers(network, options.visitLimit);
  const steps = new Map<string, Selected>();
  const queue: number[] = [];
  const reach = (source: { needs: readonly number[]; choices: readonly (readonly number[])[] }): void => {
    for (let i = source.needs.length - 1; i >= 0; i--) queue.push(source.needs[i] as number);
    for (const choice of source.choices) {
      const member = choice.find((index) => taken[index] === 1);
      if (member !== undefined) queue.push(member);
    }
  };
  reach(network.goals);
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    const node = network.nodes[index] as Node;
    if (steps.has(node.id)) continue;
    const isTaken = (id: string): boolean => taken[network.indexOf.get(id) ?? -1] === 1;
    steps.set(node.id, {
      ...node,
      requires: node.item.requires.map((need) => memberThatMeets(need, learner, prefer, isTaken)),
    });
    reach(node);
  }
  return { steps, exact };
}

/** The member of a requirement that counts: known or done first, else a preferred one, the chosen one, a skipped one. */
export function memberThatMeets(
  { oneOf }: Requirement,
  learner: Learner,
  prefer: ReadonlySet<string>,
  isTaken: (id: string) => boolean,
): string {
  const had = oneOf.find((id) => learner.known.has(id) || learner.done.has(id));
  const taken = had ?? oneOf.find((id) => prefer.has(id) && isTaken(id)) ?? oneOf.find(isTaken);
  return taken ?? oneOf.find((id) => learner.skipped.has(id)) ?? (oneOf[0] as string);
}
