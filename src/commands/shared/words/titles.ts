import type { Catalog } from "../../../planner/index.ts";

/** Of each catalog that was asked for one: a step's row may ask for a thousand. */
const projectTitles = new WeakMap<Catalog, ReadonlyMap<string, string>>();

/** The title of a skill or project, or the id itself where nothing has it any more. */
export function titleOf(catalog: Catalog, id: string): string {
  const skill = catalog.skills.get(id);
  if (skill !== undefined) return skill.title;
  let titles = projectTitles.get(catalog);
  if (titles === undefined) {
    const projects = [...catalog.roles.values()].flatMap((role) => role.projects);
    titles = new Map(projects.map((project) => [project.id, project.title]));
    projectTitles.set(catalog, titles);
  }
  return titles.get(id) ?? id;
}
