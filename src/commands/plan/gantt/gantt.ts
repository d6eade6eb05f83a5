import type { Plan } from "../../../planner/index.ts";
import { axisRows, barRow, makeGrid } from "../../../render/charts/day-cells.ts";
import { weekAxis } from "../../../render/charts/week-axis.ts";
import { dayWords } from "../../../render/days.ts";
import { padEnd, paragraph, widthOf } from "../../../render/layout.ts";
import type { Theme } from "../../../render/theme.ts";
import { type Day, type DayRange, formatDay } from "../../../shared/dates.ts";
import { partsOf } from "../../shared/plan/parts.ts";
import type { PlanView } from "../../shared/plan/plan-view.ts";
import { framePlan, withApplyLine } from "../frame.ts";
import { renderLegend } from "../view.ts";
import { type GanttChart, labelOf, renderGanttPart, renderMilestone } from "./part.ts";

/** Columns where nobody says how many there are: in a pipe and in a file. */
const PIPED_WIDTH = 80;
/** Columns that labels and the chart take at least. */
const LEAST = 8;
/** Rows from which the axis is told at the end too. */
const LONG = 20;

/** What a picture needs beyond the plan. */
export interface GanttFacts {
  readonly off: readonly DayRange[];
  /** The day on which each done step was done. */
  readonly doneOn: ReadonlyMap<string, Day>;
}

/** The plan as a picture: a bar a step over weeks, stage by stage, from what was done lately to the 90 % date. */
export function renderGantt(view: PlanView, facts: GanttFacts, theme: Theme): string {
  const { plan } = view;
  const wide = { ...theme, width: Number.isFinite(theme.width) ? theme.width : PIPED_WIDTH };
  const chart = makeChart(plan, facts, wide);
  const groups = partsOf(plan);
  const drawn = groups.map((part) => renderGanttPart(part, view, chart));
  const apply = plan.milestones.filter(({ stage, hours }) => stage === null && hours.left > 0).at(-1);
  const parts = withApplyLine(groups, drawn, apply === undefined ? "" : renderMilestone(apply, chart));
  if (plan.finish.likely === null) return framePlan(view, [parts.join("")], "", theme);
  const axis = axisRows(chart.grid.axis, chart.grid.today, wide).map((row) => `${" ".repeat(chart.lead)}${row}\n`);
  const body = [...axis, ...parts, renderTail(plan, chart)].join("");
  const picture = body.split("\n").length > LONG ? [body, ...axis.reverse()].join("") : body;
  // In a list of words the marks of steps speak for themselves when piped; a picture needs its key everywhere.
  const key = renderKey(plan, chart) + renderLegend(plan, wide).trimStart();
  return framePlan(view, [picture, key], "", theme);
}

function makeChart(plan: Plan, { off, doneOn: days }: GanttFacts, theme: Theme): GanttChart {
  const { today, finish, steps } = plan;
  // Where nothing is left there is no chart, and a line a stage says so.
  const doneOn: GanttFacts["doneOn"] = finish.likely === null ? new Map() : days;
  const mark = Math.max(3, String(steps.length).length + 1) + 3;
  const longest = Math.max(LEAST, ...steps.map((step) => widthOf(labelOf(step, theme))));
  const label = Math.min(longest, Math.max(LEAST, Math.floor(theme.width * 0.4) - mark));
  const lead = mark + label + 2;
  const firsts = steps.map(({ first }) => first ?? today);
  const to = Math.max(today, finish.p90 ?? today, ...steps.map(({ last }) => last ?? today));
  // What was done long ago would take the room of what is to come.
  const back = today - Math.ceil((to - today) / 4);
  const done = steps.flatMap(({ id, state }) => (state === "done" ? [doneOn.get(id) ?? today] : []));
  const from = Math.min(today, ...firsts, ...done.filter((day) => day >= back));
  const axis = weekAxis(from, to, Math.max(LEAST, theme.width - lead));
  return { grid: makeGrid(axis, today, off), doneOn, mark, label, lead, theme };
}

/** From the likely finish to the day that is 90 % sure. */
function renderTail(plan: Plan, { grid, lead, theme }: GanttChart): string {
  const { likely, p90 } = plan.finish;
  if (likely === null || p90 === null || p90 <= likely) return "";
  const [label = ""] = [`90 % sure by ${dayWords(p90, plan.today)}`, "90 % sure"].filter((text) => text.length < lead);
  const fill = { fill: theme.symbols.barEmpty, paint: theme.dim };
  return `${padEnd(label, lead)}${barRow(grid, { first: likely + 1, last: p90 }, theme, fill)}\n`;
}

/** How long a column is, and what the fills mean; only those that are there. */
function renderKey({ steps, milestones, finish: { likely, p90 } }: Plan, { grid, theme }: GanttChart): string {
  const { done, barFull, barOther, barEmpty, milestone, todayMark, dot } = theme.symbols;
  const scale = `Each column is ${grid.axis.scale}; the first begins on ${formatDay(grid.axis.starts[0] as Day)}.`;
  const has = (...states: readonly string[]): boolean => steps.some(({ state }) => states.includes(state));
  const marks = [
    has("done") ? `${done} done` : "",
    has("ready", "blocked") ? `${barFull} to do` : "",
    has("in-progress") ? `${barOther} in progress` : "",
    p90 === likely || p90 === null ? "" : `${barEmpty} until 90 % sure`,
    milestones.some(({ hours }) => hours.left > 0) ? `${milestone} milestone` : "",
    `${todayMark} today`,
    grid.off.includes(true) ? `${dot} days off` : "",
  ];
  return paragraph(theme, theme.dim(scale)) + paragraph(theme, theme.dim(marks.filter(Boolean).join("  ")));
}
