import type { CatalogDetails, Requirement, Resource, Role } from "../../../planner/index.ts";
import type { Progress } from "../../../progress/fold.ts";
import type { ResourceView } from "../../show/resource-view.ts";
import type { ProjectView, SkillView } from "../../show/view.ts";
import { ownJson } from "./own.ts";

/** Every field of the file, resources written out; what the file leaves out is null or empty. */
export function skillJson({ skill, details, neededBy, roles, own }: SkillView): object {
  return {
    id: skill.id,
    title: skill.title,
    area: skill.area,
    why: details.why ?? null,
    level: details.level ?? null,
    hours: skill.hours,
    requires: skill.requires.map(requirementJson),
    checklist: details.checklist,
    tools: details.tools,
    terms: details.terms,
    formerly: skill.formerly,
    resources: details.resources.map((resource) => resourceFields(resource)),
    neededBy,
    roles,
    progress: ownJson(own),
  };
}

export function projectJson({ project, details, role, own }: ProjectView): object {
  return {
    id: project.id,
    title: project.title,
    role: role.id,
    kind: details.kind ?? null,
    brief: details.brief ?? null,
    hours: project.hours,
    requires: project.requires.map(requirementJson),
    checklist: details.checklist,
    formerly: project.formerly,
    progress: ownJson(own),
  };
}

export function roleJson(role: Role, details: CatalogDetails, progress: Progress): object {
  return {
    id: role.id,
    title: role.title,
    kind: role.kind ?? null,
    summary: role.summary ?? null,
    change: details.roles.get(role.id)?.change ?? null,
    assumes: role.assumes,
    formerly: role.formerly,
    stages: role.stages.map(({ id, title, goal, skills, optional }) => ({
      id,
      title,
      goal: goal ?? null,
      skills: skills.map(requirementJson),
      optional: optional.map(requirementJson),
    })),
    projects: projectsJson(role, details, progress),
  };
}

/** A role's projects, each with what the person recorded about it. */
export function projectsJson(role: Role, { projects }: CatalogDetails, { subjects }: Progress): object[] {
  return role.projects.map((project) =>
    projectJson({
      project,
      role,
      details: projects.get(project.id) ?? { checklist: [] },
      own: subjects.get(project.id),
    }),
  );
}

export function resourceJson({ id, resource, skills }: ResourceView): object {
  return { ...resourceFields({ ...resource, id }), skills };
}

export function resourceFields({ id, title, url, kind, cost, provider, level, hours }: Resource): object {
  return {
    id: id ?? null,
    title,
    url,
    kind: kind ?? null,
    cost: cost ?? null,
    provider: provider ?? null,
    level: level ?? null,
    hours: hours ?? null,
  };
}

function requirementJson({ oneOf, because }: Requirement): object {
  const reason = { because: because ?? null };
  return oneOf.length === 1 ? { skill: oneOf[0], ...reason } : { any: oneOf, ...reason };
}
