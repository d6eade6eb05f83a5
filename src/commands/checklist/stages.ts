import type { Catalog, Plan, Role } from "../../planner/index.ts";
import type { Person } from "../shared/person/planning.ts";
import { reachOf } from "../shared/person/reach.ts";
import { titleOf } from "../shared/words/titles.ts";
import type { ChecklistRow, ChecklistStage } from "./view.ts";

/**
 * A role's stages with every step: those of the plan, before them what is known or skipped and therefore no step of it,
 * and after them what comes in with the optional skills alone. `whole` is the plan with those.
 */
export function checklistStages(catalog: Catalog, plan: Plan, whole: Plan, { progress }: Person): ChecklistStage[] {
  const role = catalog.roles.get(plan.roles[0] as string) as Role;
  const projects = new Map(role.projects.map((project) => [project.id, project]));
  const extra = whole.steps.filter(({ id }) => !plan.steps.some((step) => step.id === id));
  const steps = new Map([...plan.steps, ...extra].map((step) => [step.id, step]));
  const [known, skipped] = [new Set(plan.known), new Set(plan.skipped)];
  const wanted = [...role.stages.flatMap(({ skills }) => skills), ...role.projects.flatMap(({ requires }) => requires)];
  const required = reachOf(catalog, wanted);
  const rowOf = (id: string): ChecklistRow => {
    const kind = projects.has(id) ? "project" : "skill";
    const step = steps.get(id);
    const items = (projects.get(id) ?? catalog.skills.get(id))?.items ?? [];
    const own = progress.subjects.get(id)?.ticked;
    return {
      id,
      kind,
      title: titleOf(catalog, id),
      state: step?.state ?? (known.has(id) ? "known" : "skipped"),
      optional: step?.optional ?? (kind === "skill" && !required.has(id)),
      ticked: items.filter((key) => own?.has(key)).length,
      items: items.length,
    };
  };
  const homes = homesOf(catalog, role);
  return role.stages.map(({ id, title }) => {
    const apart = [...homes.keys()].filter(
      (other) => homes.get(other) === id && !steps.has(other) && (known.has(other) || skipped.has(other)),
    );
    const planned = plan.stages.find((stage) => stage.id === id)?.steps ?? [];
    const optional = extra.filter(({ stage }) => stage === id).map((step) => step.id);
    return { id, title, rows: [...apart, ...planned, ...optional].map(rowOf) };
  });
}

/**
 * The stage of all that a role could ask for: of a skill the first that names it or something that needs it, of a project
 * the latest of what it requires.
 */
function homesOf(catalog: Catalog, role: Role): Map<string, string> {
  const homes = new Map<string, string>();
  const settle = (ids: Iterable<string>, stage: string): void => {
    for (const id of ids) if (!homes.has(id)) homes.set(id, stage);
  };
  for (const { id, skills, optional } of role.stages) settle(reachOf(catalog, [...skills, ...optional]), id);
  const order = role.stages.map(({ id }) => id);
  for (const { id, requires } of role.projects) {
    const stages = requires.flatMap(({ oneOf }) => oneOf).map((need) => order.indexOf(homes.get(need) ?? ""));
    const latest = Math.max(...stages);
    settle([id, ...reachOf(catalog, requires)], order[latest < 0 ? order.length - 1 : latest] as string);
  }
  return homes;
}
