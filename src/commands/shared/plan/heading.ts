import type { Plan, PlanBudget } from "../../../planner/index.ts";
import { restsText } from "../../../render/forecast-text.ts";
import { paragraph } from "../../../render/layout.ts";
import { count, hoursWords, paceText, plainNumber, weeksText } from "../../../render/numbers.ts";
import type { Theme } from "../../../render/theme.ts";
import { formatDay } from "../../../shared/dates.ts";
import type { PlanView } from "./plan-view.ts";

/** Roles, hours left, weeks at this pace, the range of dates, and what was asked about them. */
export function renderHeading(view: Omit<PlanView, "prefer" | "firstResource">, theme: Theme): string {
  const { plan, titleOf } = view;
  const titles = plan.roles.map((role) => theme.text(titleOf(role)));
  const lines = [`${theme.heading(titles.join(" + "))}  ${theme.id(plan.roles.join(" "))}`];
  if (plan.finish.likely === null) lines.push("Nothing left to learn for this role. Well done!");
  else lines.push(...toGo(view), ...restsLines(plan, theme), ...byText(view));
  if (plan.budget !== null) lines.push(...budgetText(plan.budget, view));
  const known = view.carried === null ? knownText(plan) : carriedText(view.carried);
  if (known !== "" && (plan.finish.likely !== null || view.carried !== null)) lines.push(theme.dim(known));
  if (!plan.exact && plan.finish.likely !== null) {
    lines.push(theme.dim("There are too many choices to compare all; this is the best plan found."));
  }
  return lines.map((line) => paragraph(theme, line)).join("");
}

function toGo({ plan, until }: Pick<PlanView, "plan" | "until">): string[] {
  const { hours, finish, hoursPerWeek, hoursByWeekday, parallel } = plan;
  const most = parallel === 1 ? "" : `, up to ${parallel} steps at once`;
  const pace = `${weeksText(hours.left, hoursPerWeek)} at ${paceText(hoursPerWeek, hoursByWeekday)}${most}`;
  const progress = plan.percent > 0 ? `, ${Math.floor(plan.percent)} % known or done` : "";
  const end = until === null ? "" : ` up to ${until}`;
  const begin = plan.start === plan.today ? "" : `From ${formatDay(plan.start)}: `;
  const sure =
    finish.p90 === null ? "90 % sure only after more than 100 years" : `90 % sure by ${formatDay(finish.p90)}`;
  return [
    `To go${end}: ${hoursWords(hours.left)}, ${pace}${progress}.`,
    `${begin}${begin === "" ? "Likely" : "likely"} done by ${formatDay(finish.likely as number)}, ${sure}.`,
  ];
}

/** On what the range rests, where there is anything to say about it. */
function restsLines(plan: Plan, theme: Theme): string[] {
  const rests = restsText(plan);
  return rests === "" ? [] : [theme.dim(rests)];
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
  return [
    takes,
    `At ${paceText(hoursPerWeek, hoursByWeekday)} ${all} would likely be done by ${formatDay(finish.likely)}.`,
  ];
}

function budgetText(
  { hours, points, allPoints, leftOut, exact }: PlanBudget,
  { by, plan }: Pick<PlanView, "by" | "plan">,
): string[] {
  if (leftOut.length === 0) return [`All of it fits into ${hoursWords(hours)}.`];
  const open = plan.steps.filter(({ state }) => state !== "done").length;
  const until = by === null ? "" : ` until ${formatDay(by.day)}`;
  const best = exact
    ? "No other choice brings more"
    : "There are too many choices to compare all; this is the best found";
  return [
    `Chosen for ${hoursWords(hours)}${until}: ${open} of ${count(open + leftOut.length, "step")}, ${points} of ${allPoints} points. ${best}.`,
  ];
}

function knownText({ known }: Plan): string {
  if (known.length === 0) return "";
  return known.length <= 8 ? `Taken as known: ${known.join(", ")}.` : `${known.length} skills taken as known.`;
}

function carriedText({ title, role, skills }: NonNullable<PlanView["carried"]>): string {
  if (skills.length === 0) return `${title} (${role}) brings nothing along that this plan asks for.`;
  const hours = hoursWords(skills.reduce((sum, skill) => sum + skill.hours, 0));
  const list = (some: typeof skills): string => some.map(({ id }) => id).join(", ");
  const [trade, added] = [skills.filter((one) => !one.new), skills.filter((one) => one.new)];
  const lead = `Carried over from ${title} (${role}): ${count(skills.length, "skill")}, ${hours}`;
  if (added.length === 0) return `${lead}: ${list(trade)}.`;
  const rest = trade.length === 0 ? "" : ` ${list(trade)};`;
  return `${lead}:${rest} and what the roadmap adds to that job, so look whether you have it: ${list(added)}.`;
}
