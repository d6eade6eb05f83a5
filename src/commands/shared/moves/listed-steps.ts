import { type Catalog, effortOf, inHours, type Learner, type Project, type Skill } from "../../../planner/index.ts";
import type { ListedStep } from "./step-list.ts";

/** Tells of every skill and project of the catalog what a list of many says of it. Expects ids that the catalog has. */
export function stepLister(catalog: Catalog): (id: string) => ListedStep {
  const find = finder(catalog);
  return (id) => listed(find(id), 1);
}

/** The same, with the hours that are left of what the learner has ticked items of. */
export function openStepLister(catalog: Catalog, { ticked }: Learner): (id: string) => ListedStep {
  const find = finder(catalog);
  return (id) => {
    const item = find(id);
    const done = item.items.filter((key) => ticked.get(id)?.has(key) === true).length;
    return listed(item, done === 0 ? 1 : (item.items.length - done) / item.items.length);
  };
}

function finder({ skills, roles }: Catalog): (id: string) => Skill | Project {
  const projects = new Map([...roles.values()].flatMap((role) => role.projects.map((one) => [one.id, one])));
  return (id) => skills.get(id) ?? (projects.get(id) as Project);
}

function listed(item: Skill | Project, share: number): ListedStep {
  const { id, title, hours } = item;
  const left = inHours(effortOf(hours)) * share;
  return "area" in item
    ? { id, kind: "skill", title, area: item.area, hours: left }
    : { id, kind: "project", title, area: null, hours: left };
}
