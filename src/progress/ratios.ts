import { type Catalog, meanHours, thingsOf } from "../planner/index.ts";
import type { Progress } from "./fold.ts";

/**
 * A person's own pace: the hours that finished steps took over their estimates, for each that has time logged, in the
 * order of their ids. The estimate is the mean of the roadmap's hours as they are today; steps that no roadmap has any
 * more are left out.
 */
export function paceRatios({ subjects }: Progress, catalog: Catalog): number[] {
  const finished = [...subjects].filter(([, { status, minutes }]) => status === "done" && minutes > 0);
  if (finished.length === 0) return [];
  const find = thingsOf(catalog);
  return finished
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, { minutes }]) => {
      const step = find(id);
      return step === undefined ? [] : [minutes / 60 / meanHours(step.item.hours)];
    });
}
