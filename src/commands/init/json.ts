import { isoDate } from "../../render/days.ts";
import type { JsonDocument } from "../../render/json.ts";
import type { InitView } from "./view.ts";

type Saved = Pick<InitView, "path" | "changed" | "profile" | "known" | "reopened" | "plan">;

/** What init saved, as scripts get it: `career-roadmap/init@1`. */
export function initJson({ path, changed, profile, known, reopened, plan }: Saved): JsonDocument {
  const { roles, start, hoursPerWeek, hoursByWeekday, hours, finish, percent } = plan;
  return {
    schema: "career-roadmap/init@1",
    path,
    changed,
    profile,
    known,
    reopened,
    plan: {
      roles,
      start: isoDate(start),
      hoursPerWeek,
      hoursByWeekday,
      hours,
      finish: { likely: isoDate(finish.likely), p90: isoDate(finish.p90) },
      percent,
    },
  };
}
