import type { Catalog } from "../../../planner/index.ts";

/** The keys of the checklist of any skill or project of the catalog, by its id. */
export function itemsIn(catalog: Catalog): (id: string) => readonly string[] {
  const projects = [...catalog.roles.values()].flatMap((role) => role.projects);
  const items = new Map([...catalog.skills.values(), ...projects].map((one) => [one.id, one.items]));
  return (id) => items.get(id) ?? [];
}
