import type { CatalogDetails, Project, ProjectDetails, Requirement, Resource, Role } from "../../../planner/index.ts";
import type { Progress, SubjectProgress } from "../../../progress/fold.ts";
import { ownJson } from "./own.ts";

/** A project in full, with what the person recorded about it. */
export interface ProjectView {
  readonly project: Project;
  readonly details: ProjectDetails;
  readonly role: Role;
  readonly own: SubjectProgress | undefined;
}

export function projectJson({ project, details, role, own }: ProjectView): object {
  return {
    id: project.id,
    title: project.title,
    role: role.id,
    kind: details.kind ?? null,
    rank: project.rank,
    stage: project.stage ?? null,
    brief: details.brief ?? null,
    hours: project.hours,
    weeks: project.weeks ?? null,
    cost: details.cost ?? null,
    requires: project.requires.map(requirementJson),
    checklist: details.checklist,
    formerly: project.formerly,
    progress: ownJson(own),
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

export function resourceFields(resource: Resource): object {
  const { id, title, url, isbn, where, file, kind, cost, provider, level, hours, part } = resource;
  return {
    id: id ?? null,
    title,
    url: url ?? null,
    isbn: isbn ?? null,
    where: where ?? null,
    file: file ?? null,
    kind: kind ?? null,
    cost: cost ?? null,
    provider: provider ?? null,
    level: level ?? null,
    hours: hours ?? null,
    part: part ?? null,
  };
}

export function requirementJson({ oneOf, because }: Requirement): object {
  const reason = { because: because ?? null };
  return oneOf.length === 1 ? { skill: oneOf[0], ...reason } : { any: oneOf, ...reason };
}
