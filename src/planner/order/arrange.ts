import type { Selected } from "../choice/select.ts";
import { type Wishes, wantedBy } from "../choice/wants.ts";
import type { PlanStage } from "../plan-types.ts";
import type { Role } from "../types.ts";
import { listedSkills, type Standing, standings } from "./stages.ts";

/** The stage of the steps that two roles or more need, before those of each role. */
export const SHARED_STAGE = "shared";

/** Where a step stands in a plan, and for whom. */
export interface Place extends Standing {
  /** Ids of the roles that need it, in the order they were asked for. */
  readonly roles: readonly string[];
}

export interface Arrangement {
  readonly stages: readonly Omit<PlanStage, "steps" | "finish">[];
  /** Every step's place; `stage` counts in `stages`. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Gives every step its stage. For one role these are its own; for several, what two or more need comes first, shared,
 * then each role's stages with what it alone needs.
 * Promises: no step stands in a later stage than one that needs it: what a shared step needs is shared as well.
 */
export function arrange(roles: readonly Role[], steps: ReadonlyMap<string, Selected>, wishes: Wishes): Arrangement {
  const wanted = roles.map((role) => ({ role, ids: wantedBy(role, steps, wishes) }));
  const rolesOf = (id: string): string[] => wanted.filter(({ ids }) => ids.has(id)).map(({ role }) => role.id);
  const places = new Map<string, Place>();
  const stages: Arrangement["stages"][number][] = [];
  if (roles.length > 1) {
    stages.push({ id: SHARED_STAGE, title: "Shared", goal: null, role: null });
    const listed = roles.map((role) => listedSkills(role));
    for (const { id } of steps.values()) {
      const needing = rolesOf(id);
      if (needing.length > 1) places.set(id, { stage: 0, place: placeIn(listed, id), roles: needing });
    }
  }
  for (const { role, ids } of wanted) {
    const own = new Map([...steps].filter(([id]) => ids.has(id) && !places.has(id)));
    for (const [id, { stage, place }] of standings(role, own)) {
      places.set(id, { stage: stages.length + stage, place, roles: [role.id] });
    }
    stages.push(...role.stages.map(({ id, title, goal }) => ({ id, title, goal: goal ?? null, role: role.id })));
  }
  return { stages, places };
}

/** Its place in the lists of the roles, one after the other; Infinity when none lists it. */
function placeIn(lists: readonly ReadonlyMap<string, Standing>[], id: string): number {
  let before = 0;
  for (const list of lists) {
    const found = list.get(id);
    if (found !== undefined) return before + found.place;
    before += list.size;
  }
  return Number.POSITIVE_INFINITY;
}
