import type { Milestone } from "../../planner/index.ts";
import { aboutWords, dayWords } from "../../render/days.ts";
import { count, hoursText, hoursWords, paceText } from "../../render/numbers.ts";
import { formatDay } from "../../shared/dates.ts";
import { icon } from "./icons.ts";
import type { PageView } from "./view.ts";

/** What the page is about, and the way from today to the goal. */
export function renderWay(view: PageView): string {
  const { plan, goal } = view;
  return `<header class="top"><p class="eyebrow">A plan of ${formatDay(plan.today)}</p>
<h1>The way to <span>${goal}</span></h1>
<p class="lead">${sentences(view).join(" ")}</p>
<div class="meter" role="img" aria-label="${plan.percent} % of the plan is done"><span style="width:${plan.percent}%"></span></div>
<p class="figures"><b>${Math.floor(plan.percent)} %</b> done<span> · ${hoursText(plan.hours.left)} of ${hoursText(plan.hours.full)} left</span></p></header>
<section class="way" aria-labelledby="h-way"><h2 id="h-way">Milestones</h2><ol class="stops${plan.milestones.length > 8 ? " many" : ""}">
<li class="stop today"><span class="dot"></span><b>Today</b><span class="when">${formatDay(plan.today)}</span></li>
${byDay(plan.milestones)
  .map((one) => stop(one, view))
  .join("\n")}${finish(view)}</ol></section>`;
}

function sentences({ plan }: PageView): string[] {
  const { core, finish, today } = plan;
  const steps = `${count(plan.steps.length, "step")}, ${hoursWords(plan.hours.left)} to go at ${paceText(plan.hoursPerWeek, plan.hoursByWeekday)}.`;
  const range = (p90: number | null): string =>
    p90 === null ? "" : `; nine of ten such plans are there by ${dayWords(p90, today)}`;
  const apply =
    core === null
      ? []
      : [
          core.likely === null
            ? "You can apply now."
            : `You can apply ${aboutWords(core.likely, today)}${range(core.p90)}.`,
        ];
  const isLater = finish.likely !== null && finish.likely !== core?.likely;
  const all =
    isLater && finish.likely !== null
      ? [`Everything is done ${aboutWords(finish.likely, today)}${apply.length > 0 ? "" : range(finish.p90)}.`]
      : [];
  return [steps, ...apply, ...all];
}

function stop(one: Milestone, { plan, html, titleOf }: PageView): string {
  const isGoal = one.stage === null;
  const several = plan.roles.length > 1 ? `${titleOf(one.role)}: ` : "";
  const title = isGoal
    ? `You can apply${plan.roles.length > 1 ? ` as ${titleOf(one.role)}` : ""}`
    : `${several}${html(one.title)}`;
  const dates =
    one.likely === null
      ? '<span class="when">reached</span>'
      : `<span class="when">${dayWords(one.likely, plan.today)}</span>${one.p90 === null ? "" : `<span class="late">90 % by ${dayWords(one.p90, plan.today)}</span>`}`;
  const opens = one.opens === null ? "" : `<span class="opens">${html(one.opens)}</span>`;
  const hours = one.likely === null ? "" : `<span class="hours">${hoursText(one.hours.left)}</span>`;
  const state = one.likely === null ? " reached" : "";
  return `<li class="stop${isGoal ? " goal" : ""}${state}"><span class="dot">${isGoal ? icon("flag") : ""}</span><b>${title}</b>${dates}${hours}${opens}</li>`;
}

/** Those that are reached first, then by their day; the order of a role's stages where two have one. */
function byDay(milestones: readonly Milestone[]): Milestone[] {
  return [...milestones].sort((a, b) => (a.likely ?? 0) - (b.likely ?? 0));
}

/** The end of everything, where it lies behind the day from which one can apply. */
function finish({ plan }: PageView): string {
  const { finish, core, today } = plan;
  if (finish.likely === null || finish.likely === core?.likely) return "";
  const late = finish.p90 === null ? "" : `<span class="late">90 % by ${dayWords(finish.p90, today)}</span>`;
  return `\n<li class="stop end"><span class="dot"></span><b>All done</b><span class="when">${dayWords(finish.likely, today)}</span>${late}</li>`;
}
