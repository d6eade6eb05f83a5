import {
  atFullPace,
  type Catalog,
  effortUntil,
  inHours,
  makePlan,
  type PlanRequest,
  paceNeeded,
} from "../../planner/index.ts";
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
  readonly explain?: boolean;
}

export interface Limited {
  readonly request: PlanRequest;
  readonly limits: Pick<PlanAnswer, "by">;
}

/**
 * The request within the limits that were asked for. By a day alone, the hours a week are those that it takes, spread
 * evenly; with hours as well, what does not fit is left out. Throws where even 112 hours a week do not do.
 */
export function withinLimits(asked: PlanRequest, options: LimitOptions, catalog: Catalog): Limited {
  const { by, hours, budget } = options;
  if (options.explain === true && budget === undefined && (by === undefined || hours === undefined)) {
    throw usage(
      "nothing-to-explain",
      "Points count only where hours are limited.",
      "Add --budget HOURS, or --by and --hours.",
    );
  }
  if (by === undefined) return { request: budget === undefined ? asked : { ...asked, budget }, limits: { by: null } };
  checkDay(by, asked, budget);
  const pace = paceNeeded(planOrThrow(catalog, { ...atFullPace(asked), forecast: true }), asked, by);
  const usual = makePlan(catalog, { ...asked, forecast: false });
  const finish = usual.ok ? usual.value.finish : null;
  const { hoursPerWeek, hoursByWeekday = null } = asked;
  const limits = { by: { day: by, pace, usual: { hoursPerWeek, hoursByWeekday, finish } } };
  if (hours !== undefined) return { request: { ...asked, budget: inHours(effortUntil(asked, by)) }, limits };
  if (pace.likely === null) {
    const message = `By ${formatDay(by)} the plan takes more than 112 hours a week.`;
    throw cannot("too-soon", message, "Give a later date, or add --hours to see what fits until then.");
  }
  const { hoursByWeekday: _, ...evenly } = asked;
  return { request: { ...evenly, hoursPerWeek: pace.likely }, limits };
}

function checkDay(by: Day, { start }: PlanRequest, budget: number | undefined): void {
  if (budget !== undefined) {
    throw usage(
      "two-limits",
      "--by and --budget both limit the hours.",
      "Give one of them; --by with --hours says what fits until that day.",
    );
  }
  if (by >= start) return;
  const message = `${formatDay(by)} is before the first day of learning, ${formatDay(start)}.`;
  throw usage("too-early", message, "Give --by a later date, or --start an earlier one.");
}
