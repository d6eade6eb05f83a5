import type { Catalog, Plan } from "../../../planner/index.ts";
import type { Progress } from "../../../progress/fold.ts";
import { type Day, dayOf, formatDay, parseDay } from "../../../shared/dates.ts";

/** Days before its end on which it is told that something must be renewed. */
const AHEAD = 90;

/**
 * What must be done by a day that the plan does not reach, and what was done and holds no longer, or not for long, a sentence
 * each. Deadlines are told and reorder nothing.
 */
export function datedNotes(
  { dated }: Catalog,
  plan: Plan | undefined,
  progress: Progress,
  today: Day,
): readonly string[] {
  if (dated === undefined) return [];
  const steps = new Map(plan?.steps.map((step) => [step.id, step]));
  return [...dated].flatMap(([id, { by, renew }]) => {
    const own = progress.subjects.get(id);
    const isDone = own?.status === "done";
    const step = steps.get(id);
    const limit = by === undefined ? undefined : parseDay(by);
    if (!isDone && limit !== undefined && step?.last != null && step.last > limit) {
      return [
        `${id} is to be done by ${by}; in this plan it is on ${formatDay(step.last)}. To see what fits: --by ${by}`,
      ];
    }
    if (!isDone || renew === undefined || own.since === undefined) return [];
    const ends = after(own.since, renew);
    if (ends - today > AHEAD) return [];
    const verb = ends < today ? "held" : "holds";
    return [
      `${id}, done on ${formatDay(own.since)}, ${verb} until ${formatDay(ends)}. To take it up again: career-roadmap reopen ${id}`,
    ];
  });
}

/** The day that a span like `24 months` after another is; the last of a month where that one has no such day. */
export function after(day: Day, span: string): Day {
  const [, digits = "0", unit = ""] = /^(\d+) (day|week|month|year)/.exec(span) ?? [];
  const number = Number(digits);
  if (unit === "day" || unit === "week") return day + number * (unit === "week" ? 7 : 1);
  const [year = 0, month = 1, date = 1] = formatDay(day).split("-").map(Number);
  const months = month - 1 + number * (unit === "year" ? 12 : 1);
  const [y, m] = [year + Math.floor(months / 12), (months % 12) + 1];
  const last = dayOf(m === 12 ? y + 1 : y, m === 12 ? 1 : m + 1, 1) - 1;
  return Math.min(dayOf(y, m, date), last);
}
