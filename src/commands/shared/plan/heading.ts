import type { Plan, PlanBudget } from "../../../planner/index.ts";
import { aboutWords, dayWords } from "../../../render/days.ts";
import { isAsEstimated, loggedText, rangeText, restsText } from "../../../render/forecast-text.ts";
import { paragraph } from "../../../render/layout.ts";
import { named } from "../../../render/named.ts";
import { count, hoursText, hoursWords, paceText, plainNumber, weeksText } from "../../../render/numbers.ts";
import type { Theme } from "../../../render/theme.ts";
import { formatDay } from "../../../shared/dates.ts";
import { isFirst, leadText, milestoneName, nextMilestone } from "./milestone.ts";
import type { PlanView } from "./plan-view.ts";

/** The goals, the next milestone, when one can apply and be done, and only then what it takes in all. */
export function renderHeading(view: Omit<PlanView, "prefer" | "firstResource" | "termsOf">, theme: Theme): string {
  const { plan, titleOf, credit } = view;
  const titles = plan.goals.map((goal) => theme.text(titleOf(goal)));
  const lines = [`${theme.heading(titles.join(" + "))}  ${theme.id(plan.goals.join(" "))}`];
  if (plan.hours.left === 0) lines.push("Nothing is left to learn for it. Well done!");
  else if (plan.budget !== null) lines.push(...budgetText(plan.budget, view, theme), wholeText(plan), ...byText(view));
  else
    lines.push(
      milestoneLine(plan, theme),
      toGo(view),
      paceLine(view),
      restsText(plan),
      loggedText(plan),
      ...byText(view),
    );
  if (plan.hours.left > 0) {
    lines.push(credit === null ? knownText(plan, theme) : "");
    if (!plan.exact) lines.push(theme.dim("There are too many choices to compare all; this is the best plan found."));
  }
  const told = lines.filter((line) => line !== "").map((line) => paragraph(theme, line));
  return told.join("") + (plan.hours.left > 0 ? inJobText(view, theme) : "");
}

/** `First milestone: Programming and data, about June 2027, 209 h.` The day one can apply has a line of its own. */
function milestoneLine(plan: Plan, theme: Theme): string {
  const next = nextMilestone(plan);
  if (next === undefined || next.stage === null || next.likely === null) return "";
  const which = isFirst(plan, next) ? "First" : "Next";
  const opens = next.opens === null ? "" : ` It opens: ${theme.text(next.opens).replace(/\.$/, "")}.`;
  const name = milestoneName(next, theme);
  return `${theme.heading(`${which} milestone`)}: ${name}, ${aboutWords(next.likely, plan.today)}, ${leadText(next)}.${opens}`;
}

/** When one can apply, and when everything is done: `You can apply about June 2028, 90 % sure by …; everything by …`. */
function toGo({ plan, until }: Pick<PlanView, "plan" | "until">): string {
  const { finish, core, today } = plan;
  if (until === null && core !== null && core.likely !== null) {
    const pace = ownPaceOf(plan);
    const takes = pace === null ? hoursText(core.left) : `about ${hoursText(core.left * pace)} at your own pace`;
    const apply = `You can apply from ${fromText(plan)}, after ${takes}`;
    if (core.left === plan.hours.left) return `${apply}.`;
    return `${apply}; everything is done ${rangeText(finish, today)}.`;
  }
  const end = until === null ? "" : ` up to ${until}`;
  const apply = core !== null && core.left === 0 ? "All core is done: you can apply now. " : "";
  return `${apply}Likely done${end} ${rangeText(finish, today)}.`;
}

function fromText({ core, today }: Plan): string {
  if (core?.likely == null) return "";
  return rangeText(core, today).replace(/^(on|in) /, "");
}

/** The pace that the dates rest on; null while they rest on the estimates, or keep to them. */
function ownPaceOf({ forecast }: Plan): number | null {
  const pace = forecast?.rests.pace ?? null;
  return pace === null || isAsEstimated(pace) ? null : pace;
}

/** `1,379 hours in all, about 138 weeks at 10 hours a week, 12 % known or done.` */
function paceLine({ plan }: Pick<PlanView, "plan">): string {
  const { hours, hoursPerWeek, hoursByWeekday, parallel } = plan;
  const most = parallel === 1 ? "" : `, up to ${parallel} steps at once`;
  const own = ownPaceOf(plan);
  const week = paceText(hoursPerWeek, hoursByWeekday);
  const pace =
    own === null
      ? `${weeksText(hours.left, hoursPerWeek)} at ${week}${most}`
      : `as estimated; about ${hoursText(hours.left * own)} at your own pace, ${weeksText(hours.left * own, hoursPerWeek)} at ${week}${most}`;
  const progress = plan.percent > 0 ? ` ${Math.floor(plan.percent)} % is known or done.` : "";
  const begin = plan.start === plan.today ? "" : `From ${formatDay(plan.start)} on: `;
  return `${begin}${hoursWords(hours.left)} in all, ${pace}.${progress}`;
}

/** What all of it takes, beside a budget: never in the words that tell of the budget. */
function wholeText({ hours, percent }: Plan): string {
  const progress = percent > 0 ? `, ${Math.floor(percent)} % known or done` : "";
  return `The whole plan has ${hoursWords(hours.left)} to go${progress}.`;
}

function byText({ by, plan }: Pick<PlanView, "by" | "plan">): string[] {
  if (by === null) return [];
  const { likely, p90 } = by.pace;
  const pace = (hours: number | null): string => (hours === null ? "more than 112" : plainNumber(hours));
  const what = plan.budget === null ? "To be done" : "All of it";
  const { hoursPerWeek, hoursByWeekday, finish } = by.usual;
  const evenly = hoursByWeekday === null ? "" : " spread evenly";
  const takes = `${what} by ${formatDay(by.day)} takes ${pace(likely)} hours a week${evenly}, and ${pace(p90)} to be 90 % sure.`;
  if (finish?.likely == null || (hoursPerWeek === likely && hoursByWeekday === null)) return [takes];
  const all = plan.budget === null ? "you" : "all of it";
  const usual = paceText(hoursPerWeek, hoursByWeekday);
  return [takes, `At ${usual} ${all} would likely be done by ${dayWords(finish.likely, plan.today)}.`];
}

/** How far the hours reach, the step at which they end, and the milestones on both sides of that. */
function budgetText(budget: PlanBudget, { by, plan }: Pick<PlanView, "by" | "plan">, theme: Theme): string[] {
  const { hours, used, next, reached, following, leftOut } = budget;
  const until = by === null ? "" : ` until ${formatDay(by.day)}`;
  if (leftOut.length === 0) return [`All of it fits into ${hoursWords(hours)}${until}: ${hoursWords(used)} to go.`];
  const after =
    following === null
      ? ""
      : ` ${hoursWords(following.more)} more would reach ${reached === null ? "the first milestone" : "the next"}: ${milestoneName(following, theme)}.`;
  const step = next === null ? "" : `${named(next.title, next.id, theme)}, which takes ${hoursWords(next.hours)}`;
  const open = plan.steps.filter(({ state }) => state !== "done").length;
  if (open === 0) return [`${hoursWords(hours)}${until} are not enough for the next step: ${step}.${after}`];
  const when = plan.finish.likely === null ? "" : `, done ${aboutWords(plan.finish.likely, plan.today)}`;
  const far = reached === null ? "." : `, and reach the milestone ${milestoneName(reached, theme)}.`;
  return [
    `${hoursWords(hours)}${until} are enough for ${count(open, "step")} of ${hoursWords(used)}${when}${far}`,
    `They end before ${step}.${after}`,
  ];
}

/** The shorter way of who has the job that changes; the command stands on a line of its own, to be copied. */
function inJobText({ inJob, titleOf }: Pick<PlanView, "inJob" | "titleOf">, theme: Theme): string {
  if (inJob === null) return "";
  const { role, hours } = inJob;
  const words = `If you work as ${theme.text(titleOf(role))} today, you can apply after ${hoursText(hours)}:`;
  return `${paragraph(theme, words)}  ${theme.dim(`career-roadmap plan ${role} --from ${role}`)}\n`;
}

function knownText({ known }: Plan, theme: Theme): string {
  if (known.length === 0) return "";
  return theme.dim(
    known.length <= 8
      ? `Taken as known: ${known.map(theme.text).join(", ")}`
      : `${known.length} skills taken as known.`,
  );
}
