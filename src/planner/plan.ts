import type { Day } from "../shared/dates.ts";
import { fail, ok, type Result } from "../shared/result.ts";
import { effortOf, inHours, inUnits, meanHours, percentDone } from "./effort.ts";
import { hoursAt90 } from "./forecast.ts";
import { fullEffort } from "./hours.ts";
import { orderSteps } from "./order.ts";
import type { Finish, Learner, Plan, PlanRequest, Step, StepState } from "./plan-types.ts";
import { type Calendar, makeCalendar, type Span, scheduleEfforts } from "./schedule.ts";
import { type Selected, type Selection, selectSteps } from "./select.ts";
import { standings } from "./stages.ts";
import type { Catalog, Role } from "./types.ts";
import { alternativesOf, requiredSteps, skippedOf } from "./wants.ts";

/** Why there is no plan. */
export type PlanProblem =
  | { readonly code: "unknown-role"; readonly id: string }
  | { readonly code: "cycle"; readonly trail: readonly string[] }
  | { readonly code: "too-long" };

/**
 * Makes the ordered, scheduled plan from what a person knows to a role.
 * Expects: a validated catalog and one role id. Promises: the same request gives the same plan, whatever order the
 * catalog was loaded in. Fails when the role does not exist or the plan takes more than 100 years.
 */
export function makePlan(catalog: Catalog, request: PlanRequest): Result<Plan, PlanProblem> {
  const [id] = request.roles;
  const role = catalog.roles.get(id);
  if (role === undefined) return fail({ code: "unknown-role", id });
  const roles = [role];
  const { learner, prefer, withOptional } = request;
  const selection = selectSteps(catalog, roles, { learner, prefer, withOptional });
  const ordered = orderSelection(role, selection);
  if (!ordered.ok) return fail({ code: "cycle", trail: ordered.error });

  const calendar = makeCalendar(request.start, request.hoursPerWeek, request.off);
  const spans = scheduleEfforts(
    ordered.value.map(({ left }) => left),
    calendar,
  );
  if (!spans.ok) return fail({ code: "too-long" });
  const finish = finishOf(ordered.value, spans.value, calendar);

  const steps = describeSteps(catalog, role, request, ordered.value, spans.value);
  const left = ordered.value.reduce((sum, step) => sum + step.left, 0);
  const full = fullEffort(catalog, roles, request, left);
  return ok({
    roles: request.roles,
    today: request.today,
    start: request.start,
    hoursPerWeek: request.hoursPerWeek,
    exact: selection.exact,
    hours: { left: inHours(left), full: inHours(full) },
    finish,
    percent: percentDone(left, full),
    stages: role.stages.map(({ id, title, goal }) => ({
      id,
      title,
      goal: goal ?? null,
      role: role.id,
      steps: steps.filter((step) => step.stage === id).map((step) => step.id),
    })),
    steps,
    known: [...learner.known].sort(),
    skipped: skippedOf(catalog, roles, request),
  });
}

type Ordered = Selected & { readonly stage: number; readonly effort: number };

function orderSelection(role: Role, selection: Selection): Result<Ordered[], readonly string[]> {
  const standing = standings(role, selection.steps);
  const things = [...selection.steps.values()].map((step) => {
    const { stage, place } = standing.get(step.id) as { stage: number; place: number };
    return { ...step, stage, place, effort: effortOf(step.item.hours), project: step.kind === "project" };
  });
  return orderSteps(things);
}

function finishOf(steps: readonly Ordered[], spans: readonly (Span | null)[], calendar: Calendar): Finish {
  const likely = spans.findLast((span) => span !== null)?.last ?? null;
  if (likely === null) return { likely, p90: null };
  const hours = hoursAt90(steps.map(({ item, left, effort }) => ({ range: item.hours, share: left / effort })));
  const spread = scheduleEfforts([inUnits(hours)], calendar);
  if (!spread.ok) return { likely, p90: null };
  return { likely, p90: Math.max(likely, spread.value[0]?.last as Day) };
}

function describeSteps(
  catalog: Catalog,
  role: Role,
  request: PlanRequest,
  ordered: readonly Ordered[],
  spans: readonly (Span | null)[],
): Step[] {
  const { learner } = request;
  const unblocks = new Map<string, string[]>(ordered.map(({ id }) => [id, []]));
  for (const step of ordered) for (const id of step.requires) unblocks.get(id)?.push(step.id);
  const required = requiredSteps(role, ordered, request);
  const alternatives = alternativesOf(role, ordered, request);
  const inPlan = new Map(ordered.map((step) => [step.id, step]));
  return ordered.map((step, at) => ({
    n: at + 1,
    id: step.id,
    kind: step.kind,
    title: step.item.title,
    stage: role.stages[step.stage]?.id as string,
    roles: [role.id],
    state: stateOf(step, learner, (id) => inPlan.get(id)?.done ?? true),
    optional: !required.has(step.id),
    hours: meanHours(step.item.hours),
    hoursLeft: inHours(step.left),
    range: step.item.hours,
    first: spans[at]?.first ?? null,
    last: spans[at]?.last ?? null,
    requires: step.requires,
    unblocks: unblocks.get(step.id) as string[],
    alternatives: (alternatives.get(step.id) ?? []).map((id) => ({ id, title: catalog.skills.get(id)?.title ?? id })),
  }));
}

function stateOf(step: Selected, learner: Learner, isMet: (id: string) => boolean): StepState {
  if (step.done) return "done";
  if (learner.started.has(step.id) || (learner.ticked.get(step.id)?.size ?? 0) > 0) return "in-progress";
  return step.requires.every(isMet) ? "ready" : "blocked";
}
