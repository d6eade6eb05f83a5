import type { Plan, PlanStage, Step } from "../planner/index.ts";
import { formatDay } from "../shared/dates.ts";
import { spanText } from "./dates-text.ts";
import { alignColumns, padStart, paragraph, spread, wrap } from "./layout.ts";
import { pointsText, renderLeftOut, renderModel } from "./left-out.ts";
import { count, hoursText } from "./numbers.ts";
import { renderHeading } from "./plan-heading.ts";
import type { PlanView } from "./plan-view.ts";
import { stateSymbol } from "./state.ts";
import type { Theme } from "./theme.ts";

/** The plan a person follows: heading, stages with their steps, and what to do first. */
export function renderPlan(view: PlanView, theme: Theme): string {
  const { plan } = view;
  const steps = new Map(plan.steps.map((step) => [step.id, step]));
  const body = plan.stages
    .map((stage, at) => ({ stage, number: at + 1, steps: stage.steps.map((id) => steps.get(id) as Step) }))
    .filter(({ steps }) => steps.length > 0)
    .map((part) => renderStage(part, view, theme));
  const legend = theme.layout === "terminal" ? renderLegend(plan, theme) : "";
  const closing = renderClosing(view, theme) + legend;
  const leftOut = plan.budget === null ? "" : renderLeftOut(plan.budget, view.explain, theme);
  const model = plan.budget !== null && view.explain ? renderModel(theme) : "";
  return [renderHeading(view, theme), ...body, leftOut, model, closing].filter((part) => part !== "").join("\n");
}

interface Part {
  readonly stage: PlanStage;
  readonly number: number;
  readonly steps: readonly Step[];
}

function renderStage(part: Part, view: PlanView, theme: Theme): string {
  const { stage, number, steps } = part;
  const hours = steps.reduce((sum, step) => sum + step.hoursLeft, 0);
  const whose = view.plan.roles.length > 1 && stage.role !== null ? `${view.titleOf(stage.role)}: ` : "";
  const title = theme.heading(`${number}. ${theme.text(whose + stage.title)}`);
  const total = theme.dim(`${count(steps.length, "step")}, ${hoursText(hours)}`);
  const goal = stage.goal === null ? "" : paragraph(theme, theme.dim(theme.text(stage.goal)), 3);
  const plain = theme.layout === "plain";
  const rows = plain ? plainRows(steps, view, theme) : steps.map((step) => renderStep(step, view, theme)).join("");
  return spread(theme, "", title, total) + goal + (plain ? "" : "\n") + rows;
}

/** What the marks of open steps mean, where there are any. */
function renderLegend({ steps }: Plan, theme: Theme): string {
  if (steps.every(({ state }) => state === "done")) return "";
  const { ready, blocked, project } = theme.symbols;
  return `\n${paragraph(theme, theme.dim(`${ready} ready  ${blocked} waits for an earlier step  ${project} project`))}`;
}

/** Two lines a step: what it is and its hours; when, after what, and what could stand in its place. */
function renderStep(step: Step, view: PlanView, theme: Theme): string {
  const lead = `${padStart(String(step.n), 4)} ${stateSymbol(step, theme)} `;
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

/** One line a step: number, id, kind, state, hours, first and last day, title, what it comes after. */
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
    [rolesText(step, view), afterText(step, view), choiceText(step, view), countsText(step, view)]
      .filter((fact) => fact !== "")
      .join("; "),
  ]);
  return alignColumns(
    rows.map((row) => ["", ...row]),
    new Set([1, 5]),
  );
}

/** The step to go on with: one in progress, else the first that is ready. */
export function firstOpenStep({ steps }: Plan): Step | undefined {
  return steps.find(({ state }) => state === "in-progress") ?? steps.find(({ state }) => state === "ready");
}

/** What to do first, and where. */
function renderClosing({ plan, firstResource }: PlanView, theme: Theme): string {
  const first = firstOpenStep(plan);
  if (first === undefined) return "";
  const verb = first.state === "in-progress" ? "Go on with" : "Begin with";
  const lead = `${theme.heading(verb)} ${theme.text(first.title)} ${theme.id(first.id)}`;
  if (firstResource === undefined) return paragraph(theme, `${lead}.`);
  const { title, url, cost } = firstResource;
  const price = cost === undefined ? "" : ` (${cost})`;
  return `${paragraph(theme, `${lead}: ${theme.text(title)}${price}`)}${theme.link(url)}\n`;
}
