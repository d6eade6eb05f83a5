import type { Advice, Project, ProjectDetails, Role } from "../../planner/index.ts";
import { meanHours } from "../../planner/index.ts";
import { paragraph, prose, spread } from "../../render/layout.ts";
import { count, hoursText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";

export interface PortfolioView {
  readonly roles: readonly Role[];
  readonly projects: ReadonlyMap<string, ProjectDetails>;
  readonly advice: ReadonlyMap<string, Advice>;
  /** Whether one role was asked for: then every project is told in full. */
  readonly inFull: boolean;
}

/** What to build: projects by role, then what makes a portfolio worth a reader's time. */
export function renderPortfolio(view: PortfolioView, theme: Theme): string {
  const roles = view.roles.filter(({ projects }) => projects.length > 0).map((role) => renderRole(role, view, theme));
  const advice = [...view.advice.values()].map(
    ({ title, text }) => paragraph(theme, theme.heading(theme.text(title)), 2) + prose(theme, text, 2),
  );
  const general = advice.length === 0 ? [] : [`${theme.heading("What makes it count")}\n\n${advice.join("\n")}`];
  const closing = paragraph(
    theme,
    view.inFull ? "All that one asks for: career-roadmap show ID" : "In full: career-roadmap portfolio ROLE",
  );
  return [...roles, ...general, closing].join("\n");
}

function renderRole(role: Role, view: PortfolioView, theme: Theme): string {
  const heading = `${theme.heading(theme.text(role.title))}  ${theme.id(role.id)}\n`;
  return heading + role.projects.map((project) => renderProject(project, view, theme)).join("");
}

function renderProject(project: Project, view: PortfolioView, theme: Theme): string {
  const { kind, brief, cost } = view.projects.get(project.id) ?? {};
  const facts = [
    ...(kind === undefined ? [] : [kind]),
    ...(project.rank === "core" ? [] : [project.rank]),
    ...(project.weeks === undefined ? [] : [`at least ${count(project.weeks, "week")}`]),
    ...(cost === undefined ? [] : [theme.text(cost)]),
  ];
  const label = facts.length === 0 ? "" : ` (${facts.join(", ")})`;
  const left = `${theme.accent(theme.text(project.title))}  ${theme.id(project.id)}${label}`;
  const line = spread(theme, `  ${theme.symbols.project} `, left, hoursText(meanHours(project.hours)));
  if (!view.inFull || brief === undefined) return line;
  return `${line}${prose(theme, brief, 4)}\n`;
}
