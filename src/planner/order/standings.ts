import { type Aim, listOf } from "../choice/aims.ts";
import type { Selected } from "../choice/select.ts";
import { buildGraph, topologicalOrder } from "../graph.ts";
import { RANKS, type Rank } from "../types.ts";

/** Where an aim lists something: the number of the stage, and the place in its lists (core, further, optional). */
interface Listing {
  readonly stage: number;
  readonly place: number;
}

/** Where a step stands for an aim. */
export interface Standing {
  readonly rank: Rank;
  /** Number of the aim's stage. */
  readonly stage: number;
  /** Its place in that stage's lists, or among the projects; Infinity where that stage does not list it. */
  readonly place: number;
}

/**
 * Where an aim lists its skills. What it assumes and no stage lists comes before everything else: the trade that the rest
 * builds on.
 */
export function listingsOf(aim: Aim): Map<string, Listing> {
  const listings = new Map<string, Listing>();
  let place = 0;
  for (const [stage, one] of aim.stages.entries()) {
    for (const rank of RANKS) {
      for (const { oneOf } of listOf(one, rank)) {
        for (const id of oneOf) if (!listings.has(id)) listings.set(id, { stage, place: place++ });
      }
    }
  }
  const unlisted = aim.assumes.filter((id) => !listings.has(id));
  for (const [at, id] of unlisted.entries()) listings.set(id, { stage: 0, place: at - unlisted.length });
  return listings;
}

/**
 * Gives every step of an aim its stage: the earliest of its own and of the steps of its rank that need it; a project the
 * later of its own and the latest among what it requires, known skills included, and the last stage where nothing says
 * anything. What has no stage of its own and nothing needs, stands in the first.
 * Expects: `wanted` holds no cycle. Promises: no step stands in a later stage than one of its rank that needs it, so that
 * what is wanted of a lower rank moves nothing of a higher one.
 */
export function standingsOf(
  aim: Aim,
  wanted: ReadonlyMap<string, Rank>,
  steps: ReadonlyMap<string, Selected>,
): Map<string, Standing> {
  const listings = listingsOf(aim);
  const things = [...wanted.keys()].map((id) => steps.get(id) as Selected);
  const ranks = [...wanted.values()];
  const isProject = new Set(aim.projects.map(({ id }) => id));
  const graph = buildGraph(things.map(({ id, done, requires }) => ({ id, requires: done ? [] : requires })));
  const sorted = topologicalOrder(graph);
  const order = sorted.ok ? sorted.value : new Int32Array();
  const stages = things.map(({ id }) => (isProject.has(id) ? Number.NaN : (listings.get(id)?.stage ?? Infinity)));
  const pullForward = (byProjects: boolean): void => {
    for (let at = order.length - 1; at >= 0; at--) {
      const i = order[at] as number;
      if (isProject.has((things[i] as Selected).id)) continue;
      for (let e = graph.starts[i] as number; e < (graph.starts[i + 1] as number); e++) {
        const dependent = graph.dependents[e] as number;
        if (ranks[dependent] !== ranks[i] || isProject.has((things[dependent] as Selected).id) !== byProjects) continue;
        stages[i] = Math.min(stages[i] as number, stages[dependent] as number);
      }
    }
  };

  pullForward(false);
  const stageOf = new Map(things.map(({ id }, i) => [id, stages[i] as number]));
  const numberOf = new Map(aim.stages.map(({ id }, number) => [id, number]));
  const projects = new Map(aim.projects.map((project, place) => [project.id, { project, place }]));
  for (const i of order) {
    const { id, requires } = things[i] as Selected;
    const own = projects.get(id);
    if (own === undefined) continue;
    const needed = requires.map((need) => stageOf.get(need) ?? listings.get(need)?.stage ?? Infinity);
    const said = [numberOf.get(own.project.stage ?? "") ?? Infinity, ...needed].filter(Number.isFinite);
    const stage = said.length === 0 ? aim.stages.length - 1 : Math.max(...said);
    stages[i] = stage;
    stageOf.set(id, stage);
  }
  pullForward(true);
  pullForward(false);

  return new Map(
    things.map(({ id }, i): [string, Standing] => {
      const stage = Number.isFinite(stages[i]) ? (stages[i] as number) : 0;
      const listing = listings.get(id);
      const listed = listing?.stage === stage ? listing.place : Infinity;
      return [id, { rank: ranks[i] as Rank, stage, place: projects.get(id)?.place ?? listed }];
    }),
  );
}
