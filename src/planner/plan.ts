import { fail, ok, type Result } from "../shared/result.ts";
import { toldBudget } from "./budget/told-budget.ts";
import { withinBudget } from "./budget/within-budget.ts";
import { type Aim, aimsOf, thingsOf } from "./choice/aims.ts";
import { alternativesOf, skippedOf } from "./choice/alternatives.ts";
import { fromNothing } from "./choice/hours.ts";
import { type Selection, selectSteps } from "./choice/select.ts";
import { describeStep } from "./describe.ts";
import { inHours, percentDone } from "./effort.ts";
import { forecastFinish } from "./forecast/forecast.ts";
import { ownPace } from "./forecast/pace-factors.ts";
import { goalpostsOf, milestoneOf } from "./milestones.ts";
import { type Ordered, type OrderedSteps, orderedSteps, stepsUpTo } from "./order/ordered-steps.ts";
import type { Finish, Plan, PlanRequest, Step } from "./plan-types.ts";
import { makeCalendar } from "./schedule/calendar.ts";
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

/**
 * Makes the ordered, scheduled plan from what a person knows to a goal, or to several at once.
 * Expects: a validated catalog and goals, each once. Promises: the same request gives the same plan, whatever order the
 * catalog was loaded in. Fails when a goal, the step to stop at or one that must be in does not exist, when what must be in
 * takes more than the budget, and when the plan takes more than 100 years.
 */
export function makePlan(catalog: Catalog, request: PlanRequest): Result<Plan, PlanProblem> {
  const aims = aimsOf(catalog, request.goals);
  if ("unknown" in aims) return fail({ code: "unknown-goal", id: aims.unknown });
  const selection = selectSteps(catalog, aims, request);
  const ordered = orderedSteps(aims, selection);
  if (!ordered.ok) return fail({ code: "cycle", trail: ordered.error });
  const wanted = stepsUpTo(ordered.value.steps, request.until);
  if (wanted === undefined) return fail({ code: "no-such-step", id: request.until as string });
  const nothing = planFromNothing(catalog, aims, selection, ordered.value, request);
  const reach = request.budget === undefined ? null : withinBudget(wanted, request.budget, request.must ?? []);
  if (reach?.ok === false) return fail(reach.error);
  const kept = reach?.value.kept ?? wanted;

  const posts = goalpostsOf(aims, ordered.value, nothing);
  const spans = request.dates === false ? ok(kept.map(() => null)) : datesOf(kept, request);
  if (!spans.ok) return fail({ code: "too-long" });
  const inPlan = new Set(kept.map(({ id }) => id));
  const reached = posts.filter(({ ids }) => [...ids].every((id) => inPlan.has(id)));
  const groups = groupsOf(ordered.value, kept);
  const core = coreOf(aims, ordered.value, nothing, inPlan);
  const parts = [...reached.map(({ ids }) => ids), ...groups.map(({ ids }) => ids), core?.ids ?? new Set<string>()];
  const finishes = forecastFinish(kept, spans.value, parts, parts.length - 1, makeCalendar(request), request);
  const finishAt = (at: number): Finish => finishes.parts[at] as Finish;

  const left = sumOf(wanted, ({ left }) => left);
  const full = fullOf(wanted, nothing, request, left);
  return ok({
    goals: request.goals,
    roles: aims.flatMap(({ role }) => role?.id ?? []),
    job: request.job,
    today: request.today,
    start: request.start,
    hoursPerWeek: request.hoursPerWeek,
    hoursByWeekday: request.hoursByWeekday ?? null,
    parallel: request.parallel ?? 1,
    exact: selection.exact,
    hours: { left: inHours(left), full: inHours(full) },
    core: core && {
      ...{ left: inHours(core.left), full: inHours(core.full), percent: percentDone(core.left, core.full) },
      ...finishAt(parts.length - 1),
    },
    finish: finishes.finish,
    forecast: finishes.forecast,
    percent: percentDone(left, full),
    milestones: reached.map((post, at) => milestoneOf(post, finishAt(at))),
    stages: groups.map(({ ids, group }, at) => ({
      ...group,
      steps: [...ids],
      finish: finishAt(reached.length + at),
    })),
    steps: stepsOf(catalog, aims, selection, ordered.value, kept, spans.value, request),
    known: [...request.learner.known].sort(),
    skipped: skippedOf(thingsOf(catalog), aims, request.learner.skipped),
    budget: reach && toldBudget(request, ordered.value, wanted, reach.value, posts),
  });
}

function datesOf(kept: readonly Ordered[], request: PlanRequest): Result<(Span | null)[], "too-long"> {
  return spansOf(kept, makeCalendar(request), request.parallel ?? 1, request.learner, ownPace(request.ratios ?? []));
}

/** The same plan for somebody who knows and has done nothing. */
function planFromNothing(
  catalog: Catalog,
  aims: readonly Aim[],
  selection: Selection,
  ordered: OrderedSteps,
  request: PlanRequest,
): OrderedSteps {
  const other = fromNothing(catalog, aims, selection, request);
  if (other === selection) return ordered;
  const steps = orderedSteps(aims, other);
  return steps.ok ? steps.value : ordered;
}

/** Units of the plan from nothing, up to where it stops. */
function fullOf(wanted: readonly Ordered[], nothing: OrderedSteps, { until }: PlanRequest, left: number): number {
  // A prefix of another order may lack a step that is still open here, and the step to stop at where it was begun first.
  const steps = stepsUpTo(nothing.steps, until) ?? wanted;
  return Math.max(
    left,
    sumOf(steps, ({ effort }) => effort),
  );
}

/** All core of the plan's roles; null where it has no role, and where it ends before the last of it. */
function coreOf(
  aims: readonly Aim[],
  plan: OrderedSteps,
  nothing: OrderedSteps,
  inPlan: ReadonlySet<string>,
): { readonly ids: ReadonlySet<string>; readonly left: number; readonly full: number } | null {
  if (aims.every(({ role }) => role === null)) return null;
  const coreIds = ({ standings }: OrderedSteps): Set<string> =>
    new Set(
      aims.flatMap(({ role }, at) =>
        role === null ? [] : [...(standings[at] ?? [])].flatMap(([id, { rank }]) => (rank === "core" ? [id] : [])),
      ),
    );
  const ids = coreIds(plan);
  for (const id of ids) if (!inPlan.has(id)) return null;
  const from = coreIds(nothing);
  const left = sumOf(plan.steps, (step) => (ids.has(step.id) ? step.left : 0));
  const full = sumOf(nothing.steps, (step) => (from.has(step.id) ? step.effort : 0));
  return { ids, left, full: Math.max(left, full) };
}

interface FilledGroup {
  readonly group: OrderedSteps["groups"][number];
  readonly ids: ReadonlySet<string>;
}

/** The groups that hold something, and every stage with a core, whether or not something of it is left to learn. */
function groupsOf({ groups }: OrderedSteps, kept: readonly Ordered[]): FilledGroup[] {
  const ids = groups.map(() => new Set<string>());
  for (const { id, group } of kept) ids[group]?.add(id);
  return groups
    .map((group, at) => ({ group, ids: ids[at] as Set<string> }))
    .filter(({ group, ids }) => ids.size > 0 || (group.rank === "core" && group.role !== null));
}

function stepsOf(
  catalog: Catalog,
  aims: readonly Aim[],
  selection: Selection,
  { groups }: OrderedSteps,
  kept: readonly Ordered[],
  spans: readonly (Span | null)[],
  request: PlanRequest,
): Step[] {
  const alternatives = alternativesOf(aims, selection, request);
  const isMet = (id: string): boolean => selection.steps.get(id)?.done ?? true;
  const unblocks = new Map<string, string[]>(kept.map(({ id }) => [id, []]));
  for (const step of kept) for (const id of new Set(step.requires)) unblocks.get(id)?.push(step.id);
  return kept.map((step, at): Step => {
    return {
      n: at + 1,
      ...describeStep(step, groups, request.learner, isMet, alternatives, catalog),
      ...{ first: spans[at]?.first ?? null, last: spans[at]?.last ?? null },
      unblocks: unblocks.get(step.id) as string[],
    };
  });
}

function sumOf(steps: readonly Ordered[], read: (step: Ordered) => number): number {
  return steps.reduce((sum, step) => sum + read(step), 0);
}
