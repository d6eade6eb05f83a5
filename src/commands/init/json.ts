import { isoDate } from "../../render/days.ts";
import type { JsonDocument } from "../../render/json.ts";
import { creditJson } from "../shared/moves/credit-view.ts";
import type { InitView } from "./view.ts";

type Saved = Pick<InitView, "path" | "changed" | "profile" | "known" | "reopened" | "items" | "plan" | "credit">;

/** What init saved, as scripts get it: `career-roadmap/init@1`. */
export function initJson({ path, changed, profile, known, reopened, items, plan, credit }: Saved): JsonDocument {
  const { roles, job, start, hoursPerWeek, hoursByWeekday, hours, core, finish, percent } = plan;
  return {
    schema: "career-roadmap/init@1",
    path,
    changed,
    profile,
    known,
    items,
    reopened,
    plan: {
      roles,
      job,
      start: isoDate(start),
      hoursPerWeek,
      hoursByWeekday,
      hours,
      core: core === null ? null : { left: core.left, full: core.full, percent: core.percent },
      finish: { likely: isoDate(finish.likely), p90: isoDate(finish.p90) },
      percent,
    },
    credit: creditJson(credit),
  };
}
