import { type Catalog, formerIds } from "../planner/index.ts";

/**
 * Today's id for an id that a role, skill or project once had; any other id is given back as it is.
 * For `foldProgress`, so that progress recorded under an older id still counts.
 */
export function currentIds(catalog: Catalog): (id: string) => string {
  const current = formerIds(catalog);
  return (id) => current.get(id) ?? id;
}
