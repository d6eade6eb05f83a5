import type { CatalogDetails } from "../../planner/types.ts";
import { decodeDetails, VERSION } from "./compiled.ts";
import { joinLines, type LineIndex, namedBy } from "./detail-lines.ts";

/**
 * The details of some skills and projects, with their resources; ids that the index does not have are left out.
 * `read` gives the text of so many bytes from a start on.
 */
export function pickDetails(
  index: LineIndex,
  ids: readonly string[],
  read: (start: number, length: number) => string,
): CatalogDetails {
  const places = new Map(index.map(([name, ...where]) => [name, where]));
  const lineOf = (name: string): string[] => {
    const where = places.get(name);
    return where === undefined ? [] : [read(...where)];
  };
  const lines = [...new Set(ids)].flatMap(lineOf);
  const resources = new Set(lines.flatMap(namedBy));
  return decodeDetails({ version: VERSION, ...joinLines([...lines, ...[...resources].flatMap(lineOf)]) }).details;
}
