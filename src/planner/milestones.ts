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
    const cores = coresOf(plan.standings[at], role.stages.length);
    const fulls = coresOf(nothing.standings[at], role.stages.length).map((ids) => sumOf(ids, nothing, "effort"));
    const postOf = (stage: string | null, title: string, opens: string | null, ids: string[], full: number) => {
      const left = sumOf(ids, plan, "left");
      return { role: role.id, stage, title, opens, ids, left, full: Math.max(left, full) };
    };
    const all = cores.flat();
    const full = fulls.reduce((sum, one) => sum + one, 0);
    if (full === 0 && all.length === 0) return [];
    return [
      ...role.stages.flatMap(({ id, title, opens }, number) => {
        const ids = cores[number] as string[];
        return ids.length === 0 ? [] : [postOf(id, title, opens ?? null, ids, fulls[number] as number)];
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

/** Ids of the core steps by the number of their stage. */
function coresOf(standings: Standings | undefined, stages: number): string[][] {
  const cores = Array.from({ length: stages }, (): string[] => []);
  for (const [id, { rank, stage }] of standings ?? []) if (rank === "core") cores[stage]?.push(id);
  return cores;
}

function sumOf(ids: readonly string[], { steps }: Stood, of: "effort" | "left"): number {
  let sum = 0;
  for (const id of ids) sum += steps.get(id)?.[of] ?? 0;
  return sum;
}
