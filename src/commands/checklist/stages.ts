import { aimOf, type Catalog, goalsOf, type Plan, RANKS, type Rank, type Role } from "../../planner/index.ts";
import type { Person } from "../shared/person/planning.ts";
import { reachOf } from "../shared/person/reach.ts";
import { titleOf } from "../shared/words/titles.ts";
import type { ChecklistRow, ChecklistStage } from "./view.ts";

/**
 * A role's stages with every step: those of the plan in the author's order, before them what is known or skipped and
 * therefore no step of it, and after them what comes in with the optional skills alone. `whole` is the plan with those, in
 * which nothing is begun.
 */
export function checklistStages(catalog: Catalog, plan: Plan, whole: Plan, { progress }: Person): ChecklistStage[] {
  const role = catalog.roles.get(plan.roles[0] as string) as Role;
  const projects = new Map(role.projects.map((project) => [project.id, project]));
  const steps = new Map([...whole.steps, ...plan.steps].map((step) => [step.id, step]));
  const [known, skipped] = [new Set(plan.known), new Set(plan.skipped)];
  const ranks = ranksOf(catalog, role);
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
      rank: step?.rank ?? ranks.get(id) ?? "optional",
      ticked: items.filter((key) => own?.has(key)).length,
      items: items.length,
    };
  };
  const homes = homesOf(catalog, role);
  const placed = new Set(whole.steps.map(({ id }) => id));
  const others = plan.steps.map(({ id }) => id).filter((id) => !placed.has(id));
  return role.stages.map(({ id, title }) => {
    const isHere = (other: string): boolean => homes.get(other) === id;
    const apart = [...homes.keys()].filter(
      (other) => isHere(other) && !steps.has(other) && (known.has(other) || skipped.has(other)),
    );
    const own = whole.stages
      .filter((stage) => stage.id === id && stage.role === role.id)
      .flatMap((stage) => stage.steps);
    return { id, title, rows: [...apart, ...own, ...others.filter(isHere)].map(rowOf) };
  });
}

/** The highest rank of all that a role asks for, what is needed for it included. */
function ranksOf(catalog: Catalog, role: Role): Map<string, Rank> {
  const ranks = new Map<string, Rank>();
  const aim = aimOf(role);
  for (const rank of RANKS) {
    const own = [...goalsOf(aim, rank), ...role.projects.flatMap((one) => (one.rank === rank ? one.requires : []))];
    for (const id of reachOf(catalog, own)) if (!ranks.has(id)) ranks.set(id, rank);
  }
  return ranks;
}

/**
 * The stage of all that a role could ask for: of a skill the first that names it or something that needs it, of a project
 * its own or the latest of what it requires; of what the role assumes and no stage needs, the first.
 */
function homesOf(catalog: Catalog, role: Role): Map<string, string> {
  const homes = new Map<string, string>();
  const settle = (ids: Iterable<string>, stage: string): void => {
    for (const id of ids) if (!homes.has(id)) homes.set(id, stage);
  };
  for (const { id, skills, further, optional } of role.stages)
    settle(reachOf(catalog, [...skills, ...further, ...optional]), id);
  const order = role.stages.map(({ id }) => id);
  const [first = ""] = order;
  settle(
    reachOf(
      catalog,
      role.assumes.map((one) => ({ oneOf: [one] })),
    ),
    first,
  );
  for (const { id, requires, stage = "" } of role.projects) {
    const stages = requires.flatMap(({ oneOf }) => oneOf).map((need) => order.indexOf(homes.get(need) ?? ""));
    const latest = Math.max(order.indexOf(stage), ...stages);
    settle([id, ...reachOf(catalog, requires)], order[latest < 0 ? order.length - 1 : latest] as string);
  }
  return homes;
}
