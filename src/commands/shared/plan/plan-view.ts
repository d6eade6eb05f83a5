import type { Finish, PaceNeeded, Plan, Resource } from "../../../planner/index.ts";
import type { Day } from "../../../shared/dates.ts";

/** A plan with what was asked about it: the value that text and JSON are made from. */
export interface PlanAnswer {
  readonly plan: Plan;
  /** What the job that is had brings along; null when none was told. */
  readonly carried: {
    readonly role: string;
    readonly title: string;
    /** `new` is what the roadmap adds to that job, so that who has the job may lack it. */
    readonly skills: readonly {
      readonly id: string;
      readonly title: string;
      readonly hours: number;
      readonly new: boolean;
    }[];
  } | null;
  /** The step it stops at. */
  readonly until: string | null;
  /** The day to be done by, what that takes, and how it would go at the usual pace. */
  readonly by: {
    readonly day: Day;
    readonly pace: PaceNeeded;
    readonly usual: Pick<Plan, "hoursPerWeek" | "hoursByWeekday"> & { readonly finish: Finish | null };
  } | null;
  /** Whether text tells what each step counts; only where a budget made that matter. */
  readonly explain: boolean;
}

export interface PlanView extends PlanAnswer {
  /** A role's title by its id. */
  readonly titleOf: (role: string) => string;
  readonly prefer: readonly string[];
  /** Where to begin the first open step; undefined when nothing is open or it has no resource. */
  readonly firstResource: Resource | undefined;
}

/** A plan about which nothing more was asked. */
export function plainAnswer(plan: Plan): PlanAnswer {
  return { plan, carried: null, until: null, by: null, explain: false };
}
