import type { Context } from "../../../context.ts";
import { type Catalog, makePlan, type Plan, type PlanProblem, type PlanRequest } from "../../../planner/index.ts";
import type { Profile } from "../../../profile/profile.ts";
import type { Progress } from "../../../progress/fold.ts";
import type { Result } from "../../../shared/result.ts";
import { type Person, planRequest, valueOrThrow } from "./planning.ts";

interface Standing {
  readonly request: PlanRequest;
  readonly made: Result<Plan, PlanProblem>;
}

/** What was read anew is another object, so that a plan counts only for the very progress and profile it was made from. */
const plans = new WeakMap<Progress, WeakMap<Profile, Map<string, Standing>>>();

interface Asked {
  /** Whether days are told at all: laying them out is most of the work. */
  readonly dates?: boolean;
  /** Whether the 90 % dates are told too: they take as long as the rest of the plan. */
  readonly forecast?: boolean;
}

/** The plan that somebody has of a role when they say no more, made once a run however many ask for it. Without days, unless asked for. */
export function standingPlan(
  role: string,
  catalog: Catalog,
  person: Person,
  ctx: Context,
  { forecast = false, dates = forecast }: Asked = {},
): Standing {
  const byProfile = plans.get(person.progress) ?? new WeakMap<Profile, Map<string, Standing>>();
  plans.set(person.progress, byProfile);
  const byRole = byProfile.get(person.profile) ?? new Map<string, Standing>();
  byProfile.set(person.profile, byRole);
  const found = byRole.get(role);
  if (found !== undefined && tells(found.request, { dates, forecast })) return found;
  const request = planRequest([role], { forecast, dates }, catalog, person, ctx);
  const standing = { request, made: makePlan(catalog, request) };
  byRole.set(role, standing);
  return standing;
}

function tells(request: PlanRequest, { dates, forecast }: Required<Asked>): boolean {
  return (request.dates !== false || !dates) && (request.forecast !== false || !forecast);
}

/** The same, or what a person is told when there is none, thrown. */
export function standingPlanOrThrow(role: string, catalog: Catalog, person: Person, ctx: Context, asked?: Asked): Plan {
  const { request, made } = standingPlan(role, catalog, person, ctx, asked);
  return valueOrThrow(made, request);
}
