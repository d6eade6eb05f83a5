import type { CatalogDetails } from "../../planner/types.ts";
import { decodeDetails, VERSION } from "./compiled.ts";
import { joinLines, type LineIndex, namedBy, placeIn } from "./detail-lines.ts";

/**
 * The details of some skills and projects, with their resources; ids that the index does not have are left out.
 * `read` gives the text of so many bytes from a start on.
 */
export function pickDetails(
  index: LineIndex,
  ids: readonly string[],
  read: (start: number, length: number) => string,
): CatalogDetails {
  const lineOf = (name: string): string[] => {
    const place = placeIn(index, name);
    return place === undefined ? [] : [read(place.start, place.length)];
  };
  const lines = [...new Set(ids)].flatMap(lineOf);
  const resources = new Set(lines.flatMap(namedBy));
  return decodeDetails({ version: VERSION, ...joinLines([...lines, ...[...resources].flatMap(lineOf)]) }).details;
}
