import { type Catalog, effortUntil, inHours, makePlan, type PlanRequest, paceNeeded } from "../../planner/index.ts";
import { type Day, formatDay } from "../../shared/dates.ts";
import { cannot, usage } from "../../shared/errors.ts";
import type { WeekHours } from "../../shared/week-hours.ts";
import { planOrThrow } from "../shared/person/planning.ts";
import type { PlanAnswer } from "../shared/plan/plan-view.ts";

export interface LimitOptions {
  readonly by?: Day;
  /** Hours a week, when they were given on the command line. */
  readonly hours?: WeekHours;
  /** Hours to spend at most. */
  readonly budget?: number;
}

export interface Limited {
  readonly request: PlanRequest;
  readonly limits: Pick<PlanAnswer, "by">;
}

/** The most hours that a week may have: whatever fits into a hundred years fits at these. */
const FULL_PACE = 112;

/**
 * The request within the limits that were asked for. By a day alone, the hours a week are those that it takes, spread
 * evenly; with hours as well, the plan goes as far as they reach. Throws where even 112 hours a week do not do.
 */
export function withinLimits(asked: PlanRequest, options: LimitOptions, catalog: Catalog): Limited {
  const { by, hours, budget } = options;
  if (by === undefined) return { request: budget === undefined ? asked : { ...asked, budget }, limits: { by: null } };
  checkDay(by, asked, budget);
  const { hoursByWeekday: _, must: _must, ...evenly } = asked;
  const fast = planOrThrow(catalog, { ...evenly, hoursPerWeek: FULL_PACE, forecast: true });
  const pace = paceNeeded(fast, asked, by);
  const usual = makePlan(catalog, { ...asked, forecast: false });
  const finish = usual.ok ? usual.value.finish : null;
  const { hoursPerWeek, hoursByWeekday = null } = asked;
  const limits = { by: { day: by, pace, usual: { hoursPerWeek, hoursByWeekday, finish } } };
  if (hours !== undefined) return { request: { ...asked, budget: inHours(effortUntil(asked, by)) }, limits };
  if (pace.likely === null) {
    const message = `By ${formatDay(by)} the plan takes more than 112 hours a week.`;
    throw cannot("too-soon", message, "Give a later date, or add --hours to see how far you get until then.");
  }
  return { request: { ...evenly, hoursPerWeek: pace.likely }, limits };
}

function checkDay(by: Day, { start }: PlanRequest, budget: number | undefined): void {
  if (budget !== undefined) {
    throw usage(
      "two-limits",
      "--by and --budget both limit the hours.",
      "Give one of them; --by with --hours says how far you get until that day.",
    );
  }
  if (by >= start) return;
  const message = `${formatDay(by)} is before the first day of learning, ${formatDay(start)}.`;
  throw usage("too-early", message, "Give --by a later date, or --start an earlier one.");
}
