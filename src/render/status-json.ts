import { formatDay } from "../shared/dates.ts";
import { isoDate } from "./dates-text.ts";
import type { JsonDocument } from "./json.ts";
import type { RoleStanding } from "./roles-status.ts";
import { resourceFields } from "./show-json.ts";
import type { StatusView } from "./status.ts";

/** Where a person stands in a role, as scripts get it: `career-roadmap/status@1`. */
export function statusJson(view: StatusView): JsonDocument {
  const { plan, stages, inProgress, ready, weeks, usualMinutes, daysInARow, evidence, nearest } = view;
  return {
    schema: "career-roadmap/status@1",
    role: plan.roles[0],
    today: formatDay(plan.today),
    percent: plan.percent,
    hours: plan.hours,
    hoursPerWeek: plan.hoursPerWeek,
    finish: { likely: isoDate(plan.finish.likely), p90: isoDate(plan.finish.p90) },
    stages,
    inProgress,
    ready: ready.map(({ resource, ...step }) => ({ ...step, resource: resource && resourceFields(resource) })),
    weeks: weeks.map(({ start, minutes }) => ({ start: formatDay(start), minutes })),
    usualMinutes,
    daysInARow,
    evidence,
    nearest,
  };
}

/** Where no one role is meant: what there is of each that has progress. */
export function rolesStatusJson(roles: readonly RoleStanding[]): JsonDocument {
  const unknown = { role: null, percent: null, hours: null, finish: null };
  return { schema: "career-roadmap/status@1", ...unknown, roles };
}
