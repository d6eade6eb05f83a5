import { type Selected, selectSteps } from "../choice/select.ts";
import { effortOf, inHours } from "../effort.ts";
import { NEWCOMER } from "../plan-types.ts";
import type { Catalog, Role } from "../types.ts";

/** Some skills and projects, and the hours they take together. */
export interface Share {
  readonly ids: readonly string[];
  readonly hours: number;
}

export interface ComparedRole {
  readonly id: string;
  /** All that the role asks for, from nothing. Ids here and below by code unit. */
  readonly all: Share;
  /** What the other role does not ask for. */
  readonly only: Share;
  readonly projects: Share;
  /** Hours of its skills by area, projects left out. */
  readonly areas: ReadonlyMap<string, number>;
}

export interface Comparison {
  readonly roles: readonly [ComparedRole, ComparedRole];
  readonly shared: Share;
  /** Ids of all areas that either has skills in, those with the most hours of both first. */
  readonly areas: readonly string[];
}

/**
 * Two roles side by side, each from nothing: nothing is known, nothing assumed.
 * Promises: what only one asks for and what both share add up to all it asks for, and so do its areas and projects; a
 * role's hours are those of its plan from scratch; the other way round, it is the same.
 */
export function compareRoles(catalog: Catalog, first: Role, second: Role, prefer: readonly string[]): Comparison {
  const [a, b] = [first, second].map((role) => stepsOf(catalog, role, prefer)) as [Steps, Steps];
  const roles: Comparison["roles"] = [compared(catalog, first, a, b), compared(catalog, second, b, a)];
  const areas = [...new Set(roles.flatMap((role) => [...role.areas.keys()]))];
  const hours = (area: string): number => roles.reduce((sum, role) => sum + (role.areas.get(area) ?? 0), 0);
  return {
    roles,
    shared: shareOf([...a.values()].filter(({ id }) => b.has(id))),
    areas: areas.sort((x, y) => hours(y) - hours(x) || (x < y ? -1 : 1)),
  };
}

type Steps = ReadonlyMap<string, Selected>;

function stepsOf(catalog: Catalog, role: Role, prefer: readonly string[]): Steps {
  return selectSteps(catalog, [role], { learner: NEWCOMER, prefer, withOptional: false }).steps;
}

function compared(catalog: Catalog, { id }: Role, own: Steps, other: Steps): ComparedRole {
  const steps = [...own.values()];
  const efforts = new Map<string, number>();
  for (const { id: skill, item } of steps) {
    const area = catalog.skills.get(skill)?.area;
    if (area !== undefined) efforts.set(area, (efforts.get(area) ?? 0) + effortOf(item.hours));
  }
  return {
    id,
    all: shareOf(steps),
    only: shareOf(steps.filter((step) => !other.has(step.id))),
    projects: shareOf(steps.filter(({ kind }) => kind === "project")),
    areas: new Map([...efforts].map(([area, effort]) => [area, inHours(effort)])),
  };
}

function shareOf(steps: readonly Selected[]): Share {
  return {
    ids: steps.map(({ id }) => id).sort(),
    hours: inHours(steps.reduce((sum, { item }) => sum + effortOf(item.hours), 0)),
  };
}
