import { aimOf } from "../choice/aims.ts";
import { type Selected, selectSteps, type Wishes } from "../choice/select.ts";
import { inHours } from "../effort.ts";
import type { Catalog, Role } from "../types.ts";

/** Some skills and projects, and the hours they take together. */
export interface Share {
  readonly ids: readonly string[];
  readonly hours: number;
}

export interface ComparedRole {
  readonly id: string;
  /** All that the role asks for and the person has not. Ids here and below by code unit. */
  readonly all: Share;
  /** What the other role does not ask for. */
  readonly only: Share;
  readonly projects: Share;
  /** What has to be done before one can apply. */
  readonly core: Share;
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
 * Two roles side by side, for the same person: what each of them still takes.
 * Promises: what only one asks for and what both share add up to all it asks for, and so do its areas and projects; a
 * role's hours are those left in its plan; the other way round, it is the same.
 */
export function compareRoles(catalog: Catalog, first: Role, second: Role, wishes: Wishes): Comparison {
  const [a, b] = [first, second].map((role) => openSteps(catalog, role, wishes)) as [Steps, Steps];
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

function openSteps(catalog: Catalog, role: Role, wishes: Wishes): Steps {
  const { steps } = selectSteps(catalog, [aimOf(role)], wishes);
  return new Map([...steps].filter(([, { done }]) => !done));
}

function compared(catalog: Catalog, { id }: Role, own: Steps, other: Steps): ComparedRole {
  const steps = [...own.values()];
  const efforts = new Map<string, number>();
  for (const { id: skill, left } of steps) {
    const area = catalog.skills.get(skill)?.area;
    if (area !== undefined) efforts.set(area, (efforts.get(area) ?? 0) + left);
  }
  return {
    id,
    all: shareOf(steps),
    only: shareOf(steps.filter((step) => !other.has(step.id))),
    projects: shareOf(steps.filter(({ kind }) => kind === "project")),
    core: shareOf(steps.filter(({ rank }) => rank === "core")),
    areas: new Map([...efforts].map(([area, effort]) => [area, inHours(effort)])),
  };
}

function shareOf(steps: readonly Selected[]): Share {
  return {
    ids: steps.map(({ id }) => id).sort(),
    hours: inHours(steps.reduce((sum, { left }) => sum + left, 0)),
  };
}
