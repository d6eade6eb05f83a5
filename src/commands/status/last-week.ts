import {
  type Catalog,
  likelyFinish,
  type Plan,
  type PlanRequest,
  paceNeeded,
  type Role,
  withKnown,
} from "../../planner/index.ts";
import { progressAsOf } from "../../progress/as-of.ts";
import { learnerOf } from "../../progress/learner.ts";
import { creditedTo, type Person } from "../shared/person/planning.ts";
import type { StatusView } from "./view.ts";

const WEEK = 7;

/**
 * How the likely finish moved since the evening a week ago, when the same person with the same choices stood where they
 * stood then. null where there is nothing to compare: nothing was recorded by then or nothing is left, and where the day
 * is the same.
 * Expects: the plan that the request gives, of one role and without flags.
 */
export function movedSinceLastWeek(
  plan: Plan,
  request: PlanRequest,
  catalog: Catalog,
  { progress, profile }: Person,
): StatusView["moved"] {
  const then = plan.today - WEEK;
  const to = plan.finish.likely;
  if (to === null || ![...progress.days].some((day) => day <= then)) return null;
  const jobs = request.job.map((id) => catalog.roles.get(id) as Role);
  const before = progressAsOf(progress, then);
  const own = learnerOf(before);
  const credited = creditedTo(jobs, catalog, { learner: own, progress: before }, request.prefer);
  const learner = withKnown(own, credited);
  const start = Math.max(profile.start ?? then, then);
  const made = likelyFinish(catalog, { ...request, learner, today: then, start });
  const from = made.ok ? made.value : null;
  if (from === null || from === to) return null;
  return { from, to, hoursToReturn: from < to ? paceNeeded(plan, request, from).likely : null };
}
