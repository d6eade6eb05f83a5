import type { Catalog, CatalogDetails } from "../../planner/types.ts";
import { decodeDetails, decodeGraph, VERSION } from "./compiled.ts";
import { joinLines } from "./detail-lines.ts";
import { pickDetails } from "./pick-details.ts";
import type { ParseJson } from "./records.ts";

/** A whole catalog of which only what is asked for is read. */
export interface PackedCatalog {
  readonly catalog: () => Catalog;
  /** Of the given skills and projects alone, else all of it. */
  readonly details: (ids?: readonly string[]) => CatalogDetails;
}

const NEWLINE = 0x0a;

/** Expects: what `packCatalog` of this very build made. Entries are read when they are looked at, by `parse`. */
export function unpackCatalog(packed: Buffer, parse?: ParseJson): PackedCatalog {
  const head = packed.indexOf(NEWLINE) + 1;
  const [graphLength = 0, indexLength = 0] = packed.toString("latin1", 0, head).trim().split(" ").map(Number);
  const indexStart = head + graphLength;
  const start = indexStart + indexLength;
  const text = (from: number, length = packed.length): string => packed.toString("utf8", from, from + length);
  return {
    catalog: () => decodeGraph(packed.toString("latin1", head, indexStart), parse),
    details: (ids) => {
      if (ids === undefined) {
        return decodeDetails({ version: VERSION, ...joinLines(text(start).trimEnd().split("\n")) }).details;
      }
      return pickDetails(packed.toString("latin1", indexStart, start), ids, (at, length) => text(start + at, length));
    },
  };
}
