import type { Resource } from "../../../planner/index.ts";
import type { SubjectProgress } from "../../../progress/fold.ts";

/** The first resource that is not ticked as `ID/RESOURCE`; the first of all when every one is. */
export function firstOpenResource(
  resources: readonly Resource[],
  own: SubjectProgress | undefined,
): Resource | undefined {
  return resources.find(({ id }) => id === undefined || own?.ticked.has(id) !== true) ?? resources[0];
}
