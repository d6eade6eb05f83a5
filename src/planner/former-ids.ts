import type { Catalog } from "./types.ts";

/** Ids that roles, skills and projects once had, each with today's id. */
export function formerIds(catalog: Catalog): ReadonlyMap<string, string> {
  if (catalog.told !== undefined) return catalog.told.formerIds;
  const ids = new Map<string, string>();
  for (const role of catalog.roles.values()) {
    for (const { id, formerly } of [role, ...role.projects]) for (const old of formerly) ids.set(old, id);
  }
  for (const { id, formerly } of catalog.skills.values()) for (const old of formerly) ids.set(old, id);
  return ids;
}
