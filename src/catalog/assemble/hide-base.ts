import type { Skill } from "../../planner/types.ts";
import type { Names, ReadSource } from "./names.ts";
import type { CatalogParts } from "./parts.ts";

/**
 * The base without its roles, and without what is said about them. Its skills stay for now: a source may name them, and
 * only when all is put together is it known which. The projects of roles on which a source builds stay as well.
 */
export function withoutRoles({ catalog, details, places }: CatalogParts, sources: readonly ReadSource[]): CatalogParts {
  const inherited = new Set(
    sources
      .flatMap(({ contents }) =>
        contents.flatMap(({ roles }) =>
          roles.flatMap(({ projects }) => projects.filter((one) => one.inherited === true)),
        ),
      )
      .map(({ id }) => id),
  );
  // What a source inherits stands in the role of its author, which nobody sees once all is put together.
  const roles = [...catalog.roles].flatMap(([id, role]) => {
    const projects = role.projects.filter((one) => inherited.has(one.id));
    return projects.length === 0 ? [] : [[id, { ...role, stages: [], assumes: [], projects }] as const];
  });
  const about = { points: new Map(), places: new Map(), advice: new Map(), questions: new Map() };
  return { catalog: { ...catalog, roles: new Map(roles) }, details: { ...details, about }, places };
}

/** The parts without what only the base defines and nothing of the sources needs. */
export function onlyReached(parts: CatalogParts, { live }: Names): CatalogParts {
  const { catalog, details } = parts;
  const isOwn = (id: string): boolean => live.get(id)?.definition !== undefined;
  const roles = new Map([...catalog.roles].filter(([id]) => isOwn(id)));
  const named = [...roles.values()].flatMap(({ stages, projects, assumes }) => [
    ...assumes,
    ...[
      ...stages.flatMap((stage) => [...stage.skills, ...stage.further, ...stage.optional]),
      ...projects.flatMap(({ requires }) => requires),
    ].flatMap(({ oneOf }) => oneOf),
  ]);
  const reached = new Set([...named, ...[...catalog.skills.keys()].filter(isOwn)]);
  for (const id of reached) {
    for (const { oneOf } of catalog.skills.get(id)?.requires ?? []) for (const one of oneOf) reached.add(one);
  }
  const kept = <T>(map: ReadonlyMap<string, T>): Map<string, T> => new Map([...map].filter(([id]) => reached.has(id)));
  const skills: ReadonlyMap<string, Skill> = kept(catalog.skills);
  const skillDetails = kept(details.skills);
  const used = new Set([...skillDetails.values()].flatMap(({ resources }) => resources.flatMap(({ id }) => id ?? [])));
  const projects = new Set([...roles.values()].flatMap((role) => role.projects.map(({ id }) => id)));
  const areas = new Set([...skills.values()].map(({ area }) => area));
  const isOwnResource = (id: string): boolean => parts.places.get(`resource/${id}`) !== undefined && used.has(id);
  return {
    ...parts,
    catalog: { ...catalog, roles, skills },
    details: {
      ...details,
      skills: skillDetails,
      roles: new Map([...details.roles].filter(([id]) => roles.has(id))),
      projects: new Map([...details.projects].filter(([id]) => projects.has(id))),
      resources: new Map([...details.resources].filter(([id]) => used.has(id) || isOwnResource(id))),
      areas: new Map([...details.areas].filter(([id]) => areas.has(id))),
    },
  };
}
