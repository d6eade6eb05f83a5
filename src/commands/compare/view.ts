import type { Comparison } from "../../planner/index.ts";
import { cut } from "../../render/charts/bars.ts";
import type { JsonDocument } from "../../render/json.ts";
import { alignColumns, padEnd, padStart, paragraph, widthOf } from "../../render/layout.ts";
import { hoursText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { commandLine } from "../shared/moves/command-line.ts";
import { countText, renderOverlap } from "../shared/moves/overlap.ts";
import { byArea, type ListedStep, renderGroups } from "../shared/moves/step-list.ts";
import type { RoleAmounts } from "../shared/person/role-words.ts";

export interface CompareView {
  readonly comparison: Comparison;
  /** Ids of the roles whose jobs the person has. */
  readonly job: readonly string[];
  /** Of the two roles, in the order they were named. */
  readonly titles: readonly [string, string];
  /** What each takes the person: in all, to the day they can apply, and to that day on top of the role's own job. */
  readonly amounts: readonly [RoleAmounts, RoleAmounts];
  /** How much of each role the other asks for too, in percent. */
  readonly percents: readonly [number, number];
  readonly listed: (id: string) => ListedStep;
  readonly areaTitle: (area: string) => string;
  /** What the person said of themselves, for the command that goes on; begins with a blank unless it is "". */
  readonly flags: string;
}

/** Two roles side by side: their hours by area, what both ask for, and what only one does. */
export function renderCompare(view: CompareView, theme: Theme): string {
  if (theme.layout === "plain") return plainCompare(view, theme);
  const { comparison, listed, areaTitle } = view;
  const [a, b] = comparison.roles;
  const shared = comparison.shared.ids.map(listed);
  const [onlyA, onlyB] = [a, b].map(({ only }) => only.ids.map(listed)) as [ListedStep[], ListedStep[]];
  const overlap = {
    first: { label: `only ${a.id}`, steps: onlyA, hours: a.only.hours },
    both: { label: "both", steps: shared, hours: comparison.shared.hours },
    second: { label: `only ${b.id}`, steps: onlyB, hours: b.only.hours },
  };
  return [
    roleLine(view, 0, theme),
    roleLine(view, 1, theme),
    renderOverlap(overlap, theme),
    renderAreas(view, theme),
    renderGroups("Both ask for", byArea(shared, areaTitle), theme),
    renderGroups(`Only ${a.id} asks for`, byArea(onlyA, areaTitle), theme),
    renderGroups(`Only ${b.id} asks for`, byArea(onlyB, areaTitle), theme),
    `\n${commandLine(theme.heading(`What ${b.id} takes`), `career-roadmap gap --to ${b.id}${view.flags}`, theme)}`,
  ].join("");
}

/** `ML Engineer ml-engineer: 812 hours to apply, 1,379 in all: 47 skills, 6 projects, 36 % of it shared`; the shortest way first. */
function roleLine(
  { comparison, job, titles, amounts, percents, listed }: CompareView,
  at: 0 | 1,
  theme: Theme,
): string {
  const { id, all } = comparison.roles[at];
  const name = `${theme.heading(theme.text(titles[at]))} ${theme.id(id)}`;
  const { core, inJob } = amounts[at];
  if (all.hours === 0) return paragraph(theme, `${name}: nothing is left of it`);
  const tied = (one: number): string => hoursText(one).replace(" ", "\u00a0");
  const onTop = inJob === null || job.includes(id) ? [] : [`${tied(inJob.left)} to apply with that job`];
  const hours = [...onTop, `${tied(core.left)} to apply`, `${tied(all.hours)} in all`].join(", ");
  const share = `${Math.floor(percents[at])} % of it shared`;
  const line = `${name}: ${hours}; ${countText(all.ids.map(listed))}, ${share}`;
  return paragraph(theme, line).replaceAll("\u00a0", " ");
}

/** An area a line: the first role's hours with their bar to the left, the second's to the right. */
function renderAreas(view: CompareView, theme: Theme): string {
  const rows = allRows(view);
  if (rows.length === 0) return "";
  const [a, b] = view.comparison.roles;
  if (theme.flat === true) {
    const words = (hours: number): string => (hours === 0 ? "nothing" : hoursText(hours));
    const line = ({ title, hours }: AreaRow): string =>
      `${theme.text(title)}: ${words(hours[0])} for ${a.id}, ${words(hours[1])} for ${b.id}\n`;
    return `\n${rows.map(line).join("")}`;
  }
  const text = (hours: number): string => (hours === 0 ? "-" : hoursText(hours));
  const names = rows.map(({ title }) => theme.text(title));
  // Titles stand in full over the lists below.
  const label = Math.min(Math.max(...names.map(widthOf)), Math.max(16, Math.floor(theme.width * 0.4)));
  const amounts = Math.max(...rows.flatMap(({ hours }) => hours.map((one) => text(one).length)));
  const room = Math.max(1, Math.min(LONGEST_BAR, Math.floor((theme.width - label - 2 * amounts - 8) / 2)));
  const most = Math.max(...rows.flatMap(({ hours }) => hours));
  const bar = (hours: number): string => {
    return theme.symbols.barFull.repeat(hours === 0 ? 0 : Math.max(1, Math.round((hours / most) * room)));
  };
  const middle = label + 2 + room + 1 + amounts;
  const head = `${padStart(theme.id(a.id), middle)}    ${theme.id(cut(b.id, theme.width - middle - 4, theme))}\n`;
  const lines = rows.map(({ hours }, at) => {
    const name = padEnd(cut(names[at] as string, label, theme), label);
    const left = `${padStart(theme.accent(bar(hours[0])), room)} ${padStart(text(hours[0]), amounts)}`;
    const right = [padStart(text(hours[1]), amounts), ...(hours[1] === 0 ? [] : [theme.warn(bar(hours[1]))])].join(" ");
    return `${name}  ${left} ${theme.dim("|")}  ${right}\n`;
  });
  return `\n${head}${lines.join("")}`;
}

const LONGEST_BAR = 24;

interface AreaRow {
  readonly id: string;
  readonly title: string;
  readonly hours: readonly [number, number];
}

/** The hours of each area in both roles. */
export function areaRows({ comparison, areaTitle }: CompareView): AreaRow[] {
  const [a, b] = comparison.roles;
  return comparison.areas.map((id) => ({
    id,
    title: areaTitle(id),
    hours: [a.areas.get(id) ?? 0, b.areas.get(id) ?? 0],
  }));
}

/** The areas, and the projects as if they were one. */
export function allRows(view: CompareView): AreaRow[] {
  const [a, b] = view.comparison.roles;
  const hours = [a.projects.hours, b.projects.hours] as const;
  return [...areaRows(view), ...(hours[0] + hours[1] === 0 ? [] : [{ id: "-", title: "Projects", hours }])];
}

/** One line a thing: where it belongs, its id, its hours in the first role and in the second, its title. */
function plainCompare(view: CompareView, theme: Theme): string {
  const { comparison, listed } = view;
  const [a, b] = comparison.roles;
  const number = (hours: number): string => String(Math.round(hours * 10) / 10);
  const of = (hours: number): string => (hours === 0 ? "-" : number(hours));
  const row = (part: string, id: string, first: number, second: number): string[] => {
    return [part, id, of(first), of(second), theme.text(listed(id).title)];
  };
  const rows = [
    ["part", "id", a.id, b.id, "title"],
    ["total", "hours", number(a.all.hours), number(b.all.hours), ""],
    ["total", "core", number(view.amounts[0].core.left), number(view.amounts[1].core.left), ""],
    ["total", "projects", of(a.projects.hours), of(b.projects.hours), ""],
    ...areaRows(view).map(({ id, title, hours }) => ["area", id, of(hours[0]), of(hours[1]), theme.text(title)]),
    ...comparison.shared.ids.map((id) => row("both", id, listed(id).hours, listed(id).hours)),
    ...a.only.ids.map((id) => row("first", id, listed(id).hours, 0)),
    ...b.only.ids.map((id) => row("second", id, 0, listed(id).hours)),
  ];
  return alignColumns(rows, new Set([2, 3]));
}

/** Two roles as scripts get them: `career-roadmap/compare@1`. */
export function compareJson(view: CompareView): JsonDocument {
  const { comparison, job, titles, amounts, percents, listed } = view;
  const steps = (ids: readonly string[]): ListedStep[] => ids.map(listed);
  return {
    schema: "career-roadmap/compare@1",
    job,
    roles: comparison.roles.map(({ id, all, only, projects }, at) => ({
      id,
      title: titles[at],
      hours: all.hours,
      coreHours: (amounts[at] as RoleAmounts).core.left,
      inJobHours: (amounts[at] as RoleAmounts).inJob?.left ?? null,
      skills: all.ids.length - projects.ids.length,
      projects: projects.ids.length,
      percent: percents[at],
      only: { hours: only.hours, steps: steps(only.ids) },
    })),
    shared: { hours: comparison.shared.hours, steps: steps(comparison.shared.ids) },
    areas: areaRows(view),
  };
}
