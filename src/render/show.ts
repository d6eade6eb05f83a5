import type {
  Advice,
  CatalogDetails,
  ChecklistItem,
  Hours,
  Project,
  ProjectDetails,
  Requirement,
  Resource,
  Role,
  RoleDetails,
  Skill,
  SkillDetails,
} from "../planner/index.ts";
import { meanHours } from "../planner/index.ts";
import type { SubjectProgress } from "../progress/fold.ts";
import { bullet, paragraph } from "./layout.ts";
import { hoursText, plainNumber } from "./numbers.ts";
import { renderOwn } from "./own.ts";
import type { Theme } from "./theme.ts";

/** A skill in full. `neededBy` are the skills and projects that require it, `roles` those whose stages name it. */
export interface SkillView {
  readonly skill: Skill;
  readonly details: SkillDetails;
  readonly areaTitle: string;
  readonly neededBy: readonly string[];
  readonly roles: readonly string[];
  /** What the person recorded about it. */
  readonly own: SubjectProgress | undefined;
}

export function renderSkill({ skill, details, areaTitle, neededBy, roles, own }: SkillView, theme: Theme): string {
  const facts = [areaTitle, details.level, rangeText(skill.hours)].filter((fact) => fact !== undefined);
  return [
    heading(theme, skill.title, skill.id),
    paragraph(theme, theme.dim(facts.map(theme.text).join(` ${theme.symbols.dot} `))),
    text(theme, details.why),
    section(
      theme,
      "Needs",
      skill.requires.map((requirement) => requirementText(requirement, theme)),
    ),
    section(theme, "You can say it is done when you can", checklist(details.checklist, own, theme)),
    section(
      theme,
      "Resources",
      details.resources.map((resource) => resourceText(resource, theme)),
    ),
    line(theme, "Tools", details.tools),
    line(theme, "Also called", details.terms),
    line(theme, "Leads to", neededBy),
    line(theme, "In the roles", roles),
    renderOwn(own, theme),
  ].join("");
}

export interface ProjectView {
  readonly project: Project;
  readonly details: ProjectDetails;
  readonly role: Role;
  readonly own: SubjectProgress | undefined;
}

export function renderProject({ project, details, role, own }: ProjectView, theme: Theme): string {
  const facts = [`project for ${role.id}`, details.kind, rangeText(project.hours)].filter((fact) => fact !== undefined);
  return [
    heading(theme, project.title, project.id),
    paragraph(theme, theme.dim(facts.map(theme.text).join(` ${theme.symbols.dot} `))),
    text(theme, details.brief),
    section(
      theme,
      "Needs",
      project.requires.map((requirement) => requirementText(requirement, theme)),
    ),
    section(theme, "It is done when", checklist(details.checklist, own, theme)),
    renderOwn(own, theme),
  ].join("");
}

export interface RoleView {
  readonly role: Role;
  readonly details: RoleDetails;
  /** Hours from what the role assumes, and from nothing. */
  readonly hours: number;
  readonly fromScratchHours: number;
  /** Why machine learning matters for careers, in general. */
  readonly points: ReadonlyMap<string, Advice>;
}

export function renderRole({ role, details, hours, fromScratchHours, points }: RoleView, theme: Theme): string {
  const kind = role.kind === "new" ? "created by machine learning" : "changed by machine learning";
  const effort = role.assumes.length === 0 ? [] : [`${hoursText(hours)} on top of the job`];
  const facts = [...(role.kind === undefined ? [] : [kind]), ...effort, `${hoursText(fromScratchHours)} from scratch`];
  return [
    heading(theme, role.title, role.id),
    paragraph(theme, theme.dim(facts.join(` ${theme.symbols.dot} `))),
    text(theme, role.summary),
    details.change === undefined
      ? ""
      : `\n${theme.heading("How machine learning changes it")}\n${paragraph(theme, theme.text(details.change), 2)}`,
    line(theme, "Assumes", role.assumes),
    ...role.stages.map((stage, at) =>
      section(
        theme,
        `${at + 1}. ${theme.text(stage.title)}`,
        [
          ...(stage.goal === undefined ? [] : [theme.dim(theme.text(stage.goal))]),
          listText(stage.skills, ""),
          ...(stage.optional.length === 0 ? [] : [listText(stage.optional, "optional: ")]),
        ].filter((entry) => entry !== ""),
      ),
    ),
    section(
      theme,
      "Projects",
      role.projects.map(
        (project) => `${theme.text(project.title)}  ${theme.id(project.id)}  ${hoursText(meanHours(project.hours))}`,
      ),
    ),
    section(
      theme,
      "Why machine learning matters",
      [...points.values()].map(({ title, text: reason }) => `${theme.text(title)}: ${theme.text(reason)}`),
    ),
    `\n${paragraph(theme, `Plan it: career-roadmap plan ${role.id}`)}`,
  ].join("");
}

export interface ResourceView {
  readonly id: string;
  readonly resource: Resource;
  /** Skills that name it. */
  readonly skills: readonly string[];
}

export function renderResource({ id, resource, skills }: ResourceView, theme: Theme): string {
  const facts = [resource.kind, resource.cost, resource.provider, resource.level].filter((fact) => fact !== undefined);
  return [
    heading(theme, resource.title, id),
    `${theme.link(resource.url)}\n`,
    facts.length === 0 ? "" : paragraph(theme, theme.dim(facts.map(theme.text).join(` ${theme.symbols.dot} `))),
    resource.hours === undefined ? "" : paragraph(theme, `${hoursText(resource.hours)}, as the publisher says.`),
    line(theme, "For", skills),
  ].join("");
}

/** `pytorch or tensorflow (--prefer takes one): because …` */
export function requirementText({ oneOf, because }: Requirement, theme: Theme): string {
  const ids = oneOf.map((id) => theme.id(id)).join(" or ");
  const choice = oneOf.length > 1 ? " (any one; --prefer ID says which)" : "";
  return `${ids}${choice}${because === undefined ? "" : `: ${theme.text(because)}`}`;
}

/** A resource on two lines: what it is, then where. */
export function resourceText(resource: Resource, theme: Theme): string {
  const facts = [
    resource.kind,
    resource.cost,
    resource.hours === undefined ? undefined : `about ${hoursText(resource.hours)}`,
  ].filter((fact) => fact !== undefined);
  const after = facts.length === 0 ? "" : ` (${facts.join(", ")})`;
  return `${theme.text(resource.title)}${after}\n${theme.link(resource.url)}`;
}

export function detailsOfSkill(details: CatalogDetails, id: string): SkillDetails {
  return details.skills.get(id) ?? { checklist: [], tools: [], terms: [], resources: [] };
}

function checklist(items: readonly ChecklistItem[], own: SubjectProgress | undefined, theme: Theme): string[] {
  return items.map(({ key, text: words }) => {
    const mark = own?.ticked.has(key) === true ? `${theme.good(theme.symbols.done)} ` : "";
    return `${mark}${theme.text(words)}  ${theme.dim(theme.text(key))}`;
  });
}

function listText(requirements: readonly Requirement[], lead: string): string {
  if (requirements.length === 0) return "";
  return lead + requirements.map(({ oneOf }) => (oneOf.length === 1 ? oneOf[0] : `(${oneOf.join(" or ")})`)).join(", ");
}

function rangeText(hours: Hours): string {
  const [low, likely, high] = hours;
  if (low === high) return `${plainNumber(likely)} hours`;
  return `${plainNumber(low)} to ${plainNumber(high)} hours, likely ${plainNumber(likely)}`;
}

function heading(theme: Theme, title: string, id: string): string {
  return paragraph(theme, `${theme.heading(theme.text(title))}  ${theme.id(id)}`);
}

function text(theme: Theme, content: string | undefined): string {
  return content === undefined ? "" : `\n${paragraph(theme, theme.text(content))}`;
}

function line(theme: Theme, label: string, values: readonly string[]): string {
  return values.length === 0
    ? ""
    : `\n${paragraph(theme, `${theme.heading(label)}: ${values.map(theme.text).join(", ")}`)}`;
}

function section(theme: Theme, title: string, entries: readonly string[]): string {
  if (entries.length === 0) return "";
  const rows = entries.map((entry) => bullet(theme, entry));
  return `\n${theme.heading(title)}\n${rows.join("")}`;
}
