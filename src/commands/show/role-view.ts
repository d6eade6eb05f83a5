import type { Advice, Project, ProjectDetails, Requirement, Role, RoleDetails, Stage } from "../../planner/index.ts";
import { meanHours } from "../../planner/index.ts";
import { paragraph, prose, stageTitle } from "../../render/layout.ts";
import { count, hoursText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { titled } from "../../render/titled.ts";
import { commandLine } from "../shared/moves/command-line.ts";
import type { RoleAmounts } from "../shared/person/role-words.ts";
import { heading, line, section, text } from "../shared/steps/parts.ts";

export interface RoleView {
  readonly role: Role;
  readonly details: RoleDetails;
  /** What it takes this person, and whether they have its job. */
  readonly amounts: RoleAmounts;
  readonly hasJob: boolean;
  readonly projects: ReadonlyMap<string, ProjectDetails>;
  /** Why the role matters, in general. */
  readonly points: ReadonlyMap<string, Advice>;
}

export function renderRole(view: RoleView, theme: Theme): string {
  const { role, details, projects, points } = view;
  return [
    heading(theme, role.title, role.id),
    paragraph(theme, theme.dim(facts(view).join(` ${theme.symbols.dot} `))),
    text(theme, role.summary),
    details.change === undefined
      ? ""
      : `\n${theme.heading(isAboutMl(view) ? "How machine learning changes it" : "How the job changes")}\n${prose(theme, details.change, 2)}`,
    line(theme, "Adverts call it", role.terms),
    line(theme, "Known to those who have the job", role.assumes),
    ...role.stages.map((stage, at) =>
      section(theme, stageTitle(at + 1, theme.text(stage.title), theme), stageTexts(stage, theme)),
    ),
    section(
      theme,
      "Projects",
      role.projects.map((project) => projectText(project, projects.get(project.id), theme)),
    ),
    section(
      theme,
      "Asked for too, and not taught here",
      details.alsoAsked.map(({ word, why }) => `${theme.text(word)}: ${theme.text(why)}`),
    ),
    section(
      theme,
      "The market",
      details.market.map(
        ({ fact, source, year, adverts }) =>
          `${theme.text(fact)} (${year}${adverts === undefined ? "" : `, ${count(adverts, "advert")}`})\n${theme.link(source)}`,
      ),
    ),
    section(
      theme,
      isAboutMl(view) ? "Why machine learning matters" : "Why it matters",
      [...points.values()].map(
        ({ title, text: reason }) => `${theme.text(title)}: ${theme.text(reason.replace(/\s+/g, " "))}`,
      ),
    ),
    `\n${commandLine("Plan it", `career-roadmap plan ${role.id}`, theme)}`,
  ].join("");
}

/** Whether what was loaded is: the built-in points are there. */
function isAboutMl({ points }: Pick<RoleView, "points">): boolean {
  return [...points.values()].some(({ own }) => own !== true);
}

/** The shortest way first. */
function facts({ role, amounts, hasJob, points }: RoleView): string[] {
  const { all, core, inJob } = amounts;
  const by = isAboutMl({ points }) ? " by machine learning" : "";
  const kind = role.kind === "new" ? `created${by}` : `changed${by}`;
  return [
    ...(role.kind === undefined ? [] : [kind]),
    ...(inJob === null || hasJob ? [] : [`${hoursText(inJob.left)} to apply with that job already`]),
    core.left === 0 ? "you can apply" : `${hoursText(core.left)} to apply`,
    `${hoursText(all.left)} in all`,
    ...(all.percent > 0 ? [`${Math.floor(all.percent)} % known or done`] : []),
  ];
}

function stageTexts({ goal, opens, skills, further, optional }: Stage, theme: Theme): string[] {
  return [
    ...(goal === undefined ? [] : [theme.dim(theme.text(goal))]),
    listText(skills, ""),
    listText(further, "later: "),
    listText(optional, "optional: "),
    ...(opens === undefined ? [] : [`opens: ${theme.text(opens)}`]),
  ].filter((entry) => entry !== "");
}

function projectText(project: Project, details: ProjectDetails | undefined, theme: Theme): string {
  const { id, title, hours, weeks, rank } = project;
  const more = [
    hoursText(meanHours(hours)),
    ...(weeks === undefined ? [] : [`at least ${count(weeks, "week")}`]),
    ...(details?.cost === undefined ? [] : [theme.text(details.cost)]),
    ...(rank === "core" ? [] : [rank === "further" ? "later" : rank]),
  ];
  return `${titled(title, id, theme)}  ${more.join(", ")}`;
}

function listText(requirements: readonly Requirement[], lead: string): string {
  if (requirements.length === 0) return "";
  return lead + requirements.map(({ oneOf }) => (oneOf.length === 1 ? oneOf[0] : `(${oneOf.join(" or ")})`)).join(", ");
}
