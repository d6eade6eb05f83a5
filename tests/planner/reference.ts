import {
  type Catalog,
  type Plan,
  type PlanRequest,
  type Project,
  RANKS,
  type Rank,
  type Role,
} from "../../src/planner/index.ts";

// The rules of a plan written out as slowly as they are told, for catalogs without a choice. Nothing here is shared with the
// planner: ranks and stages are found by trying until nothing changes.

export interface Wanted {
  readonly rank: Rank;
  /** Number of the stage of its aim. */
  readonly stage: number;
}

interface Aim {
  readonly id: string;
  readonly role: Role | null;
  /** For each stage the ids it lists, rank by rank. */
  readonly lists: readonly (readonly string[])[];
  readonly own: ReadonlyMap<string, Rank>;
  readonly projects: ReadonlyMap<string, Project>;
}

const higher = (a: Rank, b: Rank): boolean => RANKS.indexOf(a) < RANKS.indexOf(b);

export function itemOf({ skills, roles }: Catalog, id: string) {
  return skills.get(id) ?? [...roles.values()].flatMap(({ projects }) => projects).find((one) => one.id === id);
}

export function needsOf(catalog: Catalog, id: string): string[] {
  return (itemOf(catalog, id)?.requires ?? []).map(({ oneOf }) => oneOf[0] as string);
}

function aimOf(catalog: Catalog, id: string): Aim {
  const role = catalog.roles.get(id) ?? null;
  if (role === null) {
    const list = [...needsOf(catalog, id), id];
    return { id, role, lists: [list], own: new Map(list.map((one) => [one, "core"])), projects: new Map() };
  }
  const named = RANKS.flatMap((rank) => [
    ...role.stages.flatMap((stage) =>
      (rank === "core" ? stage.skills : stage[rank]).map(({ oneOf: [one] }) => ({ one, rank })),
    ),
    ...role.projects.filter((project) => project.rank === rank).map((project) => ({ one: project.id, rank })),
    ...(rank === "core" ? role.assumes.map((one) => ({ one, rank })) : []),
  ]);
  const own = new Map<string, Rank>();
  for (const { one, rank } of named) if (!own.has(one as string)) own.set(one as string, rank);
  const lists = role.stages.map(({ skills, further, optional }) =>
    [...skills, ...further, ...optional].map(({ oneOf }) => oneOf[0] as string),
  );
  return { id, role, lists, own, projects: new Map(role.projects.map((project) => [project.id, project])) };
}

/** What one goal wants: each id with its rank and stage. */
export function wantedBy(catalog: Catalog, asked: PlanRequest, goal: string): Map<string, Wanted> {
  const aim = aimOf(catalog, goal);
  const { learner, withOptional, coreOnly = false } = asked;
  const isOut = (id: string): boolean => learner.known.has(id) || learner.skipped.has(id);
  const isOpen = (id: string): boolean => !learner.done.has(id);
  const ranks = new Map<string, Rank>();
  for (const [id, rank] of aim.own) {
    const isAsked = rank === "core" || (rank === "further" ? !coreOnly : withOptional);
    if (!isOut(id) && (isAsked || (aim.role !== null && learner.started.has(id)))) ranks.set(id, rank);
  }
  for (let grew = true; grew; ) {
    grew = false;
    for (const [id, rank] of [...ranks]) {
      for (const need of isOpen(id) ? needsOf(catalog, id) : []) {
        const before = ranks.get(need);
        if (isOut(need) || (before !== undefined && !higher(rank, before))) continue;
        ranks.set(need, rank);
        grew = true;
      }
    }
  }
  const ownStage = (id: string): number => {
    const stage = aim.lists.findIndex((list) => list.includes(id));
    return stage < 0 && aim.role?.assumes.includes(id) ? 0 : stage;
  };
  const dependents = (id: string, projects: boolean): string[] =>
    [...ranks.keys()].filter(
      (one) =>
        aim.projects.has(one) === projects &&
        isOpen(one) &&
        ranks.get(one) === ranks.get(id) &&
        needsOf(catalog, one).includes(id),
    );
  const earliest = (stages: readonly number[]): number => Math.min(...stages.filter((stage) => stage >= 0), 99);
  /** By the lists and the skills that need it alone; 99 for none. */
  const bySkills = (id: string): number => earliest([ownStage(id), ...dependents(id, false).map(bySkills)]);
  /** The latest stage among what it requires; of what is done by the lists alone, since the rest may be in no plan. */
  const restsOn = (id: string): number =>
    Math.max(-1, ...needsOf(catalog, id).map((need) => (isOpen(id) ? latest(need) : ownStage(need))));
  const latest = (id: string): number => {
    if (!ranks.has(id)) return ownStage(id);
    if (aim.projects.has(id)) return ofProject(id);
    const stage = bySkills(id);
    if (stage < 99) return stage;
    return restsOn(id);
  };
  const ofProject = (id: string): number => {
    const said = (aim.role as Role).stages.findIndex((stage) => stage.id === aim.projects.get(id)?.stage);
    const stage = Math.max(said, restsOn(id));
    return stage < 0 ? aim.lists.length - 1 : stage;
  };
  const stageOf = (id: string): number => {
    if (aim.projects.has(id)) return ofProject(id);
    const all = [...dependents(id, false), ...dependents(id, true)];
    return earliest([ownStage(id), ...all.map(stageOf)]);
  };
  return new Map([...ranks].map(([id, rank]) => [id, { rank, stage: stageOf(id) % 99 }]));
}

/** Ids of what is begun and of all that it still needs. */
export function begunOf(catalog: Catalog, { learner }: PlanRequest, inPlan: ReadonlySet<string>): Set<string> {
  const begun = new Set<string>();
  const add = (id: string): void => {
    if (!inPlan.has(id) || learner.done.has(id) || begun.has(id)) return;
    begun.add(id);
    needsOf(catalog, id).forEach(add);
  };
  for (const id of learner.started) add(id);
  return begun;
}

/** The groups of a plan in their order, each with the ids that stand in it, sorted. Groups without a step are left out. */
export function groupsOf(catalog: Catalog, asked: PlanRequest): string[] {
  const wanted = asked.goals.map((goal) => wantedBy(catalog, asked, goal));
  const ids = [...new Set(wanted.flatMap((one) => [...one.keys()]))];
  const begun = begunOf(catalog, asked, new Set(ids));
  const told = new Map<string, string[]>([["begun", []]]);
  for (const rank of RANKS) {
    told.set(`${rank} shared`, []);
    for (const goal of asked.goals) for (let stage = 0; stage < 3; stage++) told.set(`${rank} ${goal} ${stage}`, []);
  }
  for (const id of ids) {
    const by = wanted.flatMap((one, at) => ({ goal: asked.goals[at], ...one.get(id) })).filter(({ rank }) => rank);
    const rank = RANKS.find((one) => by.some((want) => want.rank === one));
    const [first, another] = by.filter((want) => want.rank === rank);
    const key = begun.has(id)
      ? "begun"
      : another !== undefined
        ? `${rank} shared`
        : `${rank} ${first?.goal} ${first?.stage}`;
    told.get(key)?.push(id);
  }
  return [...told].filter(([, own]) => own.length > 0).map(([key, own]) => `${key}: ${own.sort().join(" ")}`);
}

/** The same of a plan that was made. */
export function groupsTold({ stages, steps, goals }: Plan, { roles }: Catalog): string[] {
  const rankOf = new Map(steps.map(({ id, rank }) => [id, rank]));
  return stages
    .filter((stage) => stage.steps.length > 0)
    .map(({ id, role, rank, steps: own }) => {
      const [first = ""] = own;
      const at = roles.get(role ?? "")?.stages.findIndex((stage) => stage.id === id) ?? 0;
      const goal = role ?? goals.find((one) => one === id);
      const key = rank === null ? "begun" : id === "shared" ? `${rank} shared` : `${rankOf.get(first)} ${goal} ${at}`;
      return `${key}: ${[...own].sort().join(" ")}`;
    });
}
