import type { Hours, Project, Requirement, Resource, Role, Skill, Stage } from "../../planner/types.ts";
import type { CatalogParts } from "../assemble/parts.ts";
import { useOf } from "../use-resource.ts";
import { toYaml } from "./to-yaml.ts";

/** A file of roadmaps, and where in a folder of them it belongs. */
export interface WrittenFile {
  readonly name: string;
  readonly text: string;
}

type Parts = Pick<CatalogParts, "catalog" | "details">;

/** A skill as a file that may be changed and put into one's folder; it then takes the place of the one that there is. */
export function skillAsFile(skill: Skill, { details }: Parts): WrittenFile {
  const title = details.areas.get(skill.area);
  const area = { id: skill.area, ...(title !== undefined && { title }) };
  const text = toYaml({ area, skills: { [skill.id]: skillFields(skill, { details } as Parts) } });
  return { name: `skills/${skill.area}.yaml`, text };
}

/** A role as a file, with its projects; its skills stay where they are defined. */
export function roleAsFile(role: Role, { details }: Parts): WrittenFile {
  const more = details.roles.get(role.id);
  const text = toYaml({
    id: role.id,
    title: role.title,
    ...(role.kind && { kind: role.kind }),
    ...(role.summary && { summary: role.summary }),
    ...listed("terms", role.terms),
    ...(more?.change && { change: more.change }),
    ...listed("assumes", role.assumes),
    ...listed("market", more?.market ?? []),
    ...(more !== undefined &&
      more.alsoAsked.length > 0 && {
        "also-asked": Object.fromEntries(more.alsoAsked.map(({ word, why }) => [word, why])),
      }),
    ...listed("formerly", role.formerly),
    replaces: true,
    stages: role.stages.map(stageFields),
    ...listed(
      "projects",
      role.projects.map((project) => projectFields(project, { details } as Parts)),
    ),
  });
  return { name: `${role.id}.yaml`, text };
}

/** A project in a file of its role, which keeps all else. */
export function projectAsFile(project: Project, role: Role, parts: Parts): WrittenFile {
  const text = toYaml({ extends: role.id, projects: [projectFields(project, parts)] });
  return { name: `${role.id}.yaml`, text };
}

function skillFields({ id, title, hours, requires, formerly }: Skill, { details }: Parts): object {
  const more = details.skills.get(id) ?? { checklist: [], tools: [], terms: [], resources: [] };
  return {
    title,
    ...(more.why && { why: more.why }),
    ...(more.level && { level: more.level }),
    hours: hoursOf(hours),
    ...(more.by && { by: more.by }),
    ...(more.renew && { renew: more.renew }),
    ...listed("requires", requires.map(requirementOf)),
    ...checklistOf(more.checklist),
    ...listed("tools", more.tools),
    ...listed("terms", more.terms),
    ...listed("formerly", formerly),
    ...listed(
      "resources",
      more.resources.map((one) => resourceOf(one, details.resources)),
    ),
    replaces: true,
  };
}

function projectFields(
  { id, title, hours, requires, formerly, rank, stage, weeks }: Project,
  { details }: Parts,
): object {
  const more = details.projects.get(id) ?? { checklist: [] };
  return {
    id,
    title,
    ...(more.kind && { kind: more.kind }),
    ...(rank !== "core" && { rank }),
    ...(stage && { stage }),
    ...(more.brief && { brief: more.brief }),
    hours: hoursOf(hours),
    ...(weeks && { weeks }),
    ...(more.cost && { cost: more.cost }),
    ...(more.by && { by: more.by }),
    ...(more.renew && { renew: more.renew }),
    requires: requires.map(requirementOf),
    ...checklistOf(more.checklist),
    ...listed("formerly", formerly),
  };
}

function stageFields({ id, title, goal, opens, skills, further, optional }: Stage): object {
  return {
    id,
    title,
    ...(goal && { goal }),
    ...(opens && { opens }),
    ...listed("skills", skills.map(requirementOf)),
    ...listed("further", further.map(requirementOf)),
    ...listed("optional", optional.map(requirementOf)),
  };
}

function requirementOf({ oneOf, because }: Requirement): unknown {
  const reason = because === undefined ? {} : { because };
  if (oneOf.length > 1) return { any: [...oneOf], ...reason };
  return because === undefined ? oneOf[0] : { skill: oneOf[0], ...reason };
}

function resourceOf(resource: Resource, known: ReadonlyMap<string, Resource>): unknown {
  const { id, file, ...rest } = resource;
  // A document lies beside the file that names it, which is not where this one will lie.
  if (id === undefined) return file === undefined ? rest : { ...rest, where: rest.where ?? file };
  const use = useOf(resource, known.get(id));
  return Object.keys(use).length === 0 ? id : { use: id, ...use };
}

function checklistOf(items: readonly { readonly key: string; readonly text: string }[]): object {
  return items.length === 0 ? {} : { checklist: Object.fromEntries(items.map(({ key, text }) => [key, text])) };
}

function listed(name: string, all: readonly unknown[]): object {
  return all.length === 0 ? {} : { [name]: [...all] };
}

function hoursOf([low, likely, high]: Hours): number | number[] {
  return low === high ? likely : [low, likely, high];
}
