import type { CatalogDetails, Skill, SkillDetails } from "../../planner/index.ts";
import type { SubjectProgress } from "../../progress/fold.ts";
import { paragraph } from "../../render/layout.ts";
import { count } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import type { ProjectView } from "../shared/steps/json.ts";
import { renderOwn } from "../shared/steps/own.ts";
import {
  checklist,
  datesText,
  effortText,
  heading,
  line,
  requirementText,
  resourceText,
  section,
  text,
} from "../shared/steps/parts.ts";

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
  const facts = [areaTitle, details.level, effortText(skill.hours, details), ...datesText(details)].filter(
    (fact) => fact !== undefined,
  );
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

export function renderProject({ project, details, role, own }: ProjectView, theme: Theme): string {
  const { rank, stage, weeks } = project;
  const facts = [
    `${rank === "core" ? "project" : `${rank} project`} for ${role.id}`,
    stage === undefined ? undefined : `stage ${stage}`,
    details.kind,
    effortText(project.hours, details),
    ...datesText(details),
    weeks === undefined ? undefined : `at least ${count(weeks, "week")}`,
    details.cost,
  ].filter((fact) => fact !== undefined);
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

export function detailsOfSkill(details: CatalogDetails, id: string): SkillDetails {
  return details.skills.get(id) ?? { checklist: [], tools: [], terms: [], resources: [] };
}
