import type { Finish, Plan, Step } from "../../planner/index.ts";
import { dayWords, shortDay, spanText } from "../../render/days.ts";
import { alignColumns, padStart, paragraph, spread, wrap } from "../../render/layout.ts";
import { count, hoursText } from "../../render/numbers.ts";
import { stateSymbol } from "../../render/state.ts";
import type { Theme } from "../../render/theme.ts";
import { titled } from "../../render/titled.ts";
import type { Day } from "../../shared/dates.ts";
import { type PlanPart, partsOf, partTitle } from "../shared/plan/parts.ts";
import type { PlanView } from "../shared/plan/plan-view.ts";
import { applyLine, framePlan, isBegun, withApplyLine } from "./frame.ts";

/** The plan a person follows: heading, what is begun, the core by stages, from where one can apply, and what comes after. */
export function renderPlan(view: PlanView, theme: Theme): string {
  const parts = partsOf(view.plan);
  const stages = parts.map((part) => renderStage(part, view, theme));
  const body = withApplyLine(parts, stages, parts.length === 0 ? "" : applyLine(view, theme));
  const legend = theme.layout === "terminal" && theme.flat !== true ? renderLegend(view.plan, theme) : "";
  return framePlan(view, body, legend, theme);
}

function renderStage(part: PlanPart, view: PlanView, theme: Theme): string {
  const { stage, steps } = part;
  const hours = steps.reduce((sum, step) => sum + step.hoursLeft, 0);
  const title = partTitle(part, view.plan.goals.length > 1 ? view.titleOf : null, theme);
  const amount = `${count(steps.length, "step")}, ${hoursText(hours)}`;
  const days = finishText(stage.finish, view.plan.today);
  // Beside the title where there is room for most, else on a line below it.
  const beside = theme.width >= 100;
  const total = theme.dim(days !== "" && beside ? `${amount}, likely ${days}` : amount);
  const dates = days === "" || beside ? "" : paragraph(theme, theme.dim(`Likely ${days}.`), 3);
  const goal = stage.goal === null ? "" : paragraph(theme, theme.dim(theme.text(stage.goal)), 3);
  const plain = theme.layout === "plain";
  const rows = plain ? plainRows(part, view, theme) : steps.map((step) => renderStep(step, part, view, theme)).join("");
  return spread(theme, "", title, total) + dates + goal + (plain ? "" : "\n") + rows;
}

/** When a stage is done, likely and in nine of ten cases; "" where nothing is left of it. */
function finishText({ likely, p90 }: Finish, today: Day): string {
  if (likely === null) return "";
  return `by ${dayWords(likely, today)}${p90 === null ? "" : `, 90 % by ${dayWords(p90, today)}`}`;
}

/** What the marks of open steps mean, where there are any. */
export function renderLegend({ steps }: Plan, theme: Theme): string {
  if (steps.every(({ state }) => state === "done")) return "";
  const { ready, blocked, project } = theme.symbols;
  const marks = `${ready} ready  ${blocked} waits for an earlier step  ${project} project`;
  return `\n${paragraph(theme, theme.dim(marks))}`;
}

/** Two lines a step: what it is and its hours; when, after what, and what could stand in its place. */
function renderStep(step: Step, part: PlanPart, view: PlanView, theme: Theme): string {
  const number = theme.flat === true ? `  Step ${step.n},` : padStart(String(step.n), 4);
  const lead = `${number} ${stateSymbol(step, theme)} `;
  const project = step.kind === "project";
  const name = titled(step.title, step.id, theme, project ? (title) => theme.accent(`Project: ${title}`) : undefined);
  const done = step.state === "done";
  const span = spanText(step.first, step.last, view.plan.today);
  const roomy = theme.width >= 100;
  const hours = done ? theme.good("done") : padStart(hoursText(step.hoursLeft), roomy ? 7 : 0);
  const first = spread(theme, lead, name, roomy && !done ? `${theme.dim(span)}  ${hours}` : hours);
  const facts = [roomy ? "" : span, ...factsOf(step, part, view)].filter((fact) => fact !== "");
  if (facts.length === 0 || done) return first;
  return `${first}       ${theme.dim(wrap(theme, facts.join(` ${theme.symbols.dot} `), 7))}\n`;
}

function factsOf(step: Step, part: PlanPart, view: PlanView): string[] {
  const rank = isBegun(part) && step.rank !== "core" ? step.rank : "";
  return [rank, rolesText(step, view), afterText(step, view), choiceText(step, view)].filter((fact) => fact !== "");
}

/** Which roles need it, where that goes without saying for no step: among three roles or more. */
function rolesText(step: Step, { plan }: PlanView): string {
  const shared = plan.roles.length > 2 && step.roles.length > 1;
  return !shared ? "" : step.roles.length === plan.roles.length ? "for all" : `for ${step.roles.join(", ")}`;
}

function afterText({ requires }: Step, { plan }: PlanView): string {
  const known = knownOf(plan);
  const needed = requires.filter((id) => !known.has(id));
  return needed.length === 0 ? "" : `after ${needed.join(", ")}`;
}

const KNOWN = new WeakMap<Plan, ReadonlySet<string>>();

/** What a plan takes as known, made once and not for each of its steps. */
function knownOf(plan: Plan): ReadonlySet<string> {
  const known = KNOWN.get(plan) ?? new Set(plan.known);
  KNOWN.set(plan, known);
  return known;
}

function choiceText(step: Step, { prefer }: PlanView): string {
  if (step.alternatives.length === 0) return "";
  const others = step.alternatives.map(({ id }) => `--prefer ${id}`).join(" or ");
  return prefer.includes(step.id)
    ? `your preference; else ${others}`
    : `least hours of ${step.alternatives.length + 1}; else ${others}`;
}

/**
 * One line a step: number, id, kind, state, rank, hours, first and last day as far as they are known, title, and what else
 * there is to say.
 */
function plainRows(part: PlanPart, view: PlanView, theme: Theme): string {
  const { today } = view.plan;
  const rows = part.steps.map((step) => [
    String(step.n),
    step.id,
    step.kind,
    step.state,
    step.rank,
    hoursText(step.hoursLeft).replace(" ", ""),
    step.first === null ? "-" : shortDay(step.first, today),
    step.last === null ? "-" : shortDay(step.last, today),
    theme.text(step.title),
    factsOf(step, part, view)
      .filter((fact) => fact !== step.rank)
      .join("; "),
  ]);
  return alignColumns(
    rows.map((row) => ["", ...row]),
    new Set([1, 6]),
  );
}
