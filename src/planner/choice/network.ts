import { effortLeft } from "../effort.ts";
import type { Learner } from "../plan-types.ts";
import type { Project, Requirement, Skill } from "../types.ts";
import type { FindThing } from "./aims.ts";

/** One thing that can become a step: a skill or a project. */
export interface Node {
  readonly id: string;
  readonly kind: "skill" | "project";
  readonly item: Skill | Project;
  /** Units of effort of all of it. */
  readonly effort: number;
  /** Units of effort left; 0 when it is done. */
  readonly left: number;
  readonly done: boolean;
  /** Nodes it needs outright. */
  readonly needs: readonly number[];
  /** Choices still to be made: one node out of each list, in the author's order. */
  readonly choices: readonly (readonly number[])[];
}

/** A node while the network is built. */
interface OpenNode extends Node {
  needs: readonly number[];
  choices: readonly (readonly number[])[];
}

/** What some goals ask for, in nodes. */
export interface Wanted {
  readonly needs: readonly number[];
  readonly choices: readonly (readonly number[])[];
}

/** What all nodes without a prerequisite, or without a choice, share. */
const NONE: never[] = [];

/** Everything that could come into a plan: what the goals reach when every member of every choice is followed. */
export interface Network {
  readonly nodes: readonly Node[];
  readonly indexOf: ReadonlyMap<string, number>;
  /**
   * What is asked for, in rounds: core and further goals, whose choices are made together, then what is begun, then
   * optional goals where they are wanted. A later round adds to the earlier ones and changes none of their choices.
   */
  readonly rounds: readonly Wanted[];
  /** Whether anything was met, for these goals or for earlier ones, that asks for one of several. */
  readonly hasChoices: boolean;
}

/** The nodes that networks share: what becomes of one depends on the person alone, and not on the goals that reach it. */
export interface SharedNodes {
  readonly nodes: OpenNode[];
  readonly indexOf: Map<string, number>;
  hasChoices: boolean;
}

export function noNodes(): SharedNodes {
  return { nodes: [], indexOf: new Map(), hasChoices: false };
}

/** How the members of a choice are told apart. */
export interface Liking {
  readonly learner: Learner;
  /** Ids to take wherever a choice offers them. */
  readonly prefer: ReadonlySet<string>;
  /** The member of a choice that is settled already; undefined where it is open. */
  readonly settled?: (choice: Requirement) => string | undefined;
}

/**
 * Walks from the goals along `requires`, stopping at what is known, done or skipped.
 * Expects: a validated catalog: every id exists, no cycle.
 * Promises: a requirement that the learner meets already adds nothing but the done steps it names, so that they show;
 * a begun member narrows its choice, then a preferred one; a skipped member is never offered.
 * `shared` are the nodes of earlier networks of the same liking; what is missing among them is added.
 */
export function buildNetwork(
  find: FindThing,
  rounds: readonly (readonly Requirement[])[],
  liking: Liking,
  shared: SharedNodes = noNodes(),
): Network {
  const { nodes, indexOf } = shared;
  const { learner } = liking;
  const first = nodes.length;
  const indexFor = (id: string): number | undefined => {
    const found = indexOf.get(id);
    if (found !== undefined) return found;
    const thing = find(id);
    if (thing === undefined) return undefined;
    const { item, kind, effort } = thing;
    const done = learner.done.has(id);
    const left = done ? 0 : effortLeft(effort, tickedOf(item, learner), item.items.length);
    nodes.push({ id, kind, item, effort, left, done, needs: NONE, choices: NONE });
    indexOf.set(id, nodes.length - 1);
    return nodes.length - 1;
  };
  const resolve = (requirement: Requirement, needs: number[], choices: number[][]): void => {
    const { oneOf } = requirement;
    if (oneOf.length === 1) {
      const [only] = oneOf as readonly [string];
      const index = learner.known.has(only) || learner.skipped.has(only) ? undefined : indexFor(only);
      if (index !== undefined) needs.push(index);
      return;
    }
    shared.hasChoices = true;
    const offered: number[] = [];
    for (const id of offers(requirement, liking)) {
      const index = indexFor(id);
      if (index !== undefined) offered.push(index);
    }
    if (offered.length > 1 && !(nodes[offered[0] as number] as Node).done) choices.push(offered);
    else for (const index of offered) needs.push(index);
  };

  const wanted = rounds.map((requirements): Wanted => {
    const round = { needs: [] as number[], choices: [] as number[][] };
    for (const requirement of requirements) resolve(requirement, round.needs, round.choices);
    return round;
  });
  for (let index = first; index < nodes.length; index++) {
    const node = nodes[index] as OpenNode;
    if (node.done || node.item.requires.length === 0) continue;
    const needs: number[] = [];
    const choices: number[][] = [];
    for (const requirement of node.item.requires) resolve(requirement, needs, choices);
    // As long as they are and no longer: a list that grew has room for more.
    node.needs = needs.slice();
    if (choices.length > 0) node.choices = choices;
  }
  return { nodes, indexOf, rounds: wanted, hasChoices: shared.hasChoices };
}

function tickedOf({ id, items }: Skill | Project, { ticked }: Learner): number {
  const keys = ticked.get(id);
  return keys === undefined ? 0 : items.reduce((count, key) => (keys.has(key) ? count + 1 : count), 0);
}

/** The members of a choice that may come into the plan; the done ones alone when they meet it. */
function offers(requirement: Requirement, { learner, prefer, settled }: Liking): readonly string[] {
  const { oneOf } = requirement;
  const done = oneOf.filter((id) => learner.done.has(id) && !learner.known.has(id));
  if (done.length > 0) return done;
  if (oneOf.some((id) => learner.known.has(id))) return [];
  const one = settled?.(requirement);
  if (one !== undefined) return [one];
  const open = oneOf.filter((id) => !learner.skipped.has(id));
  if (open.length < 2) return open;
  for (const liked of [learner.started, prefer]) {
    const members = open.filter((id) => liked.has(id));
    if (members.length > 0) return members;
  }
  return open;
}

/**
 * The member of a requirement that counts: known or done first, else a begun, else a preferred one that is taken, of
 * several the one that was taken in the earliest round. Expects: `roundOf` tells that round, 0 for what is not taken.
 */
export function memberThatMeets(
  requirement: Requirement,
  { learner, prefer, settled }: Liking,
  roundOf: (id: string) => number,
): string {
  const { oneOf } = requirement;
  const [only] = oneOf as readonly [string];
  if (oneOf.length === 1) return only;
  const had = oneOf.find((id) => learner.known.has(id) || learner.done.has(id)) ?? settled?.(requirement);
  if (had !== undefined) return had;
  const earliest = (members: readonly string[]): string | undefined => {
    let best: string | undefined;
    for (const id of members) {
      const round = roundOf(id);
      if (round > 0 && (best === undefined || round < roundOf(best))) best = id;
    }
    return best;
  };
  return (
    earliest(oneOf.filter((id) => learner.started.has(id))) ??
    earliest(oneOf.filter((id) => prefer.has(id))) ??
    earliest(oneOf) ??
    oneOf.find((id) => learner.skipped.has(id)) ??
    only
  );
}
