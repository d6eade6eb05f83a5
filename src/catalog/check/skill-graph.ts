import type { Requirement } from "../../planner/types.ts";
import type { Place } from "../../shared/diagnostic.ts";
import type { Entry, Names } from "../assemble/names.ts";
import type { CatalogParts } from "../assemble/parts.ts";

/** One arrow of the graph: a skill needs another. */
export interface Edge {
  readonly to: string;
  /** Where it is written; for the base, where the skill is defined, if that is known. */
  readonly place: Place | undefined;
}

/** All skills as they will stand in the catalog, with what they need. */
export interface SkillGraph {
  readonly ids: readonly string[];
  /** In the author's order, one for each member of a choice; only to skills that exist, none to itself. */
  readonly edges: (id: string) => readonly Edge[];
  readonly requirements: (id: string) => readonly Requirement[];
  /** Whether a given source defines it, and not the base. */
  readonly isGiven: (id: string) => boolean;
}

/** The graph of everything loaded. Promises: an edge's order follows what its author wrote, not the order of loading. */
export function skillGraph(base: CatalogParts | undefined, { live }: Names): SkillGraph {
  const skill = (id: string): Entry | undefined => (live.get(id)?.kind === "skill" ? live.get(id) : undefined);
  const definitionOf = (id: string) => {
    const definition = skill(id)?.definition;
    return definition?.kind === "skill" ? definition : undefined;
  };
  const edges = new Map<string, readonly Edge[]>();
  const ids = [...live.values()].filter(({ kind }) => kind === "skill").map(({ id }) => id);
  for (const id of ids) {
    const written = definitionOf(id)?.requires.flatMap(({ oneOf }) => oneOf);
    const inherited = base?.catalog.skills.get(id)?.requires.flatMap(({ oneOf }) => oneOf) ?? [];
    const place = live.get(id)?.place;
    const all = written?.map((to) => ({ to: to.id, place: to.place })) ?? inherited.map((to) => ({ to, place }));
    edges.set(
      id,
      all.filter(({ to }) => to !== id && skill(to) !== undefined),
    );
  }
  return {
    ids,
    edges: (id) => edges.get(id) ?? [],
    requirements: (id) => {
      const written = definitionOf(id)?.requires;
      if (written === undefined) return base?.catalog.skills.get(id)?.requires ?? [];
      return written.map(({ oneOf }) => ({ oneOf: oneOf.map((reference) => reference.id) }));
    },
    isGiven: (id) => definitionOf(id) !== undefined,
  };
}
