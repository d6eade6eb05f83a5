import type { Aim } from "../choice/aims.ts";
import type { Selection } from "../choice/select.ts";
import type { PlanStage } from "../plan-types.ts";
import { RANKS, type Rank } from "../types.ts";
import { listingsOf, type Standing, standingsOf } from "./standings.ts";

/** The group of what is begun and of what that still needs, before everything else. */
export const BEGUN_STAGE = "begun";
/** The group of the steps that two goals or more need, before those of each goal. */
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
  readonly standings: readonly ReadonlyMap<string, Standing>[];
}

/**
 * Gives every step its group: what is begun first, touched last first, with what it still needs; then rank by rank what
 * several goals share, and each goal's stages.
 * Promises: no open step stands in a later group than one that needs it; groups of a rank follow each other.
 */
export function arrange(aims: readonly Aim[], { steps, wanted, liking }: Selection): Arrangement {
  const standings = aims.map((aim, at) => standingsOf(aim, wanted[at] as ReadonlyMap<string, Rank>, steps));
  const places = new Map<string, Place>();
  const rolesOf = (id: string): string[] =>
    aims.flatMap(({ role }, at) => (role !== null && wanted[at]?.has(id) ? [role.id] : []));
  const begun = begunOf(steps, liking.learner.started);
  for (const [id, place] of begun) places.set(id, { group: 0, place, floats: false, roles: rolesOf(id) });

  const groups: Group[] = [{ id: BEGUN_STAGE, title: "In progress", goal: null, opens: null, role: null, rank: null }];
  const lists = aims.length > 1 ? aims.map((aim) => listingsOf(aim)) : [];
  for (const rank of RANKS) {
    if (aims.length > 1) {
      const group = groups.length;
      groups.push({ id: SHARED_STAGE, title: "Shared", goal: null, opens: null, role: null, rank });
      for (const step of steps.values()) {
        if (step.rank !== rank || places.has(step.id)) continue;
        if (wanted.filter((ranks) => ranks.has(step.id)).length < 2) continue;
        const floats =
          step.kind === "project" && aims.some(({ projects }) => projects.some(({ id }) => id === step.id));
        places.set(step.id, { group, place: placeIn(lists, step.id), floats, roles: rolesOf(step.id) });
      }
    }
    for (const [at, aim] of aims.entries()) {
      const first = groups.length;
      const projects = new Set(aim.projects.map(({ id }) => id));
      for (const { id, title, goal, opens } of aim.stages)
        groups.push({ id, title, goal: goal ?? null, opens: opens ?? null, role: aim.role?.id ?? null, rank });
      for (const [id, standing] of standings[at] as ReadonlyMap<string, Standing>) {
        if (standing.rank !== rank || places.has(id)) continue;
        const { stage, place } = standing;
        places.set(id, { group: first + stage, place, floats: projects.has(id), roles: rolesOf(id) });
      }
    }
  }
  return { groups, places, standings };
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
