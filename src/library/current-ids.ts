import type { Catalog } from "../planner/index.ts";

/**
 * Today's id for an id that a role, skill or project once had; any other id is given back as it is.
 * For `foldProgress`, so that progress recorded under an older id still counts.
 */
export function currentIds({ roles, skills }: Catalog): (id: string) => string {
  const projects = [...roles.values()].flatMap((role) => role.projects);
  const current = new Map<string, string>();
  for (const { id, formerly } of [...roles.values(), ...projects, ...skills.values()]) {
    for (const old of formerly) current.set(old, id);
  }
  return (id) => current.get(id) ?? id;
}
