import type {
  Dated,
  Project,
  ProjectDetails,
  Requirement,
  Resource,
  Role,
  RoleDetails,
  Skill,
  SkillDetails,
} from "../../planner/types.ts";
import type { Diagnostic, Place } from "../../shared/diagnostic.ts";
import type { ProjectDefinition, RoleDefinition, SkillDefinition, WrittenRequirement } from "../read/definitions.ts";
import { useOf, useResource } from "../use-resource.ts";
import { mergeAbout } from "./merge-about.ts";
import type { Entry, Names, ReadSource } from "./names.ts";
import type { CatalogParts } from "./parts.ts";

/**
 * Builds the catalog of everything that still has its id.
 * Promises: what is named and does not exist is left out, so that the parts agree with each other even when the files
 * have errors; a resource that a later source defines anew is the new one in every skill that names it.
 */
export function mergeParts(
  base: CatalogParts | undefined,
  sources: readonly ReadSource[],
  names: Names,
): CatalogParts & { readonly problems: readonly Diagnostic[] } {
  const resources = new Map<string, Resource>(base?.details.resources);
  for (const { id, resource } of names.resources.values()) resources.set(id, resource);
  const skills = new Map<string, Skill>();
  const roles = new Map<string, Role>();
  const skillDetails = new Map<string, SkillDetails>();
  const roleDetails = new Map<string, RoleDetails>();
  const projectDetails = new Map<string, ProjectDetails>();
  const shape = makeShapes(names.live, resources, base?.details.resources);
  for (const { id, definition } of names.live.values()) {
    if (definition?.kind === "skill") {
      skills.set(id, shape.skill(definition));
      skillDetails.set(id, shape.skillDetails(definition));
    } else if (definition?.kind === "role") {
      roles.set(id, shape.role(definition));
      roleDetails.set(id, definition.details);
    } else if (definition?.kind === "project") projectDetails.set(id, definition.details);
    else if (base !== undefined) {
      const [skill, role] = [base.catalog.skills.get(id), base.catalog.roles.get(id)];
      const [skillDetail, roleDetail] = [base.details.skills.get(id), base.details.roles.get(id)];
      const projectDetail = base.details.projects.get(id);
      if (skill !== undefined) skills.set(id, skill);
      if (role !== undefined) roles.set(id, shape.inheritedRole(role));
      if (skillDetail !== undefined) skillDetails.set(id, shape.inheritedDetails(skillDetail));
      if (roleDetail !== undefined) roleDetails.set(id, roleDetail);
      if (projectDetail !== undefined) projectDetails.set(id, projectDetail);
    }
  }
  const details = { skills: skillDetails, roles: roleDetails, projects: projectDetails, resources };
  const areas = mergeAreas(base, sources);
  const { about, problems } = mergeAbout(base?.details.about, sources, resources);
  const places = mergePlaces(base, names);
  const dated = datedIn(skillDetails, projectDetails);
  return {
    catalog: { roles, skills, ...(dated.size > 0 && { dated }) },
    details: { ...details, areas, about },
    places,
    problems,
  };
}

/** What of the details planning tells. */
function datedIn(...all: readonly ReadonlyMap<string, Dated>[]): ReadonlyMap<string, Dated> {
  const dated = new Map<string, Dated>();
  for (const details of all) {
    for (const [id, { by, renew }] of details) {
      if (by !== undefined || renew !== undefined) dated.set(id, { ...(by && { by }), ...(renew && { renew }) });
    }
  }
  return dated;
}

const SKILLS: readonly Entry["kind"][] = ["skill"];
const STEPS: readonly Entry["kind"][] = ["skill", "project"];

/** The ways from what was written to what the planner knows. */
function makeShapes(
  live: ReadonlyMap<string, Entry>,
  resources: ReadonlyMap<string, Resource>,
  before: ReadonlyMap<string, Resource> | undefined,
) {
  const requirements = (written: readonly WrittenRequirement[], kinds: readonly Entry["kind"][]) =>
    written.flatMap(({ oneOf, because }): Requirement[] => {
      const isThere = (id: string) => kinds.some((kind) => live.get(id)?.kind === kind);
      const ids = new Set(oneOf.map(({ id }) => id).filter(isThere));
      return ids.size === 0 ? [] : [{ oneOf: [...ids], ...(because !== undefined && { because }) }];
    });
  const effort = ({ kind, id, title, hours, requires, formerly, details }: SkillDefinition | ProjectDefinition) => ({
    id,
    title,
    hours,
    requires: requirements(requires, kind === "skill" ? SKILLS : STEPS),
    formerly: formerly.map((reference) => reference.id),
    items: details.checklist.map(({ key }) => key),
  });
  const shapeProject = (project: ProjectDefinition): Project => ({
    ...effort(project),
    rank: project.rank,
    ...(project.stage && { stage: project.stage.id }),
    ...(project.weeks && { weeks: project.weeks }),
  });
  /** The project as it is now, if it is still this role's; one of the role that this builds on is as it is there. */
  const standing = (role: RoleDefinition, project: ProjectDefinition): readonly ProjectDefinition[] => {
    const entry = live.get(project.id);
    if (entry?.kind !== "project") return [];
    const now = entry.definition?.kind === "project" ? entry.definition : undefined;
    if (project.inherited === true) {
      if (now === undefined || now === project) return [project];
      const stage = role.stages.find(({ id }) => id === now.stage?.id);
      const { stage: _elsewhere, ...rest } = now;
      return [stage === undefined || now.stage === undefined ? rest : now];
    }
    return now !== undefined && entry.role === role.id ? [now] : [];
  };
  const owns = (role: string, project: string) => live.get(project)?.role === role;
  return {
    skill: (skill: SkillDefinition): Skill => ({ ...effort(skill), area: skill.area }),
    skillDetails: (skill: SkillDefinition): SkillDetails => ({
      ...skill.details,
      resources: skill.resources.flatMap((one) => {
        if ("title" in one) return one;
        const whole = resources.get(one.id);
        return whole === undefined ? [] : useResource(whole, one);
      }),
    }),
    role: (role: RoleDefinition): Role => ({
      id: role.id,
      title: role.title,
      ...(role.roleKind && { kind: role.roleKind }),
      ...(role.summary && { summary: role.summary }),
      terms: role.terms,
      formerly: role.formerly.map(({ id }) => id),
      assumes: role.assumes.map(({ id }) => id).filter((id) => live.get(id)?.kind === "skill"),
      stages: role.stages.map(({ id, title, goal, opens, skills, further, optional }) => ({
        id,
        title,
        ...(goal && { goal }),
        ...(opens && { opens }),
        skills: requirements(skills, SKILLS),
        further: requirements(further, SKILLS),
        optional: requirements(optional, SKILLS),
      })),
      projects: role.projects.flatMap((project) => standing(role, project)).map(shapeProject),
    }),
    /** Projects that a source took away are gone, from what other projects require as well. */
    inheritedRole: (role: Role): Role => {
      const isGone = (id: string) => live.get(id) === undefined;
      const own = role.projects.filter(({ id }) => owns(role.id, id));
      const lost = own.some(({ requires }) => requires.some(({ oneOf }) => oneOf.some(isGone)));
      const changed = own.some(({ id }) => live.get(id)?.definition !== undefined);
      if (own.length === role.projects.length && !lost && !changed) return role;
      const kept = ({ oneOf, ...rest }: Requirement): Requirement[] => {
        const ids = oneOf.filter((id) => !isGone(id));
        return ids.length === 0 ? [] : [{ ...rest, oneOf: ids }];
      };
      return {
        ...role,
        projects: own.map((one) => {
          const now = live.get(one.id)?.definition;
          return now?.kind === "project" ? shapeProject(now) : { ...one, requires: one.requires.flatMap(kept) };
        }),
      };
    },
    inheritedDetails: (details: SkillDetails): SkillDetails => ({
      ...details,
      resources: details.resources.map((one) => {
        const whole = one.id === undefined ? undefined : resources.get(one.id);
        return whole === undefined ? one : useResource(whole, useOf(one, before?.get(whole.id as string)));
      }),
    }),
  };
}

/** A title that somebody wrote wins over one that was made from an id; among written ones the later source wins. */
function mergeAreas(base: CatalogParts | undefined, sources: readonly ReadSource[]): ReadonlyMap<string, string> {
  const areas = new Map<string, string>(base?.details.areas);
  for (const { contents } of sources) {
    const own = new Set<string>();
    for (const { id, title, written } of contents.flatMap((content) => content.areas)) {
      if (written && !own.has(id)) own.add(id);
      else if (areas.has(id)) continue;
      areas.set(id, title);
    }
  }
  return areas;
}

/** Where each id is defined; resources, whose ids are a name space of their own, as `resource/ID`. */
function mergePlaces(base: CatalogParts | undefined, names: Names): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [id, place] of base?.places ?? []) if (id.startsWith("resource/")) places.set(id, place);
  for (const { id, place } of names.live.values()) if (place !== undefined) places.set(id, place);
  for (const { id, place } of names.resources.values()) places.set(`resource/${id}`, place);
  return places;
}
