import type { CatalogDetails, Role } from "../../planner/index.ts";
import type { Progress } from "../../progress/fold.ts";
import { marketJson } from "../shared/person/role-words.ts";
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
    estimated: details.notEstimated !== true,
    by: details.by ?? null,
    renew: details.renew ?? null,
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
  const more = details.roles.get(role.id);
  return {
    id: role.id,
    title: role.title,
    kind: role.kind ?? null,
    summary: role.summary ?? null,
    change: more?.change ?? null,
    assumes: role.assumes,
    terms: role.terms,
    market: (more?.market ?? []).map(marketJson),
    alsoAsked: more?.alsoAsked ?? [],
    formerly: role.formerly,
    stages: role.stages.map(({ id, title, goal, opens, skills, further, optional }) => ({
      id,
      title,
      goal: goal ?? null,
      opens: opens ?? null,
      skills: skills.map(requirementJson),
      further: further.map(requirementJson),
      optional: optional.map(requirementJson),
    })),
    projects: projectsJson(role, details, progress),
  };
}

export function resourceJson({ id, resource, skills }: ResourceView): object {
  return { ...resourceFields({ ...resource, id }), skills };
}
