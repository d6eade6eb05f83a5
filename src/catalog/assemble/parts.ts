import type { Catalog, CatalogDetails } from "../../planner/types.ts";
import type { Place } from "../../shared/diagnostic.ts";

/** A catalog with everything that belongs to it. */
export interface CatalogParts {
  readonly catalog: Catalog;
  readonly details: CatalogDetails;
  /** Where each role, skill and project is defined, and each resource as `resource/ID`. */
  readonly places: ReadonlyMap<string, Place>;
}
