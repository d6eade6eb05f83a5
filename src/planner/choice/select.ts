import type { Learner } from "../plan-types.ts";
import { type Catalog, RANKS, type Rank, type Requirement } from "../types.ts";
import { type Aim, goalsOf, listedRanks, thingsOf } from "./aims.ts";
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
  /** The member that meets a requirement of the goals or of a step. */
  readonly memberOf: (requirement: Requirement) => string;
  /** Whether anything that was looked at asks for one of several. */
  readonly hasChoices: boolean;
  readonly exact: boolean;
}

/**
 * Decides what comes into a plan: the goals and all that they need, with every choice made and every step's rank.
 * Expects: a validated catalog. Promises: closed under prerequisites that are not known, done or skipped; the choices are
 * those that are cheapest together for core and further (see `chooseMembers`), whatever is cut or added; the order of
 * loading plays no part.
 */
export function selectSteps(catalog: Catalog, aims: readonly Aim[], wishes: Wishes): Selection {
  return select(catalog, aims, { learner: wishes.learner, prefer: new Set(wishes.prefer) }, wishes);
}

/**
 * The same selection for somebody who knows and has done nothing: what a choice took, or found met, stays chosen, what
 * is skipped stays out, and what is begun stays first.
 */
export function selectFromNothing(
  catalog: Catalog,
  aims: readonly Aim[],
  { steps, liking, memberOf }: Selection,
  wishes: Wishes,
): Selection {
  const { known, done, skipped, started } = liking.learner;
  const nothing = new Set<string>();
  const learner: Learner = {
    ...{ known: nothing, done: nothing, skipped, started },
    ...{ ticked: new Map(), begunOn: new Map() },
  };
  const settled = (choice: Requirement): string | undefined => {
    const met = memberOf(choice);
    return known.has(met) || done.has(met) || steps.has(met) ? met : undefined;
  };
  return select(catalog, aims, { learner, prefer: liking.prefer, settled }, wishes);
}

/** What an aim asks for at each rank, by what is wished for. */
type Asked = (aim: Aim, rank: Rank) => readonly Requirement[];

export function askedFor({ withOptional, coreOnly = false }: Pick<Wishes, "withOptional" | "coreOnly">): Asked {
  return (aim, rank) => (rank === "core" || (rank === "further" ? !coreOnly : withOptional) ? goalsOf(aim, rank) : []);
}

function select(catalog: Catalog, aims: readonly Aim[], liking: Liking, wishes: Wishes): Selection {
  const begun = aims.map((aim) => begunOf(aim, liking.learner.started));
  const network = buildNetwork(
    thingsOf(catalog),
    [
      aims.flatMap((aim) => [...goalsOf(aim, "core"), ...goalsOf(aim, "further")]),
      begun.flatMap((ranks) => [...ranks.keys()].map((id) => ({ oneOf: [id] }))),
      wishes.withOptional ? aims.flatMap((aim) => goalsOf(aim, "optional")) : [],
    ],
    liking,
  );
  const { nodes, indexOf, hasChoices } = network;
  const { rounds, exact } = chooseMembers(network, wishes.visitLimit);
  const roundOf = (id: string): number => rounds[indexOf.get(id) ?? -1] ?? 0;
  const memberOf = (requirement: Requirement): string =>
    requirement.oneOf.length === 1 ? (requirement.oneOf[0] as string) : memberThatMeets(requirement, liking, roundOf);
  const requires: (readonly string[] | undefined)[] = nodes.map(() => undefined);
  const asked = askedFor(wishes);
  const wanted = aims.map((aim, at) => {
    const ranks = new Map<string, Rank>();
    const queue: string[] = [];
    const walk = (rank: Rank): void => {
      for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
        const index = ranks.has(id) ? undefined : indexOf.get(id);
        if (index === undefined || rounds[index] === 0) continue;
        ranks.set(id, rank);
        const { done, item } = nodes[index] as Node;
        if (done) continue;
        const needs = requires[index] ?? item.requires.map(memberOf);
        requires[index] = needs;
        for (let i = needs.length - 1; i >= 0; i--) {
          queue.push(needs[i] as string);
          if (hasChoices) pushDone(item.requires[i] as Requirement, liking.learner, queue);
        }
      }
    };
    for (const rank of RANKS) {
      for (const goal of asked(aim, rank)) {
        queue.push(memberOf(goal));
        if (hasChoices) pushDone(goal, liking.learner, queue);
      }
      for (const [id, listed] of begun[at] as ReadonlyMap<string, Rank>) if (listed === rank) queue.push(id);
      queue.reverse();
      walk(rank);
    }
    return ranks;
  });
  const steps = new Map<string, Selected>();
  for (const rank of RANKS) {
    for (const ranks of wanted) {
      for (const [id, one] of ranks) {
        if (one !== rank || steps.has(id)) continue;
        const index = indexOf.get(id) as number;
        const node = nodes[index] as Node;
        const { kind, item, effort, left, done, needs, choices } = node;
        const met = requires[index] ?? item.requires.map(memberOf);
        steps.set(id, { id, kind, item, effort, left, done, needs, choices, requires: met, rank });
      }
    }
  }
  return { steps, wanted, liking, memberOf, hasChoices, exact };
}

/** The done members of a choice, so that they show, whichever of them counts. */
function pushDone({ oneOf }: Requirement, { done }: Learner, queue: string[]): void {
  if (oneOf.length > 1) for (const id of oneOf) if (done.has(id)) queue.push(id);
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
