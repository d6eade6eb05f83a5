import type { Day } from "../shared/dates.ts";
import { fail, ok, type Result } from "../shared/result.ts";
import { type Reach, withinBudget } from "./budget/within-budget.ts";
import { type Aim, aimsOf } from "./choice/aims.ts";
import { type Selection, selectSteps } from "./choice/select.ts";
import { ownPace } from "./forecast/pace-factors.ts";
import { type Ordered, type OrderedSteps, orderedSteps, stepsUpTo } from "./order/ordered-steps.ts";
import type { PlanRequest } from "./plan-types.ts";
import { type Calendar, makeCalendar } from "./schedule/calendar.ts";
import type { Span } from "./schedule/schedule.ts";
import { spansOf } from "./schedule/spans.ts";
import type { Catalog } from "./types.ts";

/** Why there is no plan. */
export type PlanProblem =
  | { readonly code: "unknown-goal"; readonly id: string }
  | { readonly code: "cycle"; readonly trail: readonly string[] }
  /** What the plan should stop at, or must hold, is none of its steps. */
  | { readonly code: "no-such-step"; readonly id: string }
  /** What must be in takes more than the budget; in hours. */
  | { readonly code: "must-takes-more"; readonly hours: number }
  | { readonly code: "too-long" };

/** What stands in a plan, in order and with its days, before it is told. */
export interface LaidOut {
  readonly aims: readonly Aim[];
  readonly selection: Selection;
  readonly ordered: OrderedSteps;
  /** In learning order, up to where the plan stops, and those of them that a budget reaches. */
  readonly wanted: readonly Ordered[];
  readonly reach: Reach | null;
  readonly kept: readonly Ordered[];
  readonly calendar: Calendar;
  readonly pace: number;
  /** One for each that is kept; none where nobody asks for days. */
  readonly spans: readonly (Span | null)[];
}

/** Chooses, orders, cuts and schedules. Fails as `makePlan` does. */
export function laidOut(catalog: Catalog, request: PlanRequest): Result<LaidOut, PlanProblem> {
  const aims = aimsOf(catalog, request.goals);
  if ("unknown" in aims) return fail({ code: "unknown-goal", id: aims.unknown });
  const selection = selectSteps(catalog, aims, request);
  const ordered = orderedSteps(aims, selection);
  if (!ordered.ok) return fail({ code: "cycle", trail: ordered.error });
  const wanted = stepsUpTo(ordered.value.steps, request.until);
  if (wanted === undefined) return fail({ code: "no-such-step", id: request.until as string });
  const reach = request.budget === undefined ? null : withinBudget(wanted, request.budget, request.must ?? []);
  if (reach?.ok === false) return fail(reach.error);
  const kept = reach?.value.kept ?? wanted;
  const pace = ownPace(request.ratios ?? []);
  const calendar = makeCalendar(request);
  const spans =
    request.dates === false ? ok([]) : spansOf(kept, calendar, request.parallel ?? 1, request.learner, pace);
  if (!spans.ok) return fail({ code: "too-long" });
  return ok({
    ...{ aims, selection, ordered: ordered.value, wanted, reach: reach?.value ?? null, kept },
    ...{ calendar, pace, spans: spans.value },
  });
}

/** The last day of the schedule that `makePlan` gives, without the rest of the plan; null when nothing is left. */
export function likelyFinish(catalog: Catalog, request: PlanRequest): Result<Day | null, PlanProblem> {
  const laid = laidOut(catalog, { ...request, dates: true });
  if (!laid.ok) return laid;
  return ok(
    laid.value.spans.reduce<Day | null>(
      (last, span) => (span === null ? last : Math.max(last ?? span.last, span.last)),
      null,
    ),
  );
}
