import type { Diagnostic } from "../../shared/diagnostic.ts";
import type { ReadCatalog } from "../assemble/assemble.ts";
import { quote } from "../read/yaml/sheet.ts";
import { warning } from "./warning.ts";

/**
 * Warnings: `redundant-prerequisite`, for one without a reason of its own that another of the same list needs outright. What
 * gives its reason tells people something, and so do the skills of a project, which proves each of them: both are left alone.
 */
export function teachRedundant({ contents, names, graph }: ReadCatalog): readonly Diagnostic[] {
  const reached = new Map<string, ReadonlySet<string>>();
  return contents
    .flatMap(({ skills }) => skills)
    .flatMap((step) => {
      if (names.live.get(step.id)?.definition !== step) return [];
      const single = step.requires.flatMap(({ oneOf, because }) =>
        oneOf.length === 1 ? [{ ...oneOf[0], because }] : [],
      );
      return single.flatMap(({ id, place, because }) => {
        if (id === undefined || place === undefined || because !== undefined) return [];
        const by = single.find(
          (other) => other.id !== id && other.id !== undefined && needs(other.id, graph, reached).has(id),
        );
        if (by?.id === undefined || needs(id, graph, reached).has(by.id)) return [];
        const message = `The ${step.kind} ${quote(step.id)} requires ${quote(id)}, which ${quote(by.id)} needs already.`;
        return [
          warning(place, "redundant-prerequisite", message, {
            fix: `Remove it, or give the reason: { skill: ${id}, because: … }.`,
          }),
        ];
      });
    });
}

/** Everything that a step needs outright, itself not counted. */
function needs(id: string, graph: ReadCatalog["graph"], known: Map<string, ReadonlySet<string>>): ReadonlySet<string> {
  const before = known.get(id);
  if (before !== undefined) return before;
  const found = new Set<string>();
  const queue = [id];
  for (const from of queue) {
    for (const { oneOf } of graph.requirements(from)) {
      const [to = ""] = oneOf;
      if (oneOf.length > 1 || found.has(to)) continue;
      found.add(to);
      queue.push(to);
    }
  }
  known.set(id, found);
  return found;
}
