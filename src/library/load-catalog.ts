import { fileURLToPath } from "node:url";
import { readBuiltinDetails, readBuiltinGraph } from "../catalog/compiled/builtin.ts";
import { readSource } from "../catalog/load.ts";
import type { Catalog, CatalogDetails } from "../planner/index.ts";
import type { Diagnostic } from "../shared/diagnostic.ts";

/** A catalog as it was loaded, and all that is wrong with the files it came from. */
export interface LoadedCatalog {
  /** What planning needs: roles, skills, projects, stages. */
  readonly catalog: Catalog;
  /** What people read: checklists, resources, briefs, advice. Its texts stand as in the files, nothing escaped. */
  readonly details: CatalogDetails;
  /** By file, line and column. With an error among them the catalog is there, but not to be relied on. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads the built-in catalog with roadmaps of your own on top.
 * Expects: `paths` are folders or files of YAML; later ones win by id. Nothing else is read: no profile, no folder of
 * the user's. Promises: a problem of a file, a missing one included, is a diagnostic and never thrown; without paths
 * there is none. Throws only when the installed package is damaged.
 */
export async function loadCatalog(paths: readonly string[] = []): Promise<LoadedCatalog> {
  // The bundle lies as deep in dist/library as this file in src/library.
  const builtin = fileURLToPath(new URL("../../dist/catalog", import.meta.url));
  const base = { catalog: readBuiltinGraph(builtin), ...readBuiltinDetails(builtin) };
  if (paths.length === 0) return { catalog: base.catalog, details: base.details, diagnostics: [] };
  // It brings the YAML parser, which a program that plans from the built-in catalog never needs.
  const { assembleCatalog } = await import("../catalog/assemble/assemble.ts");
  const { catalog, details, diagnostics } = assembleCatalog(base, paths.map(readSource));
  return { catalog, details, diagnostics };
}
