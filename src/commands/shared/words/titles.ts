import type { Catalog } from "../../../planner/index.ts";

/** The title of a skill or project, or the id itself where nothing has it any more. */
export function titleOf(catalog: Catalog, id: string): string {
  const skill = catalog.skills.get(id);
  if (skill !== undefined) return skill.title;
  for (const role of catalog.roles.values()) {
    const project = role.projects.find((one) => one.id === id);
    if (project !== undefined) return project.title;
  }
  return id;
}
