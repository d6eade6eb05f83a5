import type { Learner } from "../plan-types.ts";
import { type Catalog, RANKS, type Rank, type Requirement } from "../types.ts";
import { type Aim, goalsOf, thingsOf } from "./aims.ts";
import { chooseMembers } from "./choose.ts";
import {
  buildNetwork,
  type Liking,
  memberThatMeets,
  type Network,
  type Node,
  noNodes,
  type SharedNodes,
} from "./network.ts";

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

/** What comes into a plan, before it is put together as steps. */
export interface Settled {
  readonly network: Network;
  /** For each aim the steps it needs, and the rank of each to it. */
  readonly wanted: readonly ReadonlyMap<string, Rank>[];
  readonly liking: Liking;
  /** The member that meets a requirement of the goals or of a step. */
  readonly memberOf: (requirement: Requirement) => string;
  /** Whether anything that was looked at asks for one of several. */
  readonly hasChoices: boolean;
  readonly exact: boolean;
}

export interface Selection extends Settled {
  /** By id, in the order the aims reach them, rank by rank. */
  readonly steps: ReadonlyMap<string, Selected>;
}

/**
 * Decides what comes into a plan: the goals and all that they need, with every choice made and every step's rank.
 * Expects: a validated catalog. Promises: closed under prerequisites that are not known, done or skipped; the choices are
 * those that are cheapest together for core and further (see `chooseMembers`), whatever is cut or added; the order of
 * loading plays no part.
 */
export function selectSteps(catalog: Catalog, aims: readonly Aim[], wishes: Wishes): Selection {
  return withSteps(settle(catalog, aims, wishes));
}

/** The same, for who only adds up. */
export function settle(catalog: Catalog, aims: readonly Aim[], wishes: Wishes): Settled {
  const liking = { learner: wishes.learner, prefer: new Set(wishes.prefer) };
  return settleFor(catalog, aims, liking, wishes, sharedBy(catalog, wishes));
}

const shares = new WeakMap<Wishes, { readonly catalog: Catalog; readonly nodes: SharedNodes }>();

/** Who asks for one goal after the other with the same wishes, as a list of roles does, has the nodes of earlier ones. */
function sharedBy(catalog: Catalog, wishes: Wishes): SharedNodes {
  const known = shares.get(wishes);
  if (known?.catalog === catalog) return known.nodes;
  const nodes = noNodes();
  shares.set(wishes, { catalog, nodes });
  return nodes;
}

/**
 * The same selection for somebody who knows and has done nothing: what a choice took, or found met, stays chosen, what
 * is skipped stays out, and what is begun stays first.
 */
export function settleFromNothing(
  catalog: Catalog,
  aims: readonly Aim[],
  { wanted, liking, memberOf }: Settled,
  wishes: Wishes,
): Settled {
  const { known, done, skipped, started } = liking.learner;
  const nothing = new Set<string>();
  const learner: Learner = {
    ...{ known: nothing, done: nothing, skipped, started },
    ...{ ticked: new Map(), begunOn: new Map() },
  };
  const settled = (choice: Requirement): string | undefined => {
    const met = memberOf(choice);
    return known.has(met) || done.has(met) || wanted.some((ranks) => ranks.has(met)) ? met : undefined;
  };
  return settleFor(catalog, aims, { learner, prefer: liking.prefer, settled }, wishes);
}

/** What an aim asks for at each rank, by what is wished for. */
type Asked = (aim: Aim, rank: Rank) => readonly Requirement[];

export function askedFor({ withOptional, coreOnly = false }: Pick<Wishes, "withOptional" | "coreOnly">): Asked {
  return (aim, rank) => (rank === "core" || (rank === "further" ? !coreOnly : withOptional) ? goalsOf(aim, rank) : []);
}

function settleFor(
  catalog: Catalog,
  aims: readonly Aim[],
  liking: Liking,
  wishes: Wishes,
  shared?: SharedNodes,
): Settled {
  const begun = aims.map((aim) => begunOf(aim, liking.learner.started));
  const network = buildNetwork(
    thingsOf(catalog),
    [
      aims.flatMap((aim) => [...goalsOf(aim, "core"), ...goalsOf(aim, "further")]),
      begun.flatMap((ranks) => [...ranks.keys()].map((id) => ({ oneOf: [id] }))),
      wishes.withOptional ? aims.flatMap((aim) => goalsOf(aim, "optional")) : [],
    ],
    liking,
    shared,
  );
  const { nodes, indexOf, hasChoices } = network;
  const { rounds, exact } = chooseMembers(network, wishes.visitLimit);
  const roundOf = (id: string): number => rounds[indexOf.get(id) ?? -1] ?? 0;
  const members = new Map<Requirement, string>();
  const memberOf = (requirement: Requirement): string => {
    if (requirement.oneOf.length === 1) return requirement.oneOf[0] as string;
    const known = members.get(requirement);
    if (known !== undefined) return known;
    const member = memberThatMeets(requirement, liking, roundOf);
    members.set(requirement, member);
    return member;
  };
  const asked = askedFor(wishes);
  const { done: had } = liking.learner;
  const wanted = aims.map((aim, at) => {
    const ranks = new Map<string, Rank>();
    const isSeen = new Uint8Array(nodes.length);
    const queue: number[] = [];
    const push = (id: string): void => {
      const index = indexOf.get(id);
      if (index !== undefined) queue.push(index);
    };
    /** The member that counts, and the done ones, so that they show, whichever of them counts. */
    const pushMembers = (requirement: Requirement): void => {
      push(memberOf(requirement));
      if (isChoice(requirement)) for (const id of requirement.oneOf) if (had.has(id)) push(id);
    };
    const walk = (rank: Rank): void => {
      for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
        if (isSeen[index] === 1 || rounds[index] === 0) continue;
        isSeen[index] = 1;
        const { id, done, item, needs } = nodes[index] as Node;
        ranks.set(id, rank);
        if (done) continue;
        if (hasChoices && item.requires.some(isChoice)) {
          for (let i = item.requires.length - 1; i >= 0; i--) pushMembers(item.requires[i] as Requirement);
        } else for (let i = needs.length - 1; i >= 0; i--) queue.push(needs[i] as number);
      }
    };
    for (const rank of RANKS) {
      for (const goal of asked(aim, rank)) pushMembers(goal);
      for (const [id, listed] of begun[at] as ReadonlyMap<string, Rank>) if (listed === rank) push(id);
      queue.reverse();
      walk(rank);
    }
    return ranks;
  });
  return { network, wanted, liking, memberOf, hasChoices, exact };
}

/** Each step once, at its highest rank. */
export function withSteps(settled: Settled): Selection {
  const { network, wanted, memberOf } = settled;
  const steps = new Map<string, Selected>();
  for (const rank of RANKS) {
    for (const ranks of wanted) {
      for (const [id, one] of ranks) {
        if (one !== rank || steps.has(id)) continue;
        const { kind, item, effort, left, done, needs, choices } = network.nodes[
          network.indexOf.get(id) as number
        ] as Node;
        const requires = item.requires.map(memberOf);
        steps.set(id, { id, kind, item, effort, left, done, needs, choices, requires, rank });
      }
    }
  }
  return { ...settled, steps };
}

function isChoice({ oneOf }: Requirement): boolean {
  return oneOf.length > 1;
}

const NOTHING_BEGUN: ReadonlyMap<string, Rank> = new Map();

/** The begun steps that a role lists, each at its rank; none for another goal, which asks for what it needs alone. */
function begunOf(aim: Aim, started: ReadonlySet<string>): ReadonlyMap<string, Rank> {
  if (aim.role === null || started.size === 0) return NOTHING_BEGUN;
  const listed = new Map<string, Rank>();
  for (const rank of RANKS)
    for (const { oneOf } of goalsOf(aim, rank))
      for (const id of oneOf) if (started.has(id) && !listed.has(id)) listed.set(id, rank);
  const begun = new Map<string, Rank>();
  for (const id of started) if (listed.has(id)) begun.set(id, listed.get(id) as Rank);
  return begun;
}
