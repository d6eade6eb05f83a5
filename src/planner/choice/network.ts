import { effortLeft, effortOf } from "../effort.ts";
import type { Learner } from "../plan-types.ts";
import type { Catalog, Project, Requirement, Role, Skill } from "../types.ts";
import { goalsOf } from "./goals.ts";

/** One thing that can become a step: a skill or a project of the roles in question. */
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

/** Everything that could come into a plan: what the goals reach when every member of every choice is followed. */
export interface Network {
  readonly nodes: readonly Node[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly goals: { readonly needs: readonly number[]; readonly choices: readonly (readonly number[])[] };
}

/**
 * Walks from the goals along `requires`, stopping at what is known, done or skipped.
 * Expects: a validated catalog: every id exists, no cycle.
 * Promises: a requirement that the learner meets already adds nothing but the done skills it names, so that they show;
 * a preferred member narrows its choice to the preferred ones; a skipped member is never offered.
 */
export function buildNetwork(
  catalog: Catalog,
  roles: readonly Role[],
  learner: Learner,
  prefer: ReadonlySet<string>,
  withOptional: boolean,
): Network {
  const nodes: Node[] = [];
  const indexOf = new Map<string, number>();
  const add = (item: Skill | Project, kind: Node["kind"]): number => {
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
    const offered = offers(requirement, learner, prefer).flatMap((id) => {
      const skill = catalog.skills.get(id);
      return skill === undefined ? [] : [add(skill, "skill")];
    });
    const done = offered.some((index) => (nodes[index] as Node).done);
    if (done || offered.length === 1) for (const index of offered) needs.push(index);
    else if (offered.length > 1) choices.push(offered);
  };

  const goals = { needs: [] as number[], choices: [] as number[][] };
  for (const role of roles) {
    for (const requirement of goalsOf(role, withOptional)) resolve(requirement, goals.needs, goals.choices);
    for (const project of role.projects) {
      if (learner.known.has(project.id) || (learner.skipped.has(project.id) && !learner.done.has(project.id))) continue;
      goals.needs.push(add(project, "project"));
    }
  }
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Node;
    if (node.done) continue;
    for (const requirement of node.item.requires) resolve(requirement, node.needs, node.choices);
  }
  return { nodes, indexOf, goals };
}

/** The members of a requirement that may come into the plan; the done ones alone when they meet it. */
function offers(requirement: Requirement, learner: Learner, prefer: ReadonlySet<string>): readonly string[] {
  const members = requirement.oneOf;
  const done = members.filter((id) => learner.done.has(id) && !learner.known.has(id));
  if (done.length > 0) return done;
  if (members.some((id) => learner.known.has(id))) return [];
  const open = members.filter((id) => !learner.skipped.has(id));
  const preferred = open.filter((id) => prefer.has(id));
  return preferred.length > 0 ? preferred : open;
}
