import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Catalog, CatalogDetails } from "../../planner/types.ts";
import type { Place } from "../../shared/diagnostic.ts";
import { decodeDetails, decodeGraph, VERSION } from "./compiled.ts";
import { joinLines } from "./detail-lines.ts";
import { pickDetails } from "./pick-details.ts";

/** The files of the compiled catalog, in the folder that the build writes. */
export const GRAPH_FILE = "graph.jsonl";
export const DETAILS_FILE = "details.jsonl";
export const INDEX_FILE = "details-index.txt";
/** In dist itself: names the build. */
export const BUILD_ID_FILE = "build-id";

// Read at once: for files this small, waiting for the thread pool takes longer than reading.

/**
 * The built-in catalog as planning needs it.
 * Expects: the folder that `compileCatalog` wrote. Throws when it is missing or damaged, which only a broken
 * installation brings about.
 */
export function readBuiltinGraph(folder: string): Catalog {
  return decodeGraph(readFileSync(join(folder, GRAPH_FILE), "latin1"));
}

/** What people read of the built-in catalog, and where it is defined; throws as `readBuiltinGraph` does. */
export function readBuiltinDetails(folder: string): { details: CatalogDetails; places: ReadonlyMap<string, Place> } {
  const lines = readFileSync(join(folder, DETAILS_FILE), "utf8").trimEnd().split("\n");
  return decodeDetails({ version: VERSION, ...joinLines(lines) });
}

/** As `readBuiltinDetails`, of the given skills and projects alone; ids it does not have are left out. */
export function readBuiltinDetailsOf(folder: string, ids: readonly string[]): CatalogDetails {
  const handle = openSync(join(folder, DETAILS_FILE), "r");
  try {
    const index = readFileSync(join(folder, INDEX_FILE), "latin1");
    return pickDetails(index, ids, (start, length) => {
      const bytes = Buffer.alloc(length);
      readSync(handle, bytes, 0, length, start);
      return bytes.toString("utf8");
    });
  } finally {
    closeSync(handle);
  }
}
