import { effortOf } from "../effort.ts";
import {
  type Catalog,
  type Project,
  RANKS,
  type Rank,
  type Requirement,
  type Role,
  type Skill,
  type Stage,
} from "../types.ts";

/** A goal as planning sees it: stages of things to take, in the order of teaching, each at its rank. */
export interface Aim {
  readonly id: string;
  readonly title: string;
  /** null where the goal is a skill or a project. */
  readonly role: Role | null;
  readonly stages: readonly Stage[];
  readonly projects: readonly Project[];
  /** What somebody in the job of this role has; others learn it, as core. */
  readonly assumes: readonly string[];
  /** What it asks for at each rank: its stages' lists, its projects and, as core, what it assumes. */
  readonly goals: Readonly<Record<Rank, readonly Requirement[]>>;
}

/** A skill or project of the catalog. */
export interface Thing {
  readonly kind: "skill" | "project";
  readonly item: Skill | Project;
  /** Units of effort of all of it. */
  readonly effort: number;
}

export type FindThing = (id: string) => Thing | undefined;

const finders = new WeakMap<Catalog, FindThing>();

/**
 * Finds skills and projects by id, those of every role. Expects: ids are unique, as a validated catalog's are. What was
 * found once is not looked for again: a run may make dozens of plans of one catalog.
 */
export function thingsOf(catalog: Catalog): FindThing {
  const known = finders.get(catalog);
  if (known !== undefined) return known;
  const things = new Map<string, Thing>();
  const found = (kind: Thing["kind"], item: Skill | Project): Thing => {
    const thing = { kind, item, effort: effortOf(item.hours) };
    things.set(item.id, thing);
    return thing;
  };
  let rolesAreRead = false;
  const find: FindThing = (id) => {
    const thing = things.get(id);
    if (thing !== undefined) return thing;
    const skill = catalog.skills.get(id);
    if (skill !== undefined) return found("skill", skill);
    const role = catalog.told?.roleOfProject.get(id);
    const project = catalog.roles.get(role ?? "")?.projects.find((one) => one.id === id);
    if (project !== undefined) return found("project", project);
    if (rolesAreRead || catalog.told !== undefined) return undefined;
    rolesAreRead = true;
    for (const { projects } of catalog.roles.values()) for (const one of projects) found("project", one);
    return things.get(id);
  };
  finders.set(catalog, find);
  return find;
}

/** The aims of a plan, in the order the goals were given; the first id that names no role, skill or project instead. */
export function aimsOf(catalog: Catalog, goals: readonly string[]): Aim[] | { readonly unknown: string } {
  const find = thingsOf(catalog);
  const aims: Aim[] = [];
  for (const id of goals) {
    const role = catalog.roles.get(id);
    const thing = role === undefined ? find(id) : undefined;
    if (role !== undefined) aims.push(aimOf(role));
    else if (thing !== undefined) aims.push(wayTo(thing.item));
    else return { unknown: id };
  }
  return aims;
}

export function aimOf(role: Role): Aim {
  const { id, title, stages, projects, assumes } = role;
  const listed = (rank: Rank): readonly Requirement[] => [
    ...(rank === "core" ? assumes.map(outright) : []),
    ...stages.flatMap((stage) => listOf(stage, rank)),
    ...projects.filter((project) => project.rank === rank).map((project) => outright(project.id)),
  ];
  const goals = { core: listed("core"), further: listed("further"), optional: listed("optional") };
  return { id, title, role, stages, projects, assumes, goals };
}

/** The way to one skill or project: what it requires is the list, and itself the end of it. */
function wayTo({ id, title, requires }: Skill | Project): Aim {
  const core = [...requires, outright(id)];
  const stage = { id, title, skills: core, further: [], optional: [] };
  const goals = { core, further: [], optional: [] };
  return { id, title, role: null, stages: [stage], projects: [], assumes: [], goals };
}

function outright(id: string): Requirement {
  return { oneOf: [id] };
}

/** What an aim asks for at a rank. */
export function goalsOf({ goals }: Aim, rank: Rank): readonly Requirement[] {
  return goals[rank];
}

/** What a stage lists at a rank. */
export function listOf(stage: Stage, rank: Rank): readonly Requirement[] {
  return rank === "core" ? stage.skills : stage[rank];
}

/** Every id that a role lists, with the rank it is listed at: members of choices, projects, what it assumes. */
export function listedRanks(aim: Aim): Map<string, Rank> {
  const ranks = new Map<string, Rank>();
  for (const rank of RANKS)
    for (const { oneOf } of goalsOf(aim, rank)) for (const id of oneOf) if (!ranks.has(id)) ranks.set(id, rank);
  return ranks;
}
