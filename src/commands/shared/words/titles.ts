import { type Catalog, thingsOf } from "../../../planner/index.ts";

/** The title of a skill or project, or the id itself where nothing has it any more. */
export function titleOf(catalog: Catalog, id: string): string {
  return thingsOf(catalog)(id)?.item.title ?? id;
}
