import { type Catalog, type Plan, type PlanProblem, type PlanRequest, makePlan as plan } from "../planner/index.ts";
import { type Day, parseDay } from "../shared/dates.ts";
import type { Result } from "../shared/result.ts";
import { isByWeekday, isWeekTotal } from "../shared/week-hours.ts";

/**
 * Makes the ordered, scheduled plan from what a person knows to a role, a skill or a project, or to several at once.
 * Expects: a catalog without an error and goals by id, each once. Nobody is taken to have a job: what one brings along is
 * `withKnown(learner, creditOf(catalog, [role], learner, prefer).credited)`, and `job` only tells of it. Promises: the same
 * request gives the same plan, whatever order the catalog was loaded in; no clock is read. Fails with a value when a goal or
 * step does not exist, `must` takes more than the budget, the skills need each other or the plan takes more than 100 years.
 * Throws for no goal, and for hours, days or a ratio that are none.
 */
export function makePlan(catalog: Catalog, request: PlanRequest): Result<Plan, PlanProblem> {
  const { goals, job, today, start, off, budget, ratios = [], loggedWeeks = [] } = request;
  if (!Array.isArray(goals) || goals.length === 0) {
    throw new TypeError('"goals" is empty. Name a role, skill or project, or more.');
  }
  if (!Array.isArray(job)) throw new TypeError('"job" is missing. Give ids of roles, or an empty list.');
  if (request.coreOnly === true && request.withOptional) {
    throw new RangeError('"coreOnly" leaves out what "withOptional" adds. Give one of them.');
  }
  checkPace(request);
  checkDay("today", today);
  checkDay("start", start);
  if (!Array.isArray(off)) throw new TypeError('"off" is missing. Give a list of {from, to}, or an empty one.');
  for (const { from, to } of off) {
    checkDay("off", from);
    checkDay("off", to);
    if (to < from) throw new RangeError('"off" holds days that end before they begin. Give "from" first.');
  }
  if (budget !== undefined && !(budget >= 0)) throw new RangeError(`"budget" is ${budget}. Give hours, 0 or more.`);
  const wrong = ratios.find((ratio) => !(Number.isFinite(ratio) && ratio > 0));
  if (wrong !== undefined) {
    throw new RangeError(`"ratios" holds ${wrong}. Give actual hours over estimated ones, as paceRatios makes them.`);
  }
  const odd = loggedWeeks.find((hours) => !(Number.isFinite(hours) && hours >= 0));
  if (odd !== undefined) throw new RangeError(`"loggedWeeks" holds ${odd}. Give hours, as loggedWeeks makes them.`);
  return plan(catalog, request);
}

/** The planner counts in whole units of them: a negative number would never end. */
function checkPace({ hoursPerWeek, hoursByWeekday, parallel }: PlanRequest): void {
  if (!isWeekTotal(hoursPerWeek)) {
    throw new RangeError(
      `"hoursPerWeek" is ${hoursPerWeek}. Give hours a week from 0.25 to 112, in quarters, like 10 or 7.5.`,
    );
  }
  if (hoursByWeekday !== undefined) {
    const sum = isByWeekday(hoursByWeekday) ? hoursByWeekday.reduce((all, hours) => all + hours, 0) : undefined;
    if (sum !== hoursPerWeek) {
      throw new RangeError(
        `"hoursByWeekday" is ${JSON.stringify(hoursByWeekday)}. Give seven numbers of hours, Monday first, each from 0 ` +
          `to 24 in quarters, that make the ${hoursPerWeek} of "hoursPerWeek".`,
      );
    }
  }
  if (parallel !== undefined && !(Number.isInteger(parallel) && parallel >= 1 && parallel <= 10)) {
    throw new RangeError(`"parallel" is ${parallel}. Give the number of steps at once, 1 to 10.`);
  }
}

const [FIRST, LAST] = ["1970-01-01", "9899-12-31"].map(parseDay) as [Day, Day];

/** A program without types gives a date as text, and would get a plan whose days are none. */
function checkDay(name: string, day: unknown): void {
  if (Number.isSafeInteger(day) && (day as number) >= FIRST && (day as number) <= LAST) return;
  const given = typeof day === "string" ? JSON.stringify(day) : String(day);
  throw new TypeError(
    `"${name}" holds ${given}. Give a day as parseDay("2026-12-01") or localDay(new Date()) makes it.`,
  );
}
