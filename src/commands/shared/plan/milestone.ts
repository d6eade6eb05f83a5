import type { Milestone, Plan } from "../../../planner/index.ts";
import { finishJson } from "../../../render/forecast-text.ts";
import { hoursText } from "../../../render/numbers.ts";
import type { Theme } from "../../../render/theme.ts";

type Measured = Pick<Milestone, "hours" | "percent">;

/**
 * The number that leads: below half of a milestone what is done towards it, as soon as that is anything, else what is
 * left. What moves people early is what they have done, later what is left.
 */
export function leadOf({ hours: { left, full }, percent }: Measured): { is: "done" | "left"; hours: number } {
  const done = full - left;
  return percent < 50 && done > 0 ? { is: "done", hours: done } : { is: "left", hours: left };
}

/**
 * The milestone somebody is on the way to: the first that is not reached; of several roles the one that is reached first,
 * where the plan has dates. undefined where all are reached, or there is none.
 */
export function nextMilestone({ milestones }: Pick<Plan, "milestones">): Milestone | undefined {
  const open = milestones.filter(({ hours }) => hours.left > 0);
  const [first] = open;
  if (first === undefined || open.every(({ role }) => role === first.role)) return first;
  const day = ({ likely }: Milestone): number => likely ?? Number.POSITIVE_INFINITY;
  return open.reduce((best, one) => (day(one) < day(best) ? one : best));
}

/** Whether nothing of its role was reached before it. */
export function isFirst({ milestones }: Pick<Plan, "milestones">, { role }: Milestone): boolean {
  return milestones.every((one) => one.role !== role || one.hours.left > 0);
}

/** `9 of 40 h`, or `31 h`. */
export function leadText(milestone: Measured): string {
  const { is, hours } = leadOf(milestone);
  return is === "left"
    ? hoursText(hours)
    : `${hoursText(hours).replace(/ h$/, "")} of ${hoursText(milestone.hours.full)}`;
}

/** `9 of 40 h to Foundations`, `31 h until you can apply`: where there is room for few words. */
export function milestoneText(milestone: Milestone): string {
  const where = milestone.stage === null ? "until you can apply" : `to ${milestone.title}`;
  return `${leadText(milestone)} ${where}`;
}

/** What it is called in a sentence: the stage's title, or the day one can apply. */
export function milestoneName({ stage, title }: Pick<Milestone, "stage" | "title">, theme: Theme): string {
  return stage === null ? "the day you can apply" : theme.text(title);
}

/** The milestone somebody is on the way to, without its dates, as scripts get it; null where there is none. */
export function towardsJson(plan: Pick<Plan, "milestones">): object | null {
  const next = nextMilestone(plan);
  if (next === undefined) return null;
  const { likely: _, p90: _p90, ...milestone } = next;
  return { ...milestone, lead: leadOf(next) };
}

/** A milestone as scripts get it; `lead` is the number to tell first. */
export function milestoneJson({ likely, p90, ...milestone }: Milestone): object {
  return { ...milestone, ...finishJson({ likely, p90 }), lead: leadOf(milestone) };
}
