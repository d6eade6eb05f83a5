import { BEGUN_STAGE, type Plan, type Step } from "../../planner/index.ts";
import { aboutWords } from "../../render/days.ts";
import { foundAt } from "../../render/found-at.ts";
import { paragraph } from "../../render/layout.ts";
import { named } from "../../render/named.ts";
import type { Theme } from "../../render/theme.ts";
import { renderCredit } from "../shared/moves/credit-view.ts";
import { renderHeading } from "../shared/plan/heading.ts";
import type { PlanPart } from "../shared/plan/parts.ts";
import type { PlanView } from "../shared/plan/plan-view.ts";
import { renderLeftOut } from "./left-out.ts";

/** What stands around the steps, listed or drawn: the heading, what is left out, and what to do first. */
export function framePlan(view: PlanView, body: readonly string[], legend: string, theme: Theme): string {
  const { budget } = view.plan;
  const heading = renderHeading(view, theme) + renderCredit(view.credit, theme);
  const leftOut = budget === null ? "" : renderLeftOut(budget, view, theme);
  const closing = renderClosing(view, theme) + legend;
  return [heading, ...body, leftOut, closing].filter((part) => part !== "").join("\n");
}

/**
 * The line after all core: from here one can apply, when that is, and what the job is called. "" where the plan has no core,
 * or ends before the last of it.
 */
export function applyLine({ plan, termsOf, titleOf }: PlanView, theme: Theme): string {
  const { core, roles, today } = plan;
  if (core === null) return "";
  const when = core.likely === null ? "now" : aboutWords(core.likely, today);
  const named = roles.map((role) => [titleOf(role), ...termsOf(role)].map(theme.text).join(", "));
  const mark = theme.good(theme.symbols.milestone);
  return paragraph(
    theme,
    `${mark} ${theme.heading("From here you can apply")}, ${when}. Adverts say: ${named.join("; ")}.`,
  );
}

/** Whether a part comes after all core. */
export function isBehindCore({ stage }: PlanPart): boolean {
  return stage.rank === "further" || stage.rank === "optional";
}

/** Puts the line about applying before what comes after the core, else at the end. */
export function withApplyLine(parts: readonly PlanPart[], texts: readonly string[], line: string): string[] {
  if (line === "") return [...texts];
  const at = parts.findIndex(isBehindCore);
  const end = at < 0 ? texts.length : at;
  return [...texts.slice(0, end), line, ...texts.slice(end)];
}

/** Whether a group is what is in progress, whose steps keep a rank of their own. */
export function isBegun({ stage }: PlanPart): boolean {
  return stage.id === BEGUN_STAGE && stage.rank === null;
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
  const lead = `${theme.heading(verb)} ${named(first.title, first.id, theme)}`;
  if (firstResource === undefined) return paragraph(theme, `${lead}.`);
  const { title, cost } = firstResource;
  const price = cost === undefined ? "" : ` (${cost})`;
  return `${paragraph(theme, `${lead}: ${theme.text(title)}${price}`)}${foundAt(firstResource, theme)}\n`;
}
