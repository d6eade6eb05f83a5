import { type Aim, aimOf } from "../choice/aims.ts";
import { type Selection, selectSteps } from "../choice/select.ts";
import { meanHours } from "../effort.ts";
import { type Learner, NEWCOMER } from "../plan-types.ts";
import type { Catalog, Rank, Role } from "../types.ts";

/** What having a job brings along, for the person to look over. */
export interface Credit {
  /** Skills taken as known, by code unit. */
  readonly credited: readonly string[];
  /**
   * Skills that the job's roadmap holds beyond that, in its order, with their hours: whoever has the job may have them too,
   * and nobody takes them as known unasked.
   */
  readonly beside: readonly { readonly id: string; readonly rank: Rank; readonly hours: number }[];
}

/**
 * What some jobs credit: exactly what each role assumes; where it assumes nothing, the skills of its core, prerequisites
 * included, one member of each choice, the learner's own or preferred one first. No projects. The union of all jobs.
 */
export function creditOf(catalog: Catalog, jobs: readonly Role[], learner: Learner, prefer: readonly string[]): Credit {
  const credited = new Set<string>();
  const beside = new Map<string, Rank>();
  for (const job of jobs) {
    const aim = aimOf(job);
    const { steps } = selectionOf(catalog, aim, learner, prefer);
    const skills = [...steps.values()].filter(({ kind }) => kind === "skill");
    const own = job.assumes.length > 0 ? job.assumes : skills.filter(({ rank }) => rank === "core").map(({ id }) => id);
    for (const id of own) credited.add(id);
    for (const { id, rank } of skills) if (!beside.has(id)) beside.set(id, rank);
  }
  return {
    credited: [...credited].filter((id) => catalog.skills.has(id)).sort(),
    beside: [...beside].flatMap(([id, rank]) => {
      const skill = credited.has(id) ? undefined : catalog.skills.get(id);
      return skill === undefined ? [] : [{ id, rank, hours: meanHours(skill.hours) }];
    }),
  };
}

function selectionOf(catalog: Catalog, aim: Aim, learner: Learner, prefer: readonly string[]): Selection {
  const has = [...learner.known, ...learner.done];
  return selectSteps(catalog, [aim], { learner: NEWCOMER, prefer: [...has, ...prefer], withOptional: true });
}
