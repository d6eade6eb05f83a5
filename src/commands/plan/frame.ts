import type { Plan, PlanStage, Step } from "../../planner/index.ts";
import { paragraph } from "../../render/layout.ts";
import type { Theme } from "../../render/theme.ts";
import { renderHeading } from "../shared/plan/heading.ts";
import type { PlanView } from "../shared/plan/plan-view.ts";
import { renderLeftOut, renderModel } from "./left-out.ts";

/** A stage that has steps in the plan; its number is its place among all stages, from 1. */
export interface PlanPart {
  readonly stage: PlanStage;
  readonly number: number;
  readonly steps: readonly Step[];
}

export function partsOf({ stages, steps }: Plan): PlanPart[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  return stages
    .map((stage, at) => ({ stage, number: at + 1, steps: stage.steps.map((id) => byId.get(id) as Step) }))
    .filter((part) => part.steps.length > 0);
}

/** `2. Deep learning`, with its role's title before it in a plan to several. */
export function partTitle({ stage, number }: PlanPart, view: PlanView, theme: Theme): string {
  const whose = view.plan.roles.length > 1 && stage.role !== null ? `${view.titleOf(stage.role)}: ` : "";
  return theme.heading(`${number}. ${theme.text(whose + stage.title)}`);
}

/** What stands around the steps, listed or drawn: the heading, what is left out, and what to do first. */
export function framePlan(view: PlanView, body: readonly string[], legend: string, theme: Theme): string {
  const { budget } = view.plan;
  const leftOut = budget === null ? "" : renderLeftOut(budget, view.explain, theme);
  const model = budget !== null && view.explain ? renderModel(theme) : "";
  const closing = renderClosing(view, theme) + legend;
  return [renderHeading(view, theme), ...body, leftOut, model, closing].filter((part) => part !== "").join("\n");
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
