import type { Finish, Plan, Step } from "../../planner/index.ts";
import { spanText } from "../../render/days.ts";
import { alignColumns, padStart, paragraph, spread, wrap } from "../../render/layout.ts";
import { count, hoursText } from "../../render/numbers.ts";
import { stateSymbol } from "../../render/state.ts";
import type { Theme } from "../../render/theme.ts";
import { formatDay } from "../../shared/dates.ts";
import type { PlanView } from "../shared/plan/plan-view.ts";
import { framePlan, type PlanPart, partsOf, partTitle } from "./frame.ts";
import { pointsText } from "./left-out.ts";

/** The plan a person follows: heading, stages with their steps, and what to do first. */
export function renderPlan(view: PlanView, theme: Theme): string {
  const body = partsOf(view.plan).map((part) => renderStage(part, view, theme));
  const legend = theme.layout === "terminal" ? renderLegend(view.plan, theme) : "";
  return framePlan(view, body, legend, theme);
}

function renderStage(part: PlanPart, view: PlanView, theme: Theme): string {
  const { stage, steps } = part;
  const hours = steps.reduce((sum, step) => sum + step.hoursLeft, 0);
  const title = partTitle(part, view, theme);
  const amount = `${count(steps.length, "step")}, ${hoursText(hours)}`;
  const days = finishText(stage.finish);
  // Beside the title where there is room for most, else on a line below it.
  const beside = theme.width >= 100;
  const total = theme.dim(days !== "" && beside ? `${amount}, likely ${days}` : amount);
  const dates = days === "" || beside ? "" : paragraph(theme, theme.dim(`Likely ${days}.`), 3);
  const goal = stage.goal === null ? "" : paragraph(theme, theme.dim(theme.text(stage.goal)), 3);
  const plain = theme.layout === "plain";
  const rows = plain ? plainRows(steps, view, theme) : steps.map((step) => renderStep(step, view, theme)).join("");
  return spread(theme, "", title, total) + dates + goal + (plain ? "" : "\n") + rows;
}

/** When a stage is done, likely and in nine of ten cases; "" where nothing is left of it. */
function finishText({ likely, p90 }: Finish): string {
  if (likely === null) return "";
  return `by ${formatDay(likely)}${p90 === null ? "" : `, 90 % by ${formatDay(p90)}`}`;
}

/** What the marks of open steps mean, where there are any. */
export function renderLegend({ steps }: Plan, theme: Theme): string {
  if (steps.every(({ state }) => state === "done")) return "";
  const { ready, blocked, project } = theme.symbols;
  const marks = `${ready} ready  ${blocked} waits for an earlier step  ${project} project`;
  return `\n${paragraph(theme, theme.dim(marks))}${renderCritical(steps, theme)}`;
}

/** What marks the critical path, where anything is open. */
function renderCritical(steps: readonly Step[], theme: Theme): string {
  if (!steps.some(isCritical)) return "";
  return paragraph(theme, theme.dim(`${theme.symbols.critical} no slack: on the longest chain of prerequisites`));
}

/** What stands before the number of a step: a mark on the critical path, else a space. */
export function criticalMark(step: Step, theme: Theme): string {
  return isCritical(step) ? theme.accent(theme.symbols.critical) : " ";
}

function isCritical({ slack }: Step): boolean {
  return slack === 0;
}

/** Two lines a step: what it is and its hours; when, after what, and what could stand in its place. */
function renderStep(step: Step, view: PlanView, theme: Theme): string {
  const lead = `${criticalMark(step, theme)}${padStart(String(step.n), 3)} ${stateSymbol(step, theme)} `;
  const project = step.kind === "project";
  const title = theme.text(step.title);
  const shown = project ? theme.accent(`Project: ${title}`) : title;
  const id = theme.id(step.id);
  const done = step.state === "done";
  const span = spanText(step.first, step.last);
  const roomy = theme.width >= 100;
  const hours = done ? theme.good("done") : padStart(hoursText(step.hoursLeft), roomy ? 7 : 0);
  const first = spread(theme, lead, `${shown}  ${id}`, roomy && !done ? `${theme.dim(span)}  ${hours}` : hours);
  const facts = [
    step.optional ? "optional" : "",
    roomy ? "" : span,
    rolesText(step, view),
    afterText(step, view),
    choiceText(step, view),
    countsText(step, view),
  ].filter((fact) => fact !== "");
  if (facts.length === 0 || done) return first;
  return `${first}       ${theme.dim(wrap(theme, facts.join(` ${theme.symbols.dot} `), 7))}\n`;
}

/** Which roles need it, where that goes without saying for no step: among three roles or more. */
function rolesText(step: Step, { plan }: PlanView): string {
  const shared = plan.roles.length > 2 && step.roles.length > 1;
  return !shared ? "" : step.roles.length === plan.roles.length ? "for all" : `for ${step.roles.join(", ")}`;
}

function afterText(step: Step, { plan }: PlanView): string {
  const known = new Set(plan.known);
  const needed = step.requires.filter((id) => !known.has(id));
  return needed.length === 0 ? "" : `after ${needed.join(", ")}`;
}

function choiceText(step: Step, { prefer }: PlanView): string {
  if (step.alternatives.length === 0) return "";
  const others = step.alternatives.map(({ id }) => `--prefer ${id}`).join(" or ");
  return prefer.includes(step.id)
    ? `your preference; else ${others}`
    : `least hours of ${step.alternatives.length + 1}; else ${others}`;
}

/** What it counts in a budget, where that was asked for. */
function countsText({ id }: Step, { plan, explain }: PlanView): string {
  const points = explain ? plan.budget?.values.find((one) => one.id === id) : undefined;
  return points === undefined ? "" : pointsText(points);
}

/** One line a step: number, id, kind, state, hours, first and last day, title, and what else there is to say. */
function plainRows(steps: readonly Step[], view: PlanView, theme: Theme): string {
  const rows = steps.map((step) => [
    String(step.n),
    step.id,
    step.optional ? `optional-${step.kind}` : step.kind,
    step.state,
    hoursText(step.hoursLeft).replace(" ", ""),
    step.first === null ? "-" : formatDay(step.first),
    step.last === null ? "-" : formatDay(step.last),
    theme.text(step.title),
    [
      rolesText(step, view),
      afterText(step, view),
      choiceText(step, view),
      countsText(step, view),
      isCritical(step) ? "no slack" : "",
    ]
      .filter((fact) => fact !== "")
      .join("; "),
  ]);
  return alignColumns(
    rows.map((row) => ["", ...row]),
    new Set([1, 5]),
  );
}
