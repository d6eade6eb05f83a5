import type { Aim } from "./choice/aims.ts";
import { inHours, percentDone } from "./effort.ts";
import type { Standings } from "./order/arrange.ts";
import type { Finish, Milestone } from "./plan-types.ts";

/** A milestone before it has dates: the core of a stage, or all core of a role. */
export interface Goalpost {
  readonly role: string;
  readonly stage: string | null;
  readonly title: string;
  readonly opens: string | null;
  readonly ids: readonly string[];
  /** Units of effort, and what they are from nothing. */
  readonly left: number;
  readonly full: number;
}

/** A selection's steps with where they stand for each aim. */
export interface Stood {
  readonly steps: ReadonlyMap<string, { readonly effort: number; readonly left: number }>;
  readonly standings: readonly Standings[];
}

/**
 * The milestones of a plan: for each role the stages that have a core, in their order, then all core of it. A step counts
 * where it stands for that role, whoever else needs it and whether it is begun.
 * Expects: `nothing` is the same plan from nothing. A stage that is known whole is no milestone, since nothing of it is
 * in the plan; the day from which one can apply is one as long as the role has a core at all.
 */
export function goalpostsOf(aims: readonly Aim[], plan: Stood, nothing: Stood): Goalpost[] {
  return aims.flatMap(({ role }, at): Goalpost[] => {
    if (role === null) return [];
    const cores = coresOf(plan, at, role.stages.length);
    const fulls = nothing.standings === plan.standings ? cores : coresOf(nothing, at, role.stages.length);
    const postOf = (stage: string | null, title: string, opens: string | null, { ids, left }: Core, full: number) => {
      return { role: role.id, stage, title, opens, ids, left, full: Math.max(left, full) };
    };
    const all: Core = {
      ids: cores.flatMap(({ ids }) => ids),
      left: sumOf(cores, "left"),
      effort: sumOf(cores, "effort"),
    };
    const full = sumOf(fulls, "effort");
    if (full === 0 && all.ids.length === 0) return [];
    return [
      ...role.stages.flatMap(({ id, title, opens }, number) => {
        const core = cores[number] as Core;
        const { effort } = fulls[number] as Core;
        return core.ids.length === 0 ? [] : [postOf(id, title, opens ?? null, core, effort)];
      }),
      postOf(null, role.title, null, all, full),
    ];
  });
}

/** A goalpost with the days it is reached on. */
export function milestoneOf({ ids: _, left, full, ...post }: Goalpost, { likely, p90 }: Finish): Milestone {
  return {
    ...post,
    rank: "core",
    hours: { left: inHours(left), full: inHours(full) },
    percent: percentDone(left, full),
    ...{ likely, p90 },
  };
}

/** Core steps of a role, and what they take in units of effort: what is left, and all of it. */
interface Core {
  readonly ids: string[];
  left: number;
  effort: number;
}

/** The core steps by the number of their stage. */
function coresOf({ steps, standings }: Stood, aim: number, stages: number): Core[] {
  const cores = Array.from({ length: stages }, (): Core => ({ ids: [], left: 0, effort: 0 }));
  for (const [id, { rank, stage }] of standings[aim] ?? []) {
    const core = rank === "core" ? cores[stage] : undefined;
    if (core === undefined) continue;
    const { left = 0, effort = 0 } = steps.get(id) ?? {};
    core.ids.push(id);
    core.left += left;
    core.effort += effort;
  }
  return cores;
}

function sumOf(cores: readonly Core[], of: "effort" | "left"): number {
  return cores.reduce((sum, core) => sum + core[of], 0);
}
