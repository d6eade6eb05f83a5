import type { Advice, Project, ProjectDetails, Role } from "../../planner/index.ts";
import { meanHours } from "../../planner/index.ts";
import { paragraph, prose, spread } from "../../render/layout.ts";
import { count, hoursText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { titled } from "../../render/titled.ts";

export interface PortfolioView {
  /** In the order to tell them. */
  readonly roles: readonly Role[];
  /** The role whose projects are told in full: the one asked for, else the person's own. */
  readonly own: Role | undefined;
  readonly projects: ReadonlyMap<string, ProjectDetails>;
  readonly advice: ReadonlyMap<string, Advice>;
}

/** What to build: projects by role, then what makes a portfolio worth a reader's time. */
export function renderPortfolio(view: PortfolioView, theme: Theme): string {
  const roles = view.roles.filter(({ projects }) => projects.length > 0);
  const parts = roles.map((role) => renderRole(role, view, theme));
  const advice = [...view.advice.values()].map(
    ({ title, text }) => paragraph(theme, theme.heading(theme.text(title)), 2) + prose(theme, text, 2),
  );
  const general = advice.length === 0 ? [] : [`${theme.heading("What makes it count")}\n\n${advice.join("\n")}`];
  const closing = paragraph(
    theme,
    view.own === undefined
      ? "In full: career-roadmap portfolio ROLE"
      : "All that a project asks for: career-roadmap show ID",
  );
  // Whoever has a role is told what makes its projects count before they read of other jobs.
  const first = view.own === undefined ? 0 : parts.length - roles.filter((role) => role !== view.own).length;
  const told = first === 0 ? [...parts, ...general] : [...parts.slice(0, first), ...general, ...parts.slice(first)];
  return [...told, closing].join("\n");
}

function renderRole(role: Role, view: PortfolioView, theme: Theme): string {
  const heading = `${titled(role.title, role.id, theme, theme.heading)}\n`;
  const rows = role.projects.map((project) => renderProject(project, role === view.own, view, theme));
  // The last paragraph of a brief has an empty line below it, as a part has.
  return (heading + rows.join("")).replace(/\n+$/, "\n");
}

function renderProject(project: Project, inFull: boolean, view: PortfolioView, theme: Theme): string {
  const { kind, brief, cost } = view.projects.get(project.id) ?? {};
  const facts = [
    ...(kind === undefined ? [] : [kind]),
    ...(project.rank === "core" ? [] : [project.rank]),
    ...(project.weeks === undefined ? [] : [`at least ${count(project.weeks, "week")}`]),
    ...(cost === undefined ? [] : [theme.text(cost)]),
  ];
  const label = facts.length === 0 ? "" : ` (${facts.join(", ")})`;
  const left = `${titled(project.title, project.id, theme, theme.accent)}${label}`;
  const line = spread(theme, `  ${theme.symbols.project} `, left, hoursText(meanHours(project.hours)));
  if (!inFull || brief === undefined) return line;
  return `${line}${prose(theme, brief, 4)}\n`;
}
