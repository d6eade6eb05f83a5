import type { Context } from "../../context.ts";
import { atFullPace, type Catalog, NEWCOMER, type Plan, type PlanRequest, percentDone } from "../../planner/index.ts";
import { chartOf, type ProgressChart } from "../../progress/chart.ts";
import { daysInARow, lastWeeks, usualMinutes } from "../../progress/pace.ts";
import { type Person, planOrThrow, valueOrThrow } from "../shared/person/planning.ts";
import { roleHours } from "../shared/person/role.ts";
import { standingPlan } from "../shared/person/standing-plan.ts";
import { firstOpenResource } from "../shared/steps/resources.ts";
import { titleOf } from "../shared/words/titles.ts";
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
  // Only its hours are looked at.
  const learner = { ...NEWCOMER, skipped: request.learner.skipped };
  const whole = planOrThrow(catalog, { ...atFullPace(request), learner });
  const sum = (steps: readonly { stage: string; hours: number }[], stage: string): number =>
    steps.filter((step) => step.stage === stage).reduce((hours, step) => hours + step.hours, 0);
  const left = plan.steps.map(({ stage, hoursLeft }) => ({ stage, hours: hoursLeft }));
  const stages = plan.stages.map(({ id, title, finish }) => {
    const hours = { left: sum(left, id), full: Math.max(sum(whole.steps, id), sum(left, id)) };
    return { id, title, hours, percent: hours.full === 0 ? 100 : percentDone(hours.left, hours.full), finish };
  });
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
    stages,
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
    chart: asked.chart ? chartFor(plan, request, catalog, person) : null,
  };
}

function chartFor(plan: Plan, days: PlanRequest, catalog: Catalog, { progress, profile }: Person): ProgressChart {
  const projects = [...catalog.roles.values()].flatMap((role) => role.projects);
  const items = new Map([...catalog.skills.values(), ...projects].map(({ id, items }) => [id, items]));
  return chartOf({ plan, progress, days, since: profile.start, itemsOf: (id) => items.get(id) ?? [] });
}

/** The three other roles with the fewest hours left, those done left out. */
function nearestRoles(role: string, catalog: Catalog, person: Person, ctx: Context): StatusView["nearest"] {
  return [...catalog.roles.values()]
    .filter(({ id }) => id !== role)
    .map(({ id, title }) => ({ id, title, hours: roleHours(id, catalog, person, ctx).hours.left }))
    .filter(({ hours }) => hours > 0)
    .sort((a, b) => a.hours - b.hours || (a.id < b.id ? -1 : 1))
    .slice(0, 3);
}
