import type { Requirement } from "../../planner/types.ts";
import type { Place } from "../../shared/diagnostic.ts";
import type { Names } from "../assemble/names.ts";
import type { CatalogParts } from "../assemble/parts.ts";

/** One arrow of the graph: a skill or project needs another. */
export interface Edge {
  readonly to: string;
  /** Where it is written; for the base, where the needer is defined, if that is known. */
  readonly place: Place | undefined;
}

/** All skills and projects as they will stand in the catalog, with what they need. */
export interface StepGraph {
  readonly ids: readonly string[];
  readonly kindOf: (id: string) => "skill" | "project";
  /** In the author's order, one for each member of a choice; only to what exists, none to itself. */
  readonly edges: (id: string) => readonly Edge[];
  readonly requirements: (id: string) => readonly Requirement[];
  /** Whether a given source defines it, and not the base. */
  readonly isGiven: (id: string) => boolean;
}

/** The graph of everything loaded. Promises: an edge's order follows what its author wrote, not the order of loading. */
export function stepGraph(base: CatalogParts | undefined, { live }: Names): StepGraph {
  const inherited = new Map<string, readonly Requirement[]>();
  for (const { id, requires } of base?.catalog.skills.values() ?? []) inherited.set(id, requires);
  for (const { projects } of base?.catalog.roles.values() ?? []) {
    for (const { id, requires } of projects) inherited.set(id, requires);
  }
  const definitionOf = (id: string) => {
    const definition = live.get(id)?.definition;
    return definition?.kind === "role" ? undefined : definition;
  };
  const ids = [...live.values()].filter(({ kind }) => kind !== "role").map(({ id }) => id);
  const kinds = new Map(ids.map((id) => [id, live.get(id)?.kind === "project" ? "project" : "skill"] as const));
  // A skill that names a project is told as such, and has no part in anything that follows.
  const canNeed = (id: string, to: string): boolean =>
    to !== id && kinds.has(to) && (kinds.get(id) === "project" || kinds.get(to) === "skill");
  const edges = new Map<string, readonly Edge[]>();
  for (const id of ids) {
    const written = definitionOf(id)?.requires.flatMap(({ oneOf }) => oneOf);
    const place = live.get(id)?.place;
    const all =
      written?.map((to) => ({ to: to.id, place: to.place })) ??
      (inherited.get(id) ?? []).flatMap(({ oneOf }) => oneOf.map((to) => ({ to, place })));
    edges.set(
      id,
      all.filter(({ to }) => canNeed(id, to)),
    );
  }
  return {
    ids,
    kindOf: (id) => kinds.get(id) ?? "skill",
    edges: (id) => edges.get(id) ?? [],
    requirements: (id) => {
      const written = definitionOf(id)?.requires;
      if (written === undefined) return inherited.get(id) ?? [];
      return written.map(({ oneOf }) => ({ oneOf: oneOf.map((reference) => reference.id) }));
    },
    isGiven: (id) => definitionOf(id) !== undefined,
  };
}
