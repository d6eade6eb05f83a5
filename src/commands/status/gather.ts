import type { Context } from "../../context.ts";
import { type Catalog, type Plan, type PlanRequest, percentDone } from "../../planner/index.ts";
import { chartOf, type ProgressChart } from "../../progress/chart.ts";
import { daysInARow, lastWeeks, usualMinutes } from "../../progress/pace.ts";
import { standingAmounts } from "../shared/person/amounts.ts";
import { itemsIn } from "../shared/person/items-in.ts";
import { type Person, valueOrThrow } from "../shared/person/planning.ts";
import { standingPlan } from "../shared/person/standing-plan.ts";
import { firstOpenResource } from "../shared/steps/resources.ts";
import { titleOf } from "../shared/words/titles.ts";
import { awayOf } from "./away.ts";
import { movedSinceLastWeek } from "./last-week.ts";
import type { StatusView } from "./view.ts";

const WEEKS_SHOWN = 8;

/** Where a person stands in a role, as a value. */
export async function statusView(
  role: string,
  catalog: Catalog,
  person: Person,
  ctx: Context,
  asked: { readonly chart: boolean },
): Promise<StatusView> {
  const { request, made } = standingPlan(role, catalog, person, ctx, { forecast: true });
  const plan = valueOrThrow(made, request);
  const inProgress = plan.steps
    .filter(({ state }) => state === "in-progress")
    .map(({ id, hours, hoursLeft }) => ({
      id,
      title: titleOf(catalog, id),
      minutes: person.progress.subjects.get(id)?.minutes ?? 0,
      hours,
      hoursLeft,
    }));
  const ready = plan.steps.filter(({ state }) => state === "ready").slice(0, 3);
  const details = await ctx.details(ready.map(({ id }) => id));
  const weeks = lastWeeks(person.progress, ctx.today, WEEKS_SHOWN);
  return {
    plan,
    title: catalog.roles.get(role)?.title as string,
    stages: stagesOf(plan),
    moved: movedSinceLastWeek(plan, request, catalog, person),
    inProgress,
    ready: ready.map(({ id, title }) => {
      const resources = details.skills.get(id)?.resources ?? [];
      return { id, title, resource: firstOpenResource(resources, person.progress.subjects.get(id)) ?? null };
    }),
    weeks,
    usualMinutes: usualMinutes(weeks),
    daysInARow: daysInARow(person.progress, ctx.today),
    evidence: plan.steps.flatMap(({ id }) =>
      (person.progress.subjects.get(id)?.evidence ?? []).map(({ url }) => ({ id, url })),
    ),
    nearest: plan.hours.left === 0 ? nearestRoles(role, catalog, person, ctx) : [],
    away: await awayOf(plan, catalog, person, ctx),
    chart: asked.chart ? chartFor(plan, request, catalog, person) : null,
  };
}

/** The groups of the plan, each with how far its steps are; what was known before is no step. */
function stagesOf(plan: Plan): StatusView["stages"] {
  const steps = new Map(plan.steps.map((step) => [step.id, step]));
  return plan.stages.map(({ id, title, role, rank, steps: ids, finish }) => {
    const hours = { left: 0, full: 0 };
    for (const step of ids) {
      hours.left += steps.get(step)?.hoursLeft ?? 0;
      hours.full += steps.get(step)?.hours ?? 0;
    }
    const percent = hours.full === 0 ? 100 : percentDone(hours.left, hours.full);
    return { id, title, role, rank, hours, percent, finish };
  });
}

function chartFor(plan: Plan, days: PlanRequest, catalog: Catalog, { progress, profile }: Person): ProgressChart {
  return chartOf({ plan, progress, days, since: profile.start, itemsOf: itemsIn(catalog) });
}

/** The three other roles with the fewest hours left, those done left out. */
function nearestRoles(role: string, catalog: Catalog, person: Person, ctx: Context): StatusView["nearest"] {
  return [...catalog.roles.values()]
    .filter(({ id }) => id !== role)
    .map(({ id, title }) => ({ id, title, hours: standingAmounts(id, catalog, person, ctx).all.left }))
    .filter(({ hours }) => hours > 0)
    .sort((a, b) => a.hours - b.hours || (a.id < b.id ? -1 : 1))
    .slice(0, 3);
}
