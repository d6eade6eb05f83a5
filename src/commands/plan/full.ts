import type { CatalogDetails, Step } from "../../planner/index.ts";
import type { Progress } from "../../progress/fold.ts";
import type { JsonDocument } from "../../render/json.ts";
import { resourceFields } from "../shared/steps/json.ts";

/**
 * The document of a plan with what its steps hold: time spent, items and resources, each with whether it is ticked. Where
 * only what is open was asked for, without those that are.
 */
export function fullPlan(
  document: JsonDocument,
  details: CatalogDetails,
  { subjects }: Progress,
  onlyOpen: boolean,
): JsonDocument {
  const steps = document.steps as readonly Step[];
  return {
    ...document,
    steps: steps.map((step) => {
      const { id, state } = step;
      const own = subjects.get(id);
      const isTicked = (key: string | undefined): boolean =>
        state === "done" || (key !== undefined && own?.ticked.has(key) === true);
      const { checklist = [], resources = [] } = { ...details.projects.get(id), ...details.skills.get(id) };
      const isShown = ({ done }: { readonly done: boolean }): boolean => !onlyOpen || !done;
      return {
        ...step,
        minutes: own?.minutes ?? 0,
        checklist: checklist.map((item) => ({ ...item, done: isTicked(item.key) })).filter(isShown),
        resources: resources.map((one) => ({ ...resourceFields(one), done: isTicked(one.id) })).filter(isShown),
      };
    }),
  };
}
