import { paragraph, wrap } from "../../../render/layout.ts";
import { hoursText } from "../../../render/numbers.ts";
import type { Theme } from "../../../render/theme.ts";

/** A skill or project where it is one of many. */
export interface ListedStep {
  readonly id: string;
  readonly kind: "skill" | "project";
  readonly title: string;
  /** Id of the area of a skill; null for a project. */
  readonly area: string | null;
  readonly hours: number;
}

/** Some steps under a name that they have in common. */
export interface StepGroup {
  readonly title: string;
  readonly steps: readonly ListedStep[];
}

/** Groups under a heading, each a wrapped list of ids with their hours; "" where there is nothing. */
export function renderGroups(heading: string, groups: readonly StepGroup[], theme: Theme): string {
  if (groups.length === 0) return "";
  return `\n${paragraph(theme, theme.heading(heading))}${groups.map((group) => renderGroup(group, theme)).join("")}`;
}

function renderGroup({ title, steps }: StepGroup, theme: Theme): string {
  const list = steps.map(({ id, kind, hours }) => {
    const mark = kind === "project" ? `${theme.accent(theme.symbols.project)}${TIED}` : "";
    return `${mark}${theme.id(id)}${TIED}${hoursText(hours).replace(" ", TIED)}`;
  });
  const text = `${theme.text(title)} ${theme.dim(hoursText(hoursOf(steps)).replace(" ", TIED))}: ${list.join(", ")}`;
  return `  ${wrap(theme, text, 4, 2).replaceAll(TIED, " ")}\n`;
}

/** A space at which no line breaks, so that an id and its hours stay together; an ordinary one once lines are broken. */
const TIED = "\u00a0";

/** Skills by area and the projects after them, the areas with the most hours first, and so within each. */
export function byArea(steps: readonly ListedStep[], titleOf: (area: string) => string): StepGroup[] {
  const groups = new Map<string | null, ListedStep[]>();
  for (const step of steps) groups.set(step.area, [...(groups.get(step.area) ?? []), step]);
  const projects = groups.get(null);
  groups.delete(null);
  return [
    ...[...groups].map(([area, own]) => ({ title: titleOf(area as string), steps: mostHoursFirst(own) })).sort(longer),
    ...(projects === undefined ? [] : [{ title: "Projects", steps: mostHoursFirst(projects) }]),
  ];
}

export function hoursOf(steps: readonly ListedStep[]): number {
  return steps.reduce((sum, { hours }) => sum + hours, 0);
}

function mostHoursFirst(steps: readonly ListedStep[]): ListedStep[] {
  return [...steps].sort((a, b) => b.hours - a.hours || (a.id < b.id ? -1 : 1));
}

function longer(a: StepGroup, b: StepGroup): number {
  return hoursOf(b.steps) - hoursOf(a.steps) || (a.title < b.title ? -1 : 1);
}

/** One line a step for `awk`: a word that says where it belongs, its id, its kind, hours, area and title. */
export function stepRow(part: string, { id, kind, hours, area, title }: ListedStep, theme: Theme): string[] {
  return [part, id, kind, hoursText(hours).replace(/[ ,]/g, ""), area ?? "-", theme.text(title)];
}
