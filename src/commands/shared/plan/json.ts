import { isoDate } from "../../../render/days.ts";
import { finishJson, forecastJson } from "../../../render/forecast-text.ts";
import type { JsonDocument } from "../../../render/json.ts";
import { formatDay } from "../../../shared/dates.ts";
import type { PlanAnswer } from "./plan-view.ts";

/** A plan as scripts get it: `career-roadmap/plan@1`. Fields are added, never renamed. */
export function planJson({ plan, carried, until, by }: PlanAnswer): JsonDocument {
  return {
    schema: "career-roadmap/plan@1",
    roles: plan.roles,
    today: formatDay(plan.today),
    start: formatDay(plan.start),
    hoursPerWeek: plan.hoursPerWeek,
    hoursByWeekday: plan.hoursByWeekday,
    parallel: plan.parallel,
    exact: plan.exact,
    hours: plan.hours,
    finish: finishJson(plan.finish),
    forecast: forecastJson(plan.forecast),
    percent: plan.percent,
    stages: plan.stages.map((stage) => ({ ...stage, finish: finishJson(stage.finish) })),
    steps: plan.steps.map(({ first, last, ...step }) => ({ ...step, first: isoDate(first), last: isoDate(last) })),
    known: plan.known,
    skipped: plan.skipped,
    from: carried?.role ?? null,
    carriedOver: carried?.skills ?? [],
    until,
    budget: plan.budget,
    by: by && { date: formatDay(by.day), hoursPerWeek: by.pace },
  };
}
