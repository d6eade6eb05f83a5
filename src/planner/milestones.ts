import type { Aim } from "./choice/aims.ts";
import { inHours, percentDone } from "./effort.ts";
import type { Ordered, OrderedSteps } from "./order/ordered-steps.ts";
import type { Finish, Milestone } from "./plan-types.ts";

/** A milestone before it has dates: the core of a stage, or all core of a role. */
export interface Goalpost {
  readonly role: string;
  readonly stage: string | null;
  readonly title: string;
  readonly opens: string | null;
  readonly ids: ReadonlySet<string>;
  /** Units of effort, and what they are from nothing. */
  readonly left: number;
  readonly full: number;
}

/**
 * The milestones of a plan: for each role the stages that have a core, in their order, then all core of it. A step counts
 * where it stands for that role, whoever else needs it and whether it is begun.
 * Expects: `nothing` is the same plan from nothing. A stage that is known whole is no milestone, since nothing of it is
 * in the plan; the day from which one can apply is one as long as the role has a core at all.
 */
export function goalpostsOf(aims: readonly Aim[], plan: OrderedSteps, nothing: OrderedSteps): Goalpost[] {
  const own = new Map(plan.steps.map((step) => [step.id, step]));
  const from = new Map(nothing.steps.map((step) => [step.id, step]));
  return aims.flatMap(({ role }, at): Goalpost[] => {
    if (role === null) return [];
    const cores = coresOf(plan.standings[at], role.stages.length);
    const fulls = coresOf(nothing.standings[at], role.stages.length);
    const stages = role.stages.flatMap((stage, number): Goalpost[] => {
      const ids = cores[number] as Set<string>;
      if (ids.size === 0) return [];
      const full = effortOf(fulls[number] as Set<string>, from);
      const { id, title, opens } = stage;
      return [{ role: role.id, stage: id, title, opens: opens ?? null, ids, ...amounts(ids, own, full) }];
    });
    const all = new Set(cores.flatMap((ids) => [...ids]));
    const full = fulls.reduce((sum, ids) => sum + effortOf(ids, from), 0);
    if (full === 0 && all.size === 0) return [];
    return [
      ...stages,
      { role: role.id, stage: null, title: role.title, opens: null, ids: all, ...amounts(all, own, full) },
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
function coresOf(standings: OrderedSteps["standings"][number] | undefined, stages: number): Set<string>[] {
  const cores = Array.from({ length: stages }, () => new Set<string>());
  for (const [id, { rank, stage }] of standings ?? []) if (rank === "core") cores[stage]?.add(id);
  return cores;
}

function amounts(ids: ReadonlySet<string>, steps: ReadonlyMap<string, Ordered>, full: number) {
  let left = 0;
  for (const id of ids) left += steps.get(id)?.left ?? 0;
  return { left, full: Math.max(left, full) };
}

function effortOf(ids: ReadonlySet<string>, steps: ReadonlyMap<string, Ordered>): number {
  let sum = 0;
  for (const id of ids) sum += steps.get(id)?.effort ?? 0;
  return sum;
}
