import type { Catalog, CatalogDetails } from "../../planner/types.ts";
import { decodeDetails, decodeGraph, VERSION } from "./compiled.ts";
import { joinLines, type LineIndex } from "./detail-lines.ts";
import { pickDetails } from "./pick-details.ts";

/** A whole catalog of which only what is asked for is read. */
export interface PackedCatalog {
  readonly catalog: () => Catalog;
  /** Of the given skills and projects alone, else all of it. */
  readonly details: (ids?: readonly string[]) => CatalogDetails;
}

const NEWLINE = 0x0a;

/** Expects: what `packCatalog` of this very build made. */
export function unpackCatalog(packed: Buffer): PackedCatalog {
  const head = packed.indexOf(NEWLINE) + 1;
  const [graphLength = 0, indexLength = 0] = packed.toString("latin1", 0, head).trim().split(" ").map(Number);
  const text = (start: number, length?: number): string =>
    packed.toString("utf8", start, length === undefined ? undefined : start + length);
  const indexStart = head + graphLength;
  const start = indexStart + indexLength;
  return {
    catalog: () => decodeGraph(JSON.parse(text(head, graphLength))),
    details: (ids) => {
      if (ids === undefined) {
        return decodeDetails({ version: VERSION, ...joinLines(text(start).trimEnd().split("\n")) }).details;
      }
      const index = JSON.parse(text(indexStart, indexLength)) as LineIndex;
      return pickDetails(index, ids, (at, length) => text(start + at, length));
    },
  };
}
