import { isoDate } from "../../../render/days.ts";
import { finishJson, forecastJson } from "../../../render/forecast-text.ts";
import type { JsonDocument } from "../../../render/json.ts";
import { formatDay } from "../../../shared/dates.ts";
import { creditJson } from "../moves/credit-view.ts";
import { milestoneJson } from "./milestone.ts";
import type { PlanAnswer } from "./plan-view.ts";

/** A plan as scripts get it: `career-roadmap/plan@1`. Fields are added, never renamed. */
export function planJson({ plan, credit, inJob, until, by }: PlanAnswer): JsonDocument {
  return {
    schema: "career-roadmap/plan@1",
    goals: plan.goals,
    roles: plan.roles,
    job: plan.job,
    today: formatDay(plan.today),
    start: formatDay(plan.start),
    hoursPerWeek: plan.hoursPerWeek,
    hoursByWeekday: plan.hoursByWeekday,
    parallel: plan.parallel,
    exact: plan.exact,
    hours: plan.hours,
    core: plan.core && { ...plan.core, ...finishJson(plan.core) },
    finish: finishJson(plan.finish),
    forecast: forecastJson(plan.forecast),
    percent: plan.percent,
    milestones: plan.milestones.map(milestoneJson),
    stages: plan.stages.map((stage) => ({ ...stage, finish: finishJson(stage.finish) })),
    steps: plan.steps.map(({ first, last, ...step }) => ({ ...step, first: isoDate(first), last: isoDate(last) })),
    known: plan.known,
    skipped: plan.skipped,
    credit: creditJson(credit),
    inJob,
    until,
    budget: plan.budget,
    by: by && { date: formatDay(by.day), hoursPerWeek: by.pace },
  };
}
