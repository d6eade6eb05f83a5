import type { Day } from "../../shared/dates.ts";
import type { Span } from "./schedule.ts";

/** The least time a project takes: data must come in, a review must answer. */
export interface Wait {
  /** Above 0. */
  readonly weeks: number;
  /** The day it was begun; null where that is its first day in the schedule. */
  readonly since: Day | null;
}

/** The later of the last day of work and of the first day plus the weeks it takes. */
export function waitedUntil({ first, last }: Span, wait: Wait | null): Day {
  return wait === null ? last : Math.max(last, (wait.since ?? first) + Math.ceil(wait.weeks * 7));
}
