import { aimOf } from "../choice/aims.ts";
import { type Selected, selectSteps } from "../choice/select.ts";
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
  const credited = creditedBy(catalog, jobs, learner, prefer);
  const own = new Set(credited);
  const beside = new Map<string, Rank>();
  for (const job of jobs)
    for (const { id, rank } of skillsOf(catalog, job, learner, prefer)) if (!beside.has(id)) beside.set(id, rank);
  return {
    credited,
    beside: [...beside].flatMap(([id, rank]) => {
      const skill = own.has(id) ? undefined : catalog.skills.get(id);
      return skill === undefined ? [] : [{ id, rank, hours: meanHours(skill.hours) }];
    }),
  };
}

/** The skills of `Credit.credited` alone, which for a job that says what it assumes takes no plan. */
export function creditedBy(
  catalog: Catalog,
  jobs: readonly Role[],
  learner: Learner,
  prefer: readonly string[],
): string[] {
  const credited = new Set<string>();
  for (const job of jobs) {
    if (job.assumes.length > 0) for (const id of job.assumes) credited.add(id);
    else for (const { id, rank } of skillsOf(catalog, job, learner, prefer)) if (rank === "core") credited.add(id);
  }
  return [...credited].filter((id) => catalog.skills.has(id)).sort();
}

/** All skills of a role, a choice made as the learner has or prefers it. */
function skillsOf(catalog: Catalog, job: Role, learner: Learner, prefer: readonly string[]): readonly Selected[] {
  const has = [...learner.known, ...learner.done];
  const wishes = { learner: NEWCOMER, prefer: [...has, ...prefer], withOptional: true };
  return [...selectSteps(catalog, [aimOf(job)], wishes).steps.values()].filter(({ kind }) => kind === "skill");
}
