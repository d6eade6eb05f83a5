import type { Learner } from "../plan-types.ts";
import { type Catalog, RANKS, type Rank, type Requirement } from "../types.ts";
import { type Aim, goalsOf, listedRanks } from "./aims.ts";
import { chooseMembers } from "./choose.ts";
import { buildNetwork, type Liking, memberThatMeets, type Node } from "./network.ts";

/** What a person wishes of a plan's contents. */
export interface Wishes {
  readonly learner: Learner;
  readonly prefer: readonly string[];
  readonly withOptional: boolean;
  readonly coreOnly?: boolean;
  /** Visits of a node before the search for the cheapest choices settles for the best found. */
  readonly visitLimit?: number;
}

export interface Selected extends Node {
  /** For each requirement the member that meets it, as told in `Step.requires`. */
  readonly requires: readonly string[];
  /** The highest of its own and of the steps that need it, over all aims. */
  readonly rank: Rank;
}

export interface Selection {
  /** By id, in the order the aims reach them, rank by rank. */
  readonly steps: ReadonlyMap<string, Selected>;
  /** For each aim the steps it needs, and the rank of each to it. */
  readonly wanted: readonly ReadonlyMap<string, Rank>[];
  readonly liking: Liking;
  readonly exact: boolean;
}

/**
 * Decides what comes into a plan: the goals and all that they need, with every choice made and every step's rank.
 * Expects: a validated catalog. Promises: closed under prerequisites that are not known, done or skipped; the choices are
 * those that are cheapest together for core and further (see `chooseMembers`), whatever is cut or added; the order of
 * loading plays no part.
 */
export function selectSteps(catalog: Catalog, aims: readonly Aim[], wishes: Wishes): Selection {
  const liking = { learner: wishes.learner, prefer: [new Set(wishes.prefer)] };
  return select(catalog, aims, liking, wishes, wishes.learner.started);
}

/**
 * The same selection for somebody who knows and has done nothing: what a choice took, or found met, stays chosen, and
 * what is skipped stays out.
 */
export function selectFromNothing(
  catalog: Catalog,
  aims: readonly Aim[],
  { steps, liking }: Selection,
  wishes: Wishes,
): Selection {
  const { known, done, skipped, started } = liking.learner;
  const nothing = new Set<string>();
  const learner: Learner = {
    ...{ known: nothing, done: nothing, skipped, started: nothing },
    ...{ ticked: new Map(), begunOn: new Map() },
  };
  const prefer = [new Set([...known, ...done]), new Set(steps.keys())];
  return select(catalog, aims, { learner, prefer }, wishes, started);
}

function select(
  catalog: Catalog,
  aims: readonly Aim[],
  liking: Liking,
  { withOptional, coreOnly = false, visitLimit }: Wishes,
  started: ReadonlySet<string>,
): Selection {
  const begun = aims.map((aim) => begunOf(aim, started));
  const ids = begun.flatMap((ranks) => [...ranks.keys()]);
  const network = buildNetwork(catalog, aims, liking, withOptional, ids);
  const { taken, exact } = chooseMembers(network, visitLimit);
  const isTaken = (id: string): boolean => taken[network.indexOf.get(id) ?? -1] === 1;
  const requires = new Map<string, readonly string[]>();
  const requiresOf = (node: Node): readonly string[] => {
    const known = requires.get(node.id);
    if (known !== undefined) return known;
    const met = node.item.requires.map((need) => memberThatMeets(need, liking, isTaken));
    requires.set(node.id, met);
    return met;
  };
  const nodeOf = (id: string): Node | undefined => {
    const index = network.indexOf.get(id);
    return index !== undefined && taken[index] === 1 ? network.nodes[index] : undefined;
  };
  const wanted = aims.map((aim, at) => {
    const ranks = new Map<string, Rank>();
    const walk = (goals: readonly Requirement[], rank: Rank): void => {
      const queue = goals.flatMap((goal) => membersToShow(goal, liking, isTaken)).reverse();
      for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
        const node = ranks.has(id) ? undefined : nodeOf(id);
        if (node === undefined) continue;
        ranks.set(id, rank);
        if (node.done) continue;
        const needs = requiresOf(node);
        for (let i = needs.length - 1; i >= 0; i--) {
          queue.push(needs[i] as string);
          const { oneOf } = node.item.requires[i] as Requirement;
          if (oneOf.length > 1) for (const one of oneOf) if (liking.learner.done.has(one)) queue.push(one);
        }
      }
    };
    for (const rank of RANKS) {
      if (rank === "core" || (rank === "further" && !coreOnly) || (rank === "optional" && withOptional))
        walk(goalsOf(aim, rank), rank);
      const alsoBegun = [...(begun[at] as ReadonlyMap<string, Rank>)].filter(([, listed]) => listed === rank);
      walk(
        alsoBegun.map(([id]) => ({ oneOf: [id] })),
        rank,
      );
    }
    return ranks;
  });
  const steps = new Map<string, Selected>();
  for (const rank of RANKS) {
    for (const ranks of wanted) {
      for (const [id, one] of ranks) {
        if (one !== rank || steps.has(id)) continue;
        const node = nodeOf(id) as Node;
        steps.set(id, { ...node, requires: requiresOf(node), rank });
      }
    }
  }
  return { steps, wanted, liking, exact };
}

/** The begun steps that a role lists, each at its rank; none for another goal, which asks for what it needs alone. */
function begunOf(aim: Aim, started: ReadonlySet<string>): ReadonlyMap<string, Rank> {
  if (aim.role === null || started.size === 0) return new Map();
  const ranks = listedRanks(aim);
  return new Map(
    [...started].flatMap((id): [string, Rank][] => {
      const rank = ranks.get(id);
      return rank === undefined ? [] : [[id, rank]];
    }),
  );
}

/** The member that meets a goal, and whatever else of it is done, so that it shows. */
function membersToShow(goal: Requirement, liking: Liking, isTaken: (id: string) => boolean): string[] {
  const done = goal.oneOf.length > 1 ? goal.oneOf.filter((id) => liking.learner.done.has(id)) : [];
  return [memberThatMeets(goal, liking, isTaken), ...done];
}
