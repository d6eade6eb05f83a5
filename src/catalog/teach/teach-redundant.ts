import type { Diagnostic } from "../../shared/diagnostic.ts";
import type { ReadCatalog } from "../assemble/assemble.ts";
import { quote } from "../read/yaml/sheet.ts";
import { warning } from "./warning.ts";

/**
 * Warnings: `redundant-prerequisite`, for one without a reason of its own that another of the same list needs outright. What
 * gives its reason tells people something, and so do the skills of a project, which proves each of them: both are left alone.
 */
export function teachRedundant({ contents, names, graph }: ReadCatalog): readonly Diagnostic[] {
  const reached: Reached = { known: new Map(), left: MOST_VISITS };
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

interface Reached {
  readonly known: Map<string, ReadonlySet<string>>;
  /** How many steps may still be visited; beyond that nothing more is said to be redundant. */
  left: number;
}

const MOST_VISITS = 2_000_000;
const NOTHING: ReadonlySet<string> = new Set();

/** Everything that a step needs outright, itself not counted. */
function needs(id: string, graph: ReadCatalog["graph"], reached: Reached): ReadonlySet<string> {
  const before = reached.known.get(id);
  if (before !== undefined) return before;
  if (reached.left <= 0) return NOTHING;
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
  reached.left -= found.size;
  reached.known.set(id, found);
  return found;
}
