import type { Aim } from "../choice/aims.ts";
import type { Selected, Selection } from "../choice/select.ts";
import type { PlanStage } from "../plan-types.ts";
import { RANKS } from "../types.ts";
import { listingsOf, type Standing } from "./standings.ts";

/** The group of what is begun and of what that still needs, before everything else. */
export const BEGUN_STAGE = "begun";
/** The group of the steps that two goals or more need at one rank, before those of each goal. */
export const SHARED_STAGE = "shared";

/** A group of a plan before it holds steps: a stage at a rank, what is begun, or what several goals share. */
export type Group = Omit<PlanStage, "steps" | "finish">;

/** Where a step stands in a plan, and for whom. */
export interface Place {
  /** Number of its group. */
  readonly group: number;
  /** Its place in the list of its group; Infinity where that does not list it. */
  readonly place: number;
  /** Whether it stands right after the last step it needs, as projects do, instead of at its place. */
  readonly floats: boolean;
  /** Ids of the roles that need it, in the order of the goals. */
  readonly roles: readonly string[];
}

export interface Arrangement {
  readonly groups: readonly Group[];
  readonly places: ReadonlyMap<string, Place>;
  /** For each aim where its steps stand for it alone: milestones are counted by them. */
  readonly standings: readonly Standings[];
}

export type Standings = ReadonlyMap<string, Standing>;

/**
 * Gives every step its group: what is begun first, touched last first, with what it still needs; then rank by rank what
 * several goals share, and each goal's stages.
 * Expects: the standings of each aim. Promises: no open step stands in a later group than one that needs it; groups of a
 * rank follow each other.
 */
export function arrange(
  aims: readonly Aim[],
  { steps, wanted, liking }: Selection,
  standings: readonly Standings[],
): Arrangement {
  const places = new Map<string, Place>();
  const rolesOf = rolesReader(aims, wanted);
  const begun = begunOf(steps, liking.learner.started);
  for (const [id, place] of begun) places.set(id, { group: 0, place, floats: false, roles: rolesOf(id) });

  const groups: Group[] = [{ id: BEGUN_STAGE, title: "In progress", goal: null, opens: null, role: null, rank: null }];
  const shared = sharedOf(steps, wanted);
  const lists = shared.size > 0 ? aims.map(listingsOf) : [];
  for (const rank of RANKS) {
    if (aims.length > 1) {
      const group = groups.length;
      groups.push({ id: SHARED_STAGE, title: "Shared", goal: null, opens: null, role: null, rank });
      for (const id of shared) {
        const step = steps.get(id) as Selected;
        if (step.rank !== rank || places.has(id)) continue;
        places.set(id, { group, place: placeIn(lists, id), floats: step.kind === "project", roles: rolesOf(id) });
      }
    }
    for (const [at, aim] of aims.entries()) {
      const first = groups.length;
      for (const { id, title, goal, opens } of aim.stages)
        groups.push({ id, title, goal: goal ?? null, opens: opens ?? null, role: aim.role?.id ?? null, rank });
      for (const [id, { rank: own, stage, place }] of standings[at] as Standings) {
        if (own !== rank || places.has(id)) continue;
        const floats = steps.get(id)?.kind === "project";
        places.set(id, { group: first + stage, place, floats, roles: rolesOf(id) });
      }
    }
  }
  return { groups, places, standings };
}

/** Ids that two aims or more want at the step's rank: what another wants at a lower rank moves nothing of a higher one. */
function sharedOf(steps: Selection["steps"], wanted: Selection["wanted"]): Set<string> {
  const shared = new Set<string>();
  if (wanted.length < 2) return shared;
  const seen = new Set<string>();
  for (const ranks of wanted) {
    for (const [id, rank] of ranks) {
      if (steps.get(id)?.rank !== rank) continue;
      if (seen.has(id)) shared.add(id);
      seen.add(id);
    }
  }
  return shared;
}

function rolesReader(aims: readonly Aim[], wanted: Selection["wanted"]): (id: string) => readonly string[] {
  const [only] = aims;
  if (aims.length === 1) {
    const roles = only?.role == null ? [] : [only.role.id];
    return () => roles;
  }
  return (id) => aims.flatMap(({ role }, at) => (role !== null && wanted[at]?.has(id) ? [role.id] : []));
}

/** The begun steps of a plan with their places, and what they still need without one. */
function begunOf(steps: Selection["steps"], started: ReadonlySet<string>): Map<string, number> {
  const begun = new Map<string, number>();
  for (const id of started) if (steps.get(id)?.done === false) begun.set(id, begun.size);
  const queue = [...begun.keys()];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const need of steps.get(id)?.requires ?? []) {
      if (begun.has(need) || steps.get(need)?.done !== false) continue;
      begun.set(need, Infinity);
      queue.push(need);
    }
  }
  return begun;
}

/** Its place in the lists of the goals, one after the other; Infinity when none lists it. */
function placeIn(lists: readonly ReadonlyMap<string, { readonly place: number }>[], id: string): number {
  let before = 0;
  for (const list of lists) {
    const found = list.get(id);
    if (found !== undefined) return before + found.place;
    before += list.size;
  }
  return Infinity;
}
