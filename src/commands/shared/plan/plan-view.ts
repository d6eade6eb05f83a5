import type { Finish, PaceNeeded, Plan, Resource } from "../../../planner/index.ts";
import type { Day } from "../../../shared/dates.ts";
import type { JobCredit } from "../moves/credit-view.ts";

/** A plan with what was asked about it: the value that text and JSON are made from. */
export interface PlanAnswer {
  readonly plan: Plan;
  /** What the job that is had brings along; null without one. */
  readonly credit: JobCredit | null;
  /** What is left to the day one can apply for somebody who has the job of this changed role; null where none is told. */
  readonly inJob: { readonly role: string; readonly hours: number } | null;
  /** The step it stops at. */
  readonly until: string | null;
  /** The day to be done by, what that takes, and how it would go at the usual pace. */
  readonly by: {
    readonly day: Day;
    readonly pace: PaceNeeded;
    readonly usual: Pick<Plan, "hoursPerWeek" | "hoursByWeekday"> & { readonly finish: Finish | null };
  } | null;
}

export interface PlanView extends PlanAnswer {
  /** The title of a goal, a role or a step, by its id. */
  readonly titleOf: (id: string) => string;
  /** What adverts call a role's job. */
  readonly termsOf: (role: string) => readonly string[];
  readonly prefer: readonly string[];
  /** Where to begin the first open step; undefined when nothing is open or it has no resource. */
  readonly firstResource: Resource | undefined;
}

/** A plan about which nothing more was asked. */
export function plainAnswer(plan: Plan): PlanAnswer {
  return { plan, credit: null, inJob: null, until: null, by: null };
}
