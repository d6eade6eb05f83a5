import { fail, ok, type Result } from "../shared/result.ts";
import { withinBudget } from "./budget/within-budget.ts";
import { fullEffort } from "./choice/hours.ts";
import { skippedOf } from "./choice/wants.ts";
import { describeSteps } from "./describe.ts";
import { inHours, percentDone } from "./effort.ts";
import { slackOf } from "./explain/slack.ts";
import { type Finishes, forecastFinish } from "./forecast/forecast.ts";
import { type Ordered, type OrderedSteps, orderedSteps } from "./order/ordered-steps.ts";
import { effortUpTo, stepsUpTo } from "./order/until.ts";
import type { Plan, PlanRequest, Step } from "./plan-types.ts";
import { makeCalendar } from "./schedule/calendar.ts";
import type { Span } from "./schedule/schedule.ts";
import { spansOf } from "./schedule/spans.ts";
import type { Catalog, Role } from "./types.ts";

/** Why there is no plan. */
export type PlanProblem =
  | { readonly code: "unknown-role"; readonly id: string }
  | { readonly code: "cycle"; readonly trail: readonly string[] }
  /** What the plan should stop at is none of its steps. */
  | { readonly code: "no-such-step"; readonly id: string }
  | { readonly code: "too-long" };

/**
 * Makes the ordered, scheduled plan from what a person knows to a role, or to several at once.
 * Expects: a validated catalog and role ids, each once. Promises: the same request gives the same plan, whatever order the
 * catalog was loaded in. Fails when a role or the step to stop at does not exist, or the plan takes more than 100 years.
 */
export function makePlan(catalog: Catalog, request: PlanRequest): Result<Plan, PlanProblem> {
  const missing = request.roles.find((id) => !catalog.roles.has(id));
  if (missing !== undefined) return fail({ code: "unknown-role", id: missing });
  const roles = request.roles.map((id) => catalog.roles.get(id) as Role);
  const ordered = orderedSteps(catalog, roles, request);
  if (!ordered.ok) return fail({ code: "cycle", trail: ordered.error });
  const wanted = stepsUpTo(ordered.value.steps, request.until);
  if (wanted === undefined) return fail({ code: "no-such-step", id: request.until as string });
  const limited = request.budget === undefined ? null : withinBudget(roles, wanted, request, request.budget);
  const kept = limited?.kept ?? wanted;

  const calendar = makeCalendar(request);
  const spans = spansOf(kept, calendar, request.parallel ?? 1);
  if (!spans.ok) return fail({ code: "too-long" });
  const left = kept.reduce((sum, step) => sum + step.left, 0);
  const full = fullOf(catalog, roles, request, kept, left);
  const finishes = forecastFinish(kept, spans.value, ordered.value.stages.length, calendar, request);
  return ok({
    roles: request.roles,
    today: request.today,
    start: request.start,
    hoursPerWeek: request.hoursPerWeek,
    hoursByWeekday: request.hoursByWeekday ?? null,
    parallel: request.parallel ?? 1,
    exact: ordered.value.exact,
    hours: { left: inHours(left), full: inHours(full) },
    finish: finishes.finish,
    forecast: finishes.forecast,
    percent: percentDone(left, full),
    ...laidOut(catalog, roles, request, ordered.value, kept, spans.value, finishes.stages),
    known: [...request.learner.known].sort(),
    skipped: skippedOf(catalog, roles, request),
    budget: limited?.told ?? null,
  });
}

/** Units of the same plan from nothing. A budget chooses anew for each person, so that it counts the chosen steps alone. */
function fullOf(
  catalog: Catalog,
  roles: readonly Role[],
  request: PlanRequest,
  kept: readonly Ordered[],
  left: number,
): number {
  if (request.budget !== undefined) return kept.reduce((sum, { effort }) => sum + effort, 0);
  if (request.until !== undefined) return effortUpTo(catalog, roles, request, request.until, kept);
  return fullEffort(catalog, roles, request, left);
}

/** The stages, and the steps that are kept: numbered, dated, each with those of them that need it. */
function laidOut(
  catalog: Catalog,
  roles: readonly Role[],
  request: PlanRequest,
  { stages, steps: all }: OrderedSteps,
  kept: readonly Ordered[],
  spans: readonly (Span | null)[],
  finishes: Finishes["stages"],
): Pick<Plan, "stages" | "steps"> {
  const described = new Map(describeSteps(catalog, roles, request, stages, all).map((step) => [step.id, step]));
  const unblocks = new Map<string, string[]>(kept.map(({ id }) => [id, []]));
  for (const step of kept) for (const id of step.requires) unblocks.get(id)?.push(step.id);
  const slacks = slackOf(kept);
  return {
    stages: stages.map((stage, at) => ({
      ...stage,
      steps: kept.filter((step) => step.stage === at).map(({ id }) => id),
      finish: finishes[at] as Finishes["stages"][number],
    })),
    steps: kept.map(({ id }, at): Step => {
      const step = described.get(id) as NonNullable<ReturnType<typeof described.get>>;
      const dates = { first: spans[at]?.first ?? null, last: spans[at]?.last ?? null };
      const slack = slacks.get(id);
      return {
        n: at + 1,
        ...step,
        slack: slack === undefined ? null : inHours(slack),
        ...dates,
        unblocks: unblocks.get(id) as string[],
      };
    }),
  };
}
