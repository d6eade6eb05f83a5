import type { Catalog, Plan, PlanRequest, Role } from "../../../planner/index.ts";
import { creditFor, type Person } from "../person/planning.ts";
import type { JobCredit } from "./credit-view.ts";
import { stepLister } from "./listed-steps.ts";

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
