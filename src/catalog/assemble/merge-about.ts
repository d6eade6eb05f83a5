import type { About, Resource } from "../../planner/types.ts";
import type { Diagnostic } from "../../shared/diagnostic.ts";
import type { AboutDefinition } from "../read/definitions.ts";
import { problem, quote } from "../read/yaml/sheet.ts";
import type { ReadSource } from "./names.ts";

/**
 * Everything said about the roadmaps as a whole, later sources winning by id.
 * Errors: `duplicate-id` for two entries of one source; `unknown-resource` for a place that names none.
 */
export function mergeAbout(
  base: About | undefined,
  sources: readonly ReadSource[],
  resources: ReadonlyMap<string, Resource>,
): { about: About; problems: readonly Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const about = {
    points: new Map(base?.points),
    places: new Map(base?.places),
    advice: new Map(base?.advice),
    questions: new Map(base?.questions),
  };
  for (const { contents } of sources) {
    const own = new Map<string, AboutDefinition>();
    for (const definition of contents.flatMap((content) => content.about)) {
      const { topic, id, place } = definition;
      const first = own.get(`${topic}/${id}`);
      if (first !== undefined) {
        const related = [{ message: "First written here.", place: first.place }];
        const fix = "Rename one of them, or remove it.";
        problems.push(
          problem(place, "duplicate-id", `The entry ${quote(id)} of "${topic}" stands twice.`, { fix, related }),
        );
        continue;
      }
      own.set(`${topic}/${id}`, definition);
      if (definition.topic !== "places") {
        const own = base !== undefined && definition.topic === "points" ? { own: true } : {};
        (about[definition.topic] as Map<string, unknown>).set(id, { ...definition.entry, ...own });
        continue;
      }
      const named = definition.resources.flatMap((reference) => {
        const resource = resources.get(reference.id);
        if (resource === undefined) problems.push(unknownResource(definition, reference));
        return resource ?? [];
      });
      about.places.set(id, { ...definition.entry, resources: named });
    }
  }
  return { about, problems };
}

function unknownResource({ id }: AboutDefinition, reference: { id: string; place: Diagnostic["place"] }): Diagnostic {
  const message = `The place ${quote(id)} names the resource ${quote(reference.id)}, which no file defines.`;
  return problem(reference.place, "unknown-resource", message, {
    fix: "Define it in resources.yaml, or remove it here.",
  });
}
