import type { Catalog, CatalogDetails } from "../../planner/types.ts";
import { decodeDetails, decodeGraph, VERSION } from "./compiled.ts";
import { joinLines } from "./detail-lines.ts";
import { pickDetails } from "./pick-details.ts";

/** A whole catalog of which only what is asked for is read. */
export interface PackedCatalog {
  readonly catalog: () => Catalog;
  /** Of the given skills and projects alone, else all of it. */
  readonly details: (ids?: readonly string[]) => CatalogDetails;
}

const NEWLINE = 0x0a;

/**
 * Expects: what `packCatalog` of this very build made. Entries are read when they are looked at, long after somebody could
 * do something about one that the disk damaged: `catalog` throws where the two copies of them are no longer the same.
 */
export function unpackCatalog(packed: Buffer): PackedCatalog {
  const head = packed.indexOf(NEWLINE) + 1;
  const [graphLength = 0, indexLength = 0] = packed.toString("latin1", 0, head).trim().split(" ").map(Number);
  const indexStart = head + graphLength;
  const start = indexStart + indexLength;
  const end = packed.length - graphLength;
  const text = (from: number, length = end - from): string => packed.toString("utf8", from, from + length);
  return {
    catalog: () => {
      if (!packed.subarray(head, indexStart).equals(packed.subarray(end)))
        throw new Error("The disk damaged a catalog.");
      return decodeGraph(packed.toString("latin1", head, indexStart));
    },
    details: (ids) => {
      if (ids === undefined) {
        return decodeDetails({ version: VERSION, ...joinLines(text(start).trimEnd().split("\n")) }).details;
      }
      return pickDetails(packed.toString("latin1", indexStart, start), ids, (at, length) => text(start + at, length));
    },
  };
}
