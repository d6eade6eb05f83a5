import type { ChecklistItem, Plan, Resource, Step } from "../../planner/index.ts";
import { cut } from "../../render/charts/bars.ts";
import { isoDate } from "../../render/days.ts";
import { foundAt } from "../../render/found-at.ts";
import type { JsonDocument } from "../../render/json.ts";
import { paragraph, spread, widthOf } from "../../render/layout.ts";
import { named } from "../../render/named.ts";
import { count, hoursText } from "../../render/numbers.ts";
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

export interface NextView {
  /** Of the role. */
  readonly title: string;
  readonly plan: Plan;
  /** Steps in progress, then ready ones. */
  readonly steps: readonly NextStep[];
  /** Whether all of these were asked for, and not the one thing to do now. */
  readonly inFull: boolean;
}

/** What to do now, on ten lines: one step, its next item, where to learn it, the command that goes on; with `-n` more of them. */
export function renderNext(view: NextView, theme: Theme): string {
  const { title, plan, steps, inFull } = view;
  const name = `${theme.heading(theme.text(title))}  ${theme.id(plan.roles[0] as string)}`;
  const heading = renderHeading(name, plan, theme);
  const [first, ...others] = steps;
  if (first === undefined) {
    return `${heading}${paragraph(theme, "Nothing is left to do for this role. Congratulations!")}`;
  }
  const shown = inFull ? steps : [first];
  const text = [heading, ...shown.map((one) => renderStep(one, theme)), `  ${commandFor(first)}\n`].join("\n");
  const whole = inFull ? text : text + renderOthers(others, theme);
  return theme.layout === "plain" || whole.split("\n").length <= MOST_LINES + 1 ? whole : text;
}

/** What else could be done is told where there is room for it on these. */
const MOST_LINES = 10;

/** The role, and beside it the next milestone, cut where it is long: `status` has it in full. */
function renderHeading(name: string, plan: Plan, theme: Theme): string {
  const milestone = nextMilestone(plan);
  if (milestone === undefined) return paragraph(theme, name);
  const room = Math.max(LEAST_BESIDE, theme.width - widthOf(name) - 2);
  return spread(theme, "", name, theme.dim(cut(theme.text(milestoneText(milestone)), room, theme)));
}

const LEAST_BESIDE = 24;

function renderStep({ step, minutes, resource, items }: NextStep, theme: Theme): string {
  const isProject = step.kind === "project";
  const title = isProject ? `Project: ${step.title}` : step.title;
  const spent = minutes > 0 ? `${formatDuration(minutes)} spent, ` : "";
  const [item, ...more] = items;
  const after = more.length === 0 ? "" : theme.dim(`, and ${count(more.length, "item", "items")} after it`);
  return [
    spread(
      theme,
      `${stateSymbol(step, theme)} `,
      named(title, step.id, theme, isProject ? theme.accent : theme.text, "  "),
      `${spent}${hoursText(step.hoursLeft)} to go`,
    ),
    item === undefined
      ? ""
      : paragraph(theme, `${theme.heading("Next")}: ${theme.text(item.text)}  ${theme.dim(item.key)}${after}`, 2),
    resource === undefined
      ? ""
      : `  Learn it with ${cut(theme.text(resource.title), theme.width - 17, theme)}:\n  ${foundAt(resource, theme)}\n`,
  ].join("");
}

/** Begun, the next item is ticked; a whole step is not what one evening does. */
function commandFor({ step, items: [item] }: NextStep): string {
  if (step.state !== "in-progress") return `career-roadmap start ${step.id}`;
  return `career-roadmap done ${step.id}${item === undefined ? "" : `/${item.key}`}`;
}

/** What else is in progress or could be begun, by their ids. */
function renderOthers(others: readonly NextStep[], theme: Theme): string {
  const told = (state: string, label: string): string[] => {
    const ids = others.filter(({ step }) => step.state === state).map(({ step }) => step.id);
    const more = ids.length > NAMED ? ` and ${count(ids.length - NAMED, "more", "more")}` : "";
    return ids.length === 0 ? [] : [`${label}: ${ids.slice(0, NAMED).map(theme.id).join(", ")}${more}`];
  };
  const parts = [...told("in-progress", "Begun too"), ...told("ready", "Ready too")];
  return parts.length === 0 ? "" : paragraph(theme, parts.join(". "));
}

const NAMED = 3;

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
