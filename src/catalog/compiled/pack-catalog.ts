import type { CatalogParts } from "../assemble/parts.ts";
import { encodeCatalog } from "./compiled.ts";
import type { EncodedDetails } from "./compiled-details.ts";
import { splitLines } from "./detail-lines.ts";

/**
 * A catalog in one piece: a line with two lengths in bytes, the graph, the index of the details, the details, and the graph
 * once more: comparing two copies takes a tenth of any sum over one.
 */
export function packCatalog(parts: CatalogParts): Buffer {
  const { graph, details } = encodeCatalog(parts);
  const { index, text } = splitLines(details as EncodedDetails);
  const graphBytes = Buffer.from(graph, "latin1");
  const indexBytes = Buffer.from(index, "latin1");
  const head = Buffer.from(`${graphBytes.length} ${indexBytes.length}\n`);
  return Buffer.concat([head, graphBytes, indexBytes, Buffer.from(text), graphBytes]);
}
