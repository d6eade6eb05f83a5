import type { Catalog, Role } from "../../../planner/index.ts";
import { reachOf } from "../person/reach.ts";

/**
 * Whether a skill is what a roadmap adds to the job that is had: the role neither assumes it nor builds on it in what it
 * assumes, and nobody said that they know it. Who works in the job today may well lack it.
 */
export function addedToJob(from: Role | null, told: ReadonlySet<string>, catalog: Catalog): (id: string) => boolean {
  if (from === null || from.assumes.length === 0) return () => false;
  const assumed = reachOf(
    catalog,
    from.assumes.map((id) => ({ oneOf: [id] })),
  );
  return (id) => !assumed.has(id) && !told.has(id);
}
