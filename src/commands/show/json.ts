import type { CatalogDetails, Role } from "../../planner/index.ts";
import type { Progress } from "../../progress/fold.ts";
import { projectsJson, requirementJson, resourceFields } from "../shared/steps/json.ts";
import { ownJson } from "../shared/steps/own.ts";
import type { ResourceView } from "./resource-view.ts";
import type { SkillView } from "./view.ts";

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

export function resourceJson({ id, resource, skills }: ResourceView): object {
  return { ...resourceFields({ ...resource, id }), skills };
}
