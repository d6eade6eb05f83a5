import type { Advice, Requirement, Role, RoleDetails } from "../../planner/index.ts";
import { meanHours } from "../../planner/index.ts";
import { paragraph, prose } from "../../render/layout.ts";
import { hoursText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { heading, line, section, text } from "../shared/steps/parts.ts";

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
      : `\n${theme.heading("How machine learning changes it")}\n${prose(theme, details.change, 2)}`,
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
      [...points.values()].map(
        ({ title, text: reason }) => `${theme.text(title)}: ${theme.text(reason.replace(/\s+/g, " "))}`,
      ),
    ),
    `\n${paragraph(theme, `Plan it: career-roadmap plan ${role.id}`)}`,
  ].join("");
}

function listText(requirements: readonly Requirement[], lead: string): string {
  if (requirements.length === 0) return "";
  return lead + requirements.map(({ oneOf }) => (oneOf.length === 1 ? oneOf[0] : `(${oneOf.join(" or ")})`)).join(", ");
}
