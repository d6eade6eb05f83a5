import type { Catalog, Plan, PlanRequest, Rank, Role } from "../../../planner/index.ts";
import { creditFor, type Person } from "../person/planning.ts";
import { stepLister } from "./listed-steps.ts";
import type { ListedStep } from "./step-list.ts";

/** What the jobs that a person has bring into a plan, for them to look over. */
export interface JobCredit {
  readonly jobs: readonly { readonly id: string; readonly title: string }[];
  /** Taken as known because of the job, and recorded nowhere. By id, whether or not the plan asks for it. */
  readonly credited: readonly ListedStep[];
  /** Open steps of the plan that the job's roadmap holds as further or optional, in the plan's order; hours are what is left. */
  readonly beside: readonly (ListedStep & { readonly rank: Rank })[];
}

/** Of a plan that was made from this request; null where the person has no job. */
export function jobCredit(catalog: Catalog, plan: Plan, request: PlanRequest, person: Person): JobCredit | null {
  const jobs = request.job.map((id) => catalog.roles.get(id) as Role);
  if (jobs.length === 0) return null;
  const { known, done } = person.learner;
  const { credited, beside } = creditFor(jobs, catalog, person, request.prefer);
  const listed = stepLister(catalog);
  // The core beyond the credit is what the job's own roadmap adds to it: that is still to learn.
  const near = new Set(beside.filter(({ rank }) => rank !== "core").map(({ id }) => id));
  const open = plan.steps.filter(({ id, state }) => near.has(id) && state !== "done");
  return {
    jobs: jobs.map(({ id, title }) => ({ id, title })),
    credited: credited.filter((id) => !known.has(id) && !done.has(id)).map(listed),
    beside: open.map(({ id, rank, hoursLeft }) => ({ ...listed(id), hours: hoursLeft, rank })),
  };
}

/** The same for scripts, as the field `credit` of a document. */
export function creditJson(credit: JobCredit | null): object | null {
  if (credit === null) return null;
  const { jobs, credited, beside } = credit;
  return { job: jobs.map(({ id }) => id), credited, beside };
}
