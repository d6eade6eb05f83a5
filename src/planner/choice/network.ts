import { effortLeft, effortOf } from "../effort.ts";
import type { Learner } from "../plan-types.ts";
import type { Catalog, Project, Requirement, Skill } from "../types.ts";
import { type Aim, goalsOf, type Thing, thingsOf } from "./aims.ts";

/** One thing that can become a step: a skill or a project. */
export interface Node {
  readonly id: string;
  readonly kind: "skill" | "project";
  readonly item: Skill | Project;
  /** Units of effort left; 0 when it is done. */
  readonly left: number;
  readonly done: boolean;
  /** Nodes it needs outright. */
  readonly needs: number[];
  /** Choices still to be made: one node out of each list, in the author's order. */
  readonly choices: number[][];
}

/** What some goals ask for, in nodes. */
export interface Wanted {
  readonly needs: readonly number[];
  readonly choices: readonly (readonly number[])[];
}

/** Everything that could come into a plan: what the goals reach when every member of every choice is followed. */
export interface Network {
  readonly nodes: readonly Node[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Core and further goals, whose choices are made together. */
  readonly goals: Wanted;
  /** Optional goals where they are wanted, and what is begun: added afterwards, so that they change no choice. */
  readonly extras: Wanted;
}

/** How the members of a choice are told apart. */
export interface Liking {
  readonly learner: Learner;
  /** Ids to take wherever a choice offers them; those of an earlier set before those of a later one. */
  readonly prefer: readonly ReadonlySet<string>[];
}

/**
 * Walks from the goals along `requires`, stopping at what is known, done or skipped.
 * Expects: a validated catalog: every id exists, no cycle.
 * Promises: a requirement that the learner meets already adds nothing but the done steps it names, so that they show;
 * a begun member narrows its choice, then a preferred one; a skipped member is never offered.
 */
export function buildNetwork(
  catalog: Catalog,
  aims: readonly Aim[],
  liking: Liking,
  withOptional: boolean,
  begun: Iterable<string>,
): Network {
  const nodes: Node[] = [];
  const indexOf = new Map<string, number>();
  const find = thingsOf(catalog);
  const { learner } = liking;
  const add = ({ item, kind }: Thing): number => {
    const found = indexOf.get(item.id);
    if (found !== undefined) return found;
    const done = learner.done.has(item.id);
    const ticked = item.items.filter((key) => learner.ticked.get(item.id)?.has(key)).length;
    const left = done ? 0 : effortLeft(effortOf(item.hours), ticked, item.items.length);
    nodes.push({ id: item.id, kind, item, left, done, needs: [], choices: [] });
    indexOf.set(item.id, nodes.length - 1);
    return nodes.length - 1;
  };
  const resolve = (requirement: Requirement, needs: number[], choices: number[][]): void => {
    const offered = offers(requirement, liking).flatMap((id) => {
      const thing = find(id);
      return thing === undefined ? [] : [add(thing)];
    });
    const done = offered.some((index) => (nodes[index] as Node).done);
    if (done || offered.length === 1) for (const index of offered) needs.push(index);
    else if (offered.length > 1) choices.push(offered);
  };

  const goals = { needs: [] as number[], choices: [] as number[][] };
  const extras = { needs: [] as number[], choices: [] as number[][] };
  for (const aim of aims) {
    for (const rank of ["core", "further"] as const)
      for (const requirement of goalsOf(aim, rank)) resolve(requirement, goals.needs, goals.choices);
  }
  if (withOptional) {
    for (const aim of aims)
      for (const requirement of goalsOf(aim, "optional")) resolve(requirement, extras.needs, extras.choices);
  }
  for (const id of begun) resolve({ oneOf: [id] }, extras.needs, extras.choices);
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Node;
    if (node.done) continue;
    for (const requirement of node.item.requires) resolve(requirement, node.needs, node.choices);
  }
  return { nodes, indexOf, goals, extras };
}

/** The members of a requirement that may come into the plan; the done ones alone when they meet it. */
function offers({ oneOf }: Requirement, { learner, prefer }: Liking): readonly string[] {
  const done = oneOf.filter((id) => learner.done.has(id) && !learner.known.has(id));
  if (done.length > 0) return done;
  if (oneOf.some((id) => learner.known.has(id))) return [];
  const open = oneOf.filter((id) => !learner.skipped.has(id));
  if (open.length < 2) return open;
  for (const liked of [learner.started, ...prefer]) {
    const members = open.filter((id) => liked.has(id));
    if (members.length > 0) return members;
  }
  return open;
}

/** The member of a requirement that counts: known or done first, else a begun or preferred one that is taken. */
export function memberThatMeets(
  { oneOf }: Requirement,
  { learner, prefer }: Liking,
  isTaken: (id: string) => boolean,
): string {
  const [only] = oneOf;
  if (oneOf.length === 1) return only as string;
  const had = oneOf.find((id) => learner.known.has(id) || learner.done.has(id));
  if (had !== undefined) return had;
  for (const liked of [learner.started, ...prefer]) {
    const member = oneOf.find((id) => liked.has(id) && isTaken(id));
    if (member !== undefined) return member;
  }
  return oneOf.find(isTaken) ?? oneOf.find((id) => learner.skipped.has(id)) ?? (only as string);
}
