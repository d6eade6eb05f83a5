import type { Day } from "../../shared/dates.ts";
import type { Ordered } from "../order/ordered-steps.ts";
import type { Learner } from "../plan-types.ts";
import type { Project } from "../types.ts";
import type { Span } from "./schedule.ts";

/** The least time a project takes: data must come in, a review must answer. */
export interface Wait {
  /** Above 0. */
  readonly weeks: number;
  /** The day it was begun; null where that is its first day in the schedule. */
  readonly since: Day | null;
}

/** The wait of an open project that has one. */
export function waitOf({ kind, item, id, left }: Ordered, begunOn: Learner["begunOn"]): Wait | null {
  const weeks = kind === "project" && left > 0 ? (item as Project).weeks : undefined;
  return weeks === undefined ? null : { weeks, since: begunOn.get(id) ?? null };
}

/** The later of the last day of work and of the first day plus the weeks it takes. */
export function waitedUntil({ first, last }: Span, wait: Wait | null): Day {
  return wait === null ? last : Math.max(last, waitedFrom(wait.since ?? first, wait));
}

/** A day plus the weeks that a wait takes. */
export function waitedFrom(day: Day, { weeks }: Pick<Wait, "weeks">): Day {
  return day + Math.ceil(weeks * 7);
}

/** What waits among the steps of a plan. */
export function waitsOf(steps: readonly Ordered[], { begunOn }: Pick<Learner, "begunOn">): ({ id: string } & Wait)[] {
  return steps.flatMap((step) => {
    const wait = waitOf(step, begunOn);
    return wait === null ? [] : [{ id: step.id, ...wait }];
  });
}
