import type { Diagnostic } from "../../shared/diagnostic.ts";
import type { ReadCatalog } from "../assemble/assemble.ts";
import { sortDiagnostics } from "../check/sort-diagnostics.ts";
import { teachHours } from "./teach-hours.ts";
import { teachReached } from "./teach-reached.ts";
import { teachRedundant } from "./teach-redundant.ts";
import { teachReplaces } from "./teach-replaces.ts";
import { teachResources } from "./teach-resources.ts";
import { teachTerms } from "./teach-terms.ts";

/**
 * What is allowed in files and most likely not meant, for who writes them; commands that only use them do not ask.
 * Promises: warnings alone, sorted, about what the sources define and never about the base; linear but for prerequisites,
 * each of which is followed once a skill.
 */
export function teach(read: ReadCatalog): readonly Diagnostic[] {
  const remarks = [...read.contents.flatMap((content) => content.remarks), ...teachReplaces(read)];
  // What the graph tells of files with errors may be owed to those: one slip is one problem.
  if (read.assembled.diagnostics.some(({ severity }) => severity === "error")) return sortDiagnostics(remarks);
  return sortDiagnostics([
    ...remarks,
    ...teachRedundant(read),
    ...teachReached(read),
    ...teachHours(read),
    ...teachResources(read),
    ...teachTerms(read),
  ]);
}
