import type { ChecklistItem, Plan, Resource, Step } from "../../planner/index.ts";
import { isoDate } from "../../render/days.ts";
import { foundAt } from "../../render/found-at.ts";
import type { JsonDocument } from "../../render/json.ts";
import { bullet, paragraph, spread } from "../../render/layout.ts";
import { hoursText } from "../../render/numbers.ts";
import { stateSymbol } from "../../render/state.ts";
import type { Theme } from "../../render/theme.ts";
import { formatDuration } from "../../shared/duration.ts";
import { milestoneText, nextMilestone, towardsJson } from "../shared/plan/milestone.ts";

export interface NextStep {
  readonly step: Step;
  readonly minutes: number;
  readonly resource: Resource | undefined;
  /** Checklist items that are not ticked. */
  readonly items: readonly ChecklistItem[];
}

/** What to do now, each step with where to learn it and what is still to show. */
export function renderNext(title: string, plan: Plan, steps: readonly NextStep[], theme: Theme): string {
  const name = `${theme.heading(theme.text(title))}  ${theme.id(plan.roles[0] as string)}`;
  const milestone = nextMilestone(plan);
  const heading = milestone === undefined ? name : `${name}  ${theme.dim(theme.text(milestoneText(milestone)))}`;
  if (steps.length === 0) {
    return `${paragraph(theme, heading)}${paragraph(theme, "Nothing is left to do for this role. Congratulations!")}`;
  }
  const parts = steps.map((one) => renderStep(one, theme));
  const first = (steps[0] as NextStep).step;
  const verb = first.state === "in-progress" ? "done" : "start";
  return [paragraph(theme, heading), ...parts, paragraph(theme, theme.dim(`career-roadmap ${verb} ${first.id}`))].join(
    "\n",
  );
}

function renderStep({ step, minutes, resource, items }: NextStep, theme: Theme): string {
  const name = step.kind === "project" ? theme.accent(`Project: ${theme.text(step.title)}`) : theme.text(step.title);
  const spent = minutes > 0 ? `${formatDuration(minutes)} spent, ` : "";
  return [
    spread(
      theme,
      `${stateSymbol(step, theme)} `,
      `${name}  ${theme.id(step.id)}`,
      `${spent}${hoursText(step.hoursLeft)} to go`,
    ),
    ...items.map(({ key, text }) => bullet(theme, `${theme.text(text)}  ${theme.dim(key)}`)),
    resource === undefined
      ? ""
      : `${paragraph(theme, `Learn it with ${theme.text(resource.title)}:`, 2)}  ${foundAt(resource, theme)}\n`,
  ].join("");
}

export function nextJson(role: string, plan: Plan, steps: readonly NextStep[]): JsonDocument {
  const list = steps.map(({ step, minutes, resource, items }) => ({
    ...step,
    first: isoDate(step.first),
    last: isoDate(step.last),
    minutes,
    resource:
      resource === undefined ? null : { id: resource.id ?? null, title: resource.title, url: resource.url ?? null },
    items,
  }));
  return { schema: "career-roadmap/next@1", role, milestone: towardsJson(plan), steps: list };
}
