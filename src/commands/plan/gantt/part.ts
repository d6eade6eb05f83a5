import type { Milestone, Step } from "../../../planner/index.ts";
import { cut } from "../../../render/charts/bars.ts";
import { barRow, type GanttGrid, markRow, tickRow } from "../../../render/charts/day-cells.ts";
import { dayWords } from "../../../render/days.ts";
import { padEnd, padStart, spread, widthOf, wrap } from "../../../render/layout.ts";
import { count, hoursText } from "../../../render/numbers.ts";
import { stateSymbol } from "../../../render/state.ts";
import type { Theme } from "../../../render/theme.ts";
import type { Day } from "../../../shared/dates.ts";
import { type PlanPart, partTitle } from "../../shared/plan/parts.ts";
import type { PlanView } from "../../shared/plan/plan-view.ts";

/** Columns from which titles stand beside ids, and that one takes at least. */
const ROOMY = 100;
const SHORTEST_TITLE = 8;

/** What the rows of a chart have in common. */
export interface GanttChart {
  readonly grid: GanttGrid;
  readonly doneOn: ReadonlyMap<string, Day>;
  /** Columns of a step's number and mark, of its label, and of both with the gap before its bar. */
  readonly mark: number;
  readonly label: number;
  readonly lead: number;
  readonly theme: Theme;
}

/** A stage: its title, a line for what was done before the chart begins, and a row for each other step. */
export function renderGanttPart(part: PlanPart, view: PlanView, chart: GanttChart): string {
  const { theme, grid, doneOn, mark } = chart;
  const hours = part.steps.reduce((sum, { hoursLeft }) => sum + hoursLeft, 0);
  const last = part.steps.flatMap((step) => step.last ?? []);
  const total = last.length === 0 ? "done" : `${hoursText(hours)}, by ${dayWords(Math.max(...last), view.plan.today)}`;
  const isOnChart = ({ id, state }: Step): boolean => {
    const day = doneOn.get(id) ?? Number.NEGATIVE_INFINITY;
    return state !== "done" || (day >= (grid.axis.starts[0] as Day) && day <= view.plan.today);
  };
  const before = part.steps.filter((step) => !isOnChart(step)).map(({ id }) => theme.id(id));
  const done = `${count(before.length, "step")} done: ${before.join(", ")}`;
  const folded = `${padStart(theme.good(theme.symbols.done), mark - 1)} ${wrap(theme, done, mark)}\n`;
  return [
    spread(theme, "", partTitle(part, view.plan.goals.length > 1 ? view.titleOf : null, theme), theme.dim(total)),
    before.length === 0 ? "" : folded,
    ...part.steps.filter(isOnChart).map((step) => `${renderRow(step, chart)}\n`),
    ...milestonesOf(part, view).map((milestone) => renderMilestone(milestone, chart)),
  ].join("");
}

/** The milestone that a part ends, where it is still to be reached. */
function milestonesOf({ stage }: PlanPart, { plan }: PlanView): Milestone[] {
  if (stage.rank !== "core") return [];
  return plan.milestones.filter((one) => one.stage !== null && one.stage === stage.id && one.role === stage.role);
}

/** A milestone on its day; "" where it is reached already. */
export function renderMilestone({ likely, stage }: Milestone, { grid, mark, label, theme }: GanttChart): string {
  if (likely === null) return "";
  const { milestone } = theme.symbols;
  const lead = padStart(theme.good(milestone), mark - 1);
  const name = padEnd(cut(stage === null ? "from here you can apply" : "milestone", label, theme), label);
  return `${`${lead} ${theme.dim(name)}  ${markRow(grid, likely, milestone, theme)}`.trimEnd()}\n`;
}

/** What names a step where there is room for all of it. */
export function labelOf({ id, title }: Step, theme: Theme): string {
  return theme.width >= ROOMY ? `${theme.text(title)}  ${id}` : id;
}

function renderRow(step: Step, chart: GanttChart): string {
  const { theme, mark, label } = chart;
  const number = padStart(String(step.n), mark - 3);
  const name = padEnd(shownLabel(step, chart), label);
  return `${number} ${stateSymbol(step, theme)} ${name}  ${stepBar(step, chart)}`.trimEnd();
}

/** The label in its columns: the title is cut before the id is. */
function shownLabel({ id, title }: Step, { label, theme }: GanttChart): string {
  const room = label - widthOf(id) - 2;
  const name = theme.width < ROOMY || room < SHORTEST_TITLE ? "" : `${cut(theme.text(title), room, theme)}  `;
  return name + theme.id(cut(id, label - widthOf(name), theme));
}

function stepBar({ id, first, last, state, kind }: Step, { grid, doneOn, theme }: GanttChart): string {
  if (first === null || last === null) return tickRow(grid, state === "done" ? (doneOn.get(id) ?? null) : null, theme);
  const paint = state === "in-progress" ? { fill: theme.symbols.barOther, paint: theme.warn } : {};
  return barRow(grid, { first, last }, theme, kind === "project" ? { ...paint, paint: theme.accent } : paint);
}
