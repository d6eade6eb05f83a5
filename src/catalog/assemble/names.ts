import type { Diagnostic, Place } from "../../shared/diagnostic.ts";
import type { Suggest } from "../check/suggest.ts";
import type { AnyDefinition, ResourceDefinition, RoleDefinition } from "../read/definitions.ts";
import type { FileContent } from "../read/read-file.ts";
import { problem, quote } from "../read/yaml/sheet.ts";
import { changed } from "./apply-changes.ts";
import type { Entry } from "./entry.ts";
import type { CatalogParts } from "./parts.ts";

export type { Entry } from "./entry.ts";

/** What a source took over from an earlier one. */
export interface Override {
  readonly id: string;
  readonly place: Place;
  /** The source that had the id before. */
  readonly replaced: string;
  /** Single fields of it; or all of it, as its author said that it is meant, or without a word. */
  readonly how: "fields" | "meant" | "silent";
}

/** Who owns which id over everything loaded. */
export interface Names {
  /** Roles, skills and projects. */
  readonly live: ReadonlyMap<string, Entry>;
  readonly resources: ReadonlyMap<string, ResourceDefinition>;
  readonly overrides: readonly Override[];
  readonly problems: readonly Diagnostic[];
}

export interface ReadSource {
  readonly name: string;
  readonly contents: readonly FileContent[];
}

/**
 * Gives each id to the last source that defines it.
 * Promises: within a source the first definition in order of file and line stays; a role that is replaced takes its
 * projects along; a project that another role of a later source defines moves to that role.
 * Errors: `duplicate-id` for two definitions in one source; `kind-differs` when a later source uses the id of a skill
 * for a role, and so on: everything that names it would break.
 */
export function collectNames(base: CatalogParts | undefined, sources: readonly ReadSource[], suggest: Suggest): Names {
  const live = baseEntries(base);
  const resources = new Map<string, ResourceDefinition>();
  const overrides: Override[] = [];
  const problems: Diagnostic[] = [];
  for (const { name, contents } of sources) {
    const own = new Map<string, Entry>();
    for (const entry of contents.flatMap((content) => entriesOf(content, name))) {
      const first = own.get(entry.id);
      if (first === undefined) own.set(entry.id, entry);
      else problems.push(duplicate(entry.kind, entry.id, entry.place as Place, first.place));
    }
    for (const [id, { kind, definition }] of own) {
      if (kind !== "role" || live.get(id)?.kind !== "role") continue;
      const inherited = new Set(definition?.kind === "role" ? inheritedBy(definition) : []);
      for (const { id: project, role } of [...live.values()])
        if (role === id && !inherited.has(project)) live.delete(project);
    }
    for (const [id, entry] of own) {
      const before = live.get(id);
      const place = entry.place as Place;
      if (before !== undefined && before.kind !== entry.kind) problems.push(kindDiffers(entry, before));
      else {
        if (before !== undefined) overrides.push({ id, place, replaced: before.source, how: howOf(entry.definition) });
        live.set(id, entry);
      }
    }
    const changes = new Map<string, Place>();
    for (const change of contents.flatMap((content) => content.changes)) {
      const first = changes.get(change.id);
      if (first !== undefined) {
        problems.push(duplicate("override", change.id, change.place, first));
        continue;
      }
      changes.set(change.id, change.place);
      const { definition, problems: found } = changed(change, { live, base, own, suggest });
      problems.push(...found);
      const before = live.get(change.id);
      if (definition === undefined || before === undefined) continue;
      overrides.push({ id: change.id, place: change.place, replaced: before.source, how: "fields" });
      live.set(change.id, { ...before, place: change.place, source: name, definition });
    }
    const ownResources = new Map<string, ResourceDefinition>();
    for (const resource of contents.flatMap((content) => content.resources)) {
      const first = ownResources.get(resource.id);
      if (first === undefined) ownResources.set(resource.id, resource);
      else problems.push(duplicate("resource", resource.id, resource.place, first.place));
    }
    for (const [id, resource] of ownResources) resources.set(id, resource);
  }
  return { live, resources, overrides, problems };
}

function inheritedBy({ projects }: RoleDefinition): string[] {
  return projects.filter(({ inherited }) => inherited === true).map(({ id }) => id);
}

/** A role that builds on the one it takes the place of keeps what that has. */
function howOf(definition: AnyDefinition | undefined): Override["how"] {
  if (definition?.replaces === true) return "meant";
  return definition?.kind === "role" && definition.base?.extends.id === definition.id ? "fields" : "silent";
}

const BASE = "built-in";

function baseEntries(base: CatalogParts | undefined): Map<string, Entry> {
  const live = new Map<string, Entry>();
  if (base === undefined) return live;
  const add = (kind: Entry["kind"], id: string, role?: string) =>
    live.set(id, { kind, id, place: base.places.get(id), source: BASE, ...(role !== undefined && { role }) });
  for (const id of base.catalog.skills.keys()) add("skill", id);
  for (const role of base.catalog.roles.values()) {
    add("role", role.id);
    for (const project of role.projects) add("project", project.id, role.id);
  }
  return live;
}

function entriesOf({ roles, skills }: FileContent, source: string): readonly Entry[] {
  const entries: Entry[] = [];
  const add = (definition: AnyDefinition, role?: string) => {
    const { kind, id, place, named } = definition;
    if (named) entries.push({ kind, id, place, source, definition, ...(role !== undefined && { role }) });
  };
  for (const role of roles) {
    add(role);
    for (const project of role.projects) if (project.inherited !== true) add(project, role.id);
  }
  for (const skill of skills) add(skill);
  return entries;
}

function duplicate(kind: string, id: string, place: Place, first: Place | undefined): Diagnostic {
  return problem(place, "duplicate-id", `The id ${quote(id)} of this ${kind} is taken already.`, {
    fix: "Rename one of them, or remove it.",
    related: first === undefined ? [] : [{ message: "First defined here.", place: first }],
  });
}

function kindDiffers(entry: Entry, before: Entry): Diagnostic {
  const message = `The ${entry.kind} ${quote(entry.id)} has the id of a ${before.kind} in ${quote(before.source)}.`;
  return problem(entry.place as Place, "kind-differs", message, {
    fix: `Give the ${entry.kind} another id.`,
    related:
      before.place === undefined ? [] : [{ message: `The ${before.kind} is defined here.`, place: before.place }],
  });
}
