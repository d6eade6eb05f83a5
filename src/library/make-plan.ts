import { type Catalog, type Plan, type PlanProblem, type PlanRequest, makePlan as plan } from "../planner/index.ts";
import type { Result } from "../shared/result.ts";

/**
 * Makes the ordered, scheduled plan from what a person knows to a role.
 * Expects: a catalog without an error and one role id. What the role's people know already (`role.assumes`) is not
 * taken as known by itself: `withKnown(learner, role.assumes)`. Promises: the same request gives the same plan,
 * whatever order the catalog was loaded in; no clock is read. Fails with a value when the role does not exist, the
 * skills need each other or the plan takes more than 100 years. Throws for hours a week or a day that are none.
 */
export function makePlan(catalog: Catalog, request: PlanRequest): Result<Plan, PlanProblem> {
  const { hoursPerWeek, today, start, off } = request;
  // The planner counts in whole units of them: a negative number would never end.
  if (!(hoursPerWeek >= 0.25 && hoursPerWeek <= 112) || !Number.isInteger(hoursPerWeek * 4)) {
    throw new RangeError(
      `"hoursPerWeek" is ${hoursPerWeek}. Give hours a week from 0.25 to 112, in quarters, like 10 or 7.5.`,
    );
  }
  checkDay("today", today);
  checkDay("start", start);
  for (const { from, to } of off) {
    checkDay("off", from);
    checkDay("off", to);
  }
  return plan(catalog, request);
}

/** A program without types gives a date as text, and would get a plan whose days are none. */
function checkDay(name: string, day: unknown): void {
  if (Number.isSafeInteger(day)) return;
  const given = typeof day === "string" ? JSON.stringify(day) : String(day);
  throw new TypeError(
    `"${name}" holds ${given}. Give a day as parseDay("2026-12-01") or localDay(new Date()) makes it.`,
  );
}
