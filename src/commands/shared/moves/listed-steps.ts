import { type Catalog, effortOf, inHours, type Project, type Skill } from "../../../planner/index.ts";
import type { ListedStep } from "./step-list.ts";

/** Tells of every skill and project of the catalog what a list of many says of it. Expects ids that the catalog has. */
export function stepLister({ skills, roles }: Catalog): (id: string) => ListedStep {
  const projects = new Map([...roles.values()].flatMap((role) => role.projects.map((one) => [one.id, one])));
  return (id) => {
    const skill = skills.get(id);
    const { title, hours } = skill ?? (projects.get(id) as Skill | Project);
    const kind = skill === undefined ? "project" : "skill";
    return { id, kind, title, area: skill?.area ?? null, hours: inHours(effortOf(hours)) };
  };
}
