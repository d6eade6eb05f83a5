import { formatDay } from "../shared/dates.ts";
import { isoDate } from "./dates-text.ts";
import type { JsonDocument } from "./json.ts";
import type { RoleStanding, StatusView } from "./status.ts";

/** Where a person stands in a role, as scripts get it: `career-roadmap/status@1`. */
export function statusJson(view: StatusView): JsonDocument {
  const { plan, stages, inProgress, ready, weeks, daysInARow } = view;
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
    ready,
    weeks: weeks.map(({ start, minutes }) => ({ start: formatDay(start), minutes })),
    daysInARow,
  };
}

/** Where no one role is meant: what there is of each that has progress. */
export function rolesStatusJson(roles: readonly RoleStanding[]): JsonDocument {
  const unknown = { role: null, percent: null, hours: null, finish: null };
  return { schema: "career-roadmap/status@1", ...unknown, roles };
}
