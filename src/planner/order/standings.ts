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
  const things: Selected[] = [];
  const ranks: Rank[] = [];
  for (const [id, rank] of wanted) {
    things.push(steps.get(id) as Selected);
    ranks.push(rank);
  }
  const projects = new Map(aim.projects.map((project, place) => [project.id, { project, place }]));
  const own = things.map(({ id }) => projects.get(id));
  const graph = buildGraph(things);
  const sorted = topologicalOrder(graph);
  const order = sorted.ok ? sorted.value : new Int32Array();
  const stages = things.map(({ id }, i) => (own[i] === undefined ? (listings.get(id)?.stage ?? Infinity) : Infinity));
  const pullForward = (byProjects: boolean): void => {
    for (let at = order.length - 1; at >= 0; at--) {
      const i = order[at] as number;
      if (own[i] !== undefined) continue;
      for (let e = graph.starts[i] as number; e < (graph.starts[i + 1] as number); e++) {
        const dependent = graph.dependents[e] as number;
        // What a done step needs has nothing to be in time for.
        if (ranks[dependent] !== ranks[i] || (things[dependent] as Selected).done) continue;
        if ((own[dependent] !== undefined) !== byProjects) continue;
        if ((stages[dependent] as number) < (stages[i] as number)) stages[i] = stages[dependent] as number;
      }
    }
  };

  pullForward(false);
  if (projects.size > 0) {
    const indexOf = new Map(things.map(({ id }, i) => [id, i]));
    const numberOf = new Map(aim.stages.map(({ id }, number) => [id, number]));
    // The latest stage that something rests on, where it has none itself; -1 where nothing says anything.
    const deep = stages.map((stage) => (stage === Infinity ? -1 : stage));
    for (const i of order) {
      if (stages[i] !== Infinity) continue;
      let latest = -1;
      const { done, requires } = things[i] as Selected;
      for (const need of requires) {
        // What a done step needs may stand at a lower rank, or not in the plan at all: the lists alone tell of it.
        const index = done ? undefined : indexOf.get(need);
        latest = Math.max(latest, index === undefined ? (listings.get(need)?.stage ?? -1) : (deep[index] as number));
      }
      const project = own[i]?.project;
      if (project !== undefined) {
        latest = Math.max(latest, numberOf.get(project.stage ?? "") ?? -1);
        stages[i] = latest < 0 ? aim.stages.length - 1 : latest;
        deep[i] = stages[i] as number;
      } else deep[i] = latest;
    }
    pullForward(true);
    pullForward(false);
  }

  const standings = new Map<string, Standing>();
  for (const [i, { id }] of things.entries()) {
    const stage = stages[i] === Infinity ? 0 : (stages[i] as number);
    const listing = listings.get(id);
    const place = own[i]?.place ?? (listing?.stage === stage ? listing.place : Infinity);
    standings.set(id, { rank: ranks[i] as Rank, stage, place });
  }
  return standings;
}
