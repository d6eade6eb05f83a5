import { effortLeft, effortOf, inHours, meanHours } from "../effort.ts";
import type { Learner, Plan, Step, StepState } from "../plan-types.ts";
import type { Catalog, Project, Skill } from "../types.ts";

/** A skill or project where all that matters is what needs what. */
export interface GraphNode {
  readonly id: string;
  readonly kind: Step["kind"];
  readonly title: string;
  readonly state: StepState | "known";
  /** Expected effort in hours, and the part of it that is not done. */
  readonly hours: number;
  readonly hoursLeft: number;
  /** Ids of all that it needs, each once; where it needs one of several, of all those. */
  readonly requires: readonly string[];
  /** Ids of which one is enough, unless it needs one of them anyway; none in a plan, which has chosen. */
  readonly choices: readonly (readonly string[])[];
}

/** The steps of a plan, in its order. What is known already is not there, but may still be required. */
export function nodesOfPlan({ steps }: Plan): GraphNode[] {
  return steps.map(({ id, kind, title, state, hours, hoursLeft, requires }) => ({
    ...{ id, kind, title, state, hours, hoursLeft },
    requires: [...new Set(requires)],
    choices: [],
  }));
}

/** All skills of a catalog and the projects of all its roles, by id, whatever a role asks for. */
export function nodesOfCatalog({ skills, roles }: Catalog, learner: Learner): GraphNode[] {
  const projects = [...roles.values()].flatMap((role) => role.projects);
  return [
    ...[...skills.values()].map((skill) => nodeOf(skill, "skill", learner)),
    ...projects.map((project) => nodeOf(project, "project", learner)),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function nodeOf(item: Skill | Project, kind: Step["kind"], learner: Learner): GraphNode {
  const state = stateOf(item, learner);
  const ticked = item.items.filter((key) => learner.ticked.get(item.id)?.has(key)).length;
  const left = isHad(state) ? 0 : effortLeft(effortOf(item.hours), ticked, item.items.length);
  const outright = item.requires.flatMap(({ oneOf }) => (oneOf.length === 1 ? oneOf : []));
  return {
    ...{ id: item.id, kind, title: item.title, state },
    hours: meanHours(item.hours),
    hoursLeft: inHours(left),
    requires: [...new Set(item.requires.flatMap(({ oneOf }) => oneOf))],
    choices: item.requires.map(({ oneOf }) => oneOf).filter((oneOf) => !oneOf.some((id) => outright.includes(id))),
  };
}

/** Where something stands that is in no plan. */
function stateOf({ id, requires }: Skill | Project, learner: Learner): GraphNode["state"] {
  if (learner.done.has(id)) return "done";
  if (learner.known.has(id)) return "known";
  if (learner.skipped.has(id)) return "skipped";
  if (learner.started.has(id)) return "in-progress";
  const isMet = (one: string): boolean => learner.done.has(one) || learner.known.has(one) || learner.skipped.has(one);
  return requires.every(({ oneOf }) => oneOf.some(isMet)) ? "ready" : "blocked";
}

/** Whether it takes no more learning. */
export function isHad(state: GraphNode["state"]): boolean {
  return state === "done" || state === "known";
}
