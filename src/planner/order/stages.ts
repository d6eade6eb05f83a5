import type { Selected } from "../choice/select.ts";
import type { Role } from "../types.ts";
import { buildGraph, topologicalOrder } from "./graph.ts";

/** Where a step stands: the number of its stage, and its place in the author's list (Infinity when unlisted). */
export interface Standing {
  readonly stage: number;
  readonly place: number;
}

/** The stage and place of every skill that a role's stages list, optional ones and members of choices included. */
export function listedSkills(role: Role): Map<string, Standing> {
  const listed = new Map<string, Standing>();
  let place = 0;
  for (const [stage, { skills, optional }] of role.stages.entries()) {
    for (const { oneOf } of [...skills, ...optional]) {
      for (const id of oneOf) if (!listed.has(id)) listed.set(id, { stage, place: place++ });
    }
  }
  return listed;
}

/**
 * Gives every step its stage: the earliest of its own and of the steps that need it; for a project the latest among
 * what it requires, known skills included, and the last stage when no stage says anything about them.
 * Expects: `steps` hold no cycle. Promises: no step stands in a later stage than one that needs it.
 */
export function standings(role: Role, steps: ReadonlyMap<string, Selected>): Map<string, Standing> {
  const listed = listedSkills(role);
  const things = [...steps.values()];
  const graph = buildGraph(things);
  const sorted = topologicalOrder(graph);
  const order = sorted.ok ? sorted.value : new Int32Array();
  const stages = things.map((step) => listed.get(step.id)?.stage ?? Number.POSITIVE_INFINITY);
  const pullForward = (withProjects: boolean): void => {
    for (let at = order.length - 1; at >= 0; at--) {
      const i = order[at] as number;
      if (things[i]?.kind === "project") continue;
      for (let e = graph.starts[i] as number; e < (graph.starts[i + 1] as number); e++) {
        const dependent = graph.dependents[e] as number;
        if (things[dependent]?.kind === "project" && !withProjects) continue;
        stages[i] = Math.min(stages[i] as number, stages[dependent] as number);
      }
    }
  };

  pullForward(false);
  const stageOf = new Map(things.map((step, i) => [step.id, stages[i] as number]));
  const last = role.stages.length - 1;
  for (const [i, step] of things.entries()) {
    if (step.kind !== "project") continue;
    const known = step.requires.map((id) => stageOf.get(id) ?? listed.get(id)?.stage ?? Number.POSITIVE_INFINITY);
    const latest = known.filter(Number.isFinite).reduce((most, stage) => Math.max(most, stage), -1);
    stages[i] = latest < 0 ? last : latest;
  }
  pullForward(true);

  const projectPlace = new Map(role.projects.map((project, place) => [project.id, place]));
  return new Map(
    things.map((step, i) => {
      const place = listed.get(step.id)?.place ?? projectPlace.get(step.id) ?? Number.POSITIVE_INFINITY;
      // What nothing lists and nothing needs is assumed: the trade that comes before everything else.
      return [step.id, { stage: Number.isFinite(stages[i]) ? (stages[i] as number) : 0, place }];
    }),
  );
}
