import { finishJson, forecastJson } from "../../render/forecast-text.ts";
import type { JsonDocument } from "../../render/json.ts";
import { formatDay } from "../../shared/dates.ts";
import { milestoneJson, nextMilestone } from "../shared/plan/milestone.ts";
import { resourceFields } from "../shared/steps/json.ts";
import { awayJson } from "./away-view.ts";
import type { RoleStanding } from "./roles-status.ts";
import type { StatusView } from "./view.ts";

/** Where a person stands in a role, as scripts get it: `career-roadmap/status@1`. */
export function statusJson(view: StatusView): JsonDocument {
  const next = nextMilestone(view.plan);
  const { plan, moved, stages, inProgress, ready, weeks, usualMinutes, daysInARow, evidence, nearest } = view;
  return {
    schema: "career-roadmap/status@1",
    role: plan.roles[0],
    today: formatDay(plan.today),
    percent: plan.percent,
    hours: plan.hours,
    hoursPerWeek: plan.hoursPerWeek,
    hoursByWeekday: plan.hoursByWeekday,
    core: plan.core && { ...plan.core, ...finishJson(plan.core) },
    finish: finishJson(plan.finish),
    forecast: forecastJson(plan.forecast),
    milestone: next === undefined ? null : milestoneJson(next),
    milestones: plan.milestones.map(milestoneJson),
    moved: moved && { ...moved, from: formatDay(moved.from), to: formatDay(moved.to) },
    stages: stages.map((stage) => ({ ...stage, finish: finishJson(stage.finish) })),
    inProgress,
    ready: ready.map(({ resource, ...step }) => ({ ...step, resource: resource && resourceFields(resource) })),
    weeks: weeks.map(({ start, minutes }) => ({ start: formatDay(start), minutes })),
    usualMinutes,
    daysInARow,
    away: awayJson(view.away),
    evidence,
    nearest,
    chart: view.chart && {
      weeks: view.chart.weeks.map((week) => ({ ...week, start: formatDay(week.start) })),
      plan: view.chart.ahead.map((week) => ({ ...week, start: formatDay(week.start) })),
    },
  };
}

/** Where no one role is meant: what there is of each that has progress. */
export function rolesStatusJson(roles: readonly RoleStanding[]): JsonDocument {
  const unknown = { role: null, percent: null, hours: null, finish: null };
  return { schema: "career-roadmap/status@1", ...unknown, roles };
}
