import type { Plan, Resource } from "../../planner/index.ts";
import type { ProgressChart } from "../../progress/chart.ts";
import type { Week } from "../../progress/pace.ts";
import { bar, cut, percentText, sparkline } from "../../render/charts/bars.ts";
import { aboutWords } from "../../render/days.ts";
import { loggedText, type Moved, movedText, NO_HISTORY, rangeText, restsText } from "../../render/forecast-text.ts";
import { bullet, paragraph, spread, widthOf, wrap } from "../../render/layout.ts";
import { count, hoursText, hoursWords } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { titled } from "../../render/titled.ts";
import { formatDay } from "../../shared/dates.ts";
import { formatDuration } from "../../shared/duration.ts";
import { isFirst, leadText, milestoneName, nextMilestone } from "../shared/plan/milestone.ts";
import { type Away, renderAway } from "./away-view.ts";
import { fewerRows, renderStages, type StageStanding, standingRows } from "./stages.ts";

export interface StatusView {
  readonly plan: Plan;
  readonly title: string;
  readonly stages: readonly StageStanding[];
  /** How the likely finish moved since a week ago; null where there is nothing to tell. */
  readonly moved: Moved | null;
  readonly inProgress: readonly {
    readonly id: string;
    readonly title: string;
    readonly minutes: number;
    readonly hours: number;
    readonly hoursLeft: number;
  }[];
  /** What could be begun, in plan order, each with where to learn it. */
  readonly ready: readonly { readonly id: string; readonly title: string; readonly resource: Resource | null }[];
  /** Oldest first, the last one is this week. */
  readonly weeks: readonly Week[];
  /** Minutes of a usual week: the mean of those before this one, from the first with time logged. */
  readonly usualMinutes: number | null;
  readonly daysInARow: number;
  /** Addresses that prove what is done, in plan order. */
  readonly evidence: readonly { readonly id: string; readonly url: string }[];
  /** The other roles that take least, told when this one is done; fewest hours first. */
  readonly nearest: readonly { readonly id: string; readonly title: string; readonly hours: number }[];
  /** What somebody was on before a pause; null where there was none. */
  readonly away: Away | null;
  /** null when nobody asked for it. */
  readonly chart: ProgressChart | null;
}

/** A line less than a screen has, for the shell's own below them. */
const SCREEN_LINES = 23;
/** How many stages, steps in progress and ready ones are told: the most that fit a screen; of more only the number. */
const SHOWN: readonly Shown[] = [
  { begun: 3, ready: 3 },
  { begun: 3, ready: 2 },
  { begun: 2, ready: 2 },
  { stages: 3, begun: 3, ready: 2 },
  { stages: 2, begun: 3, ready: 2 },
  { stages: 2, begun: 2, ready: 2 },
  { stages: 1, begun: 2, ready: 2 },
  { stages: 1, begun: 2, ready: 2, less: true },
  { stages: 1, begun: 1, ready: 2, less: true },
  { stages: 1, begun: 1, ready: 1, less: true },
];

interface Shown {
  /** Of those to go; all, also what is done, when left out. */
  readonly stages?: number;
  readonly begun: number;
  readonly ready: number;
  /** Without what the dates rest on, and without the weeks before this one. */
  readonly less?: boolean;
}

function linesOf(text: string): number {
  return text.split("\n").length - 1;
}

/** Where a person stands, on one screen: bars by hours, what is in progress, what comes next, the week, the dates. */
export function renderStatus(view: StatusView, theme: Theme, isBack = false): string {
  const standing = renderStanding(view, theme, isBack);
  if (view.plan.hours.left === 0) return standing;
  // Who comes back reads that first; what is next is in it.
  if (isBack && view.away !== null) {
    const back = `${renderAway(view.away, theme)}\n${standing}`;
    const stages = `\n${renderStages(standingRows(view.plan), view.plan.today, theme)}`;
    return linesOf(back + stages) <= SCREEN_LINES ? back + stages : back;
  }
  const screens = SHOWN.map(({ stages, begun, ready, less = false }) => {
    const { rows, told } = fewerRows(view.plan, stages);
    return [
      renderStanding(view, theme, isBack, less),
      `\n${renderStages(rows, view.plan.today, theme, told)}`,
      renderInProgress(view, begun, theme),
      renderReady(view, ready, theme),
      `\n${renderWeek(view, theme, less)}`,
    ].join("");
  });
  const fits = (screen: string): boolean => theme.layout === "plain" || linesOf(screen) <= SCREEN_LINES;
  return screens.find(fits) ?? (screens.at(-1) as string);
}

/** How much of the role is done, and what that means: when all will be, or what to do now that it is. */
export function renderStanding(view: StatusView, theme: Theme, isBack = false, less = false): string {
  const { plan, title } = view;
  const heading = titled(title, plan.roles[0] as string, theme, theme.heading);
  const head = [
    spread(theme, "", heading, percentsText(plan)),
    `${bar(plan.percent, Math.min(60, theme.width), theme)}\n`,
  ].join("");
  if (plan.hours.left === 0) return head + renderAllDone(view, theme);
  const facts = [
    milestoneLine(plan, theme),
    datesText(plan),
    ...(less ? [] : [theme.dim(restsText(plan) || NO_HISTORY)]),
    // After a pause the weeks of it say nothing that helps; what was logged before it is told instead.
    ...(isBack ? [] : [loggedText(plan), movedText(view.moved)]),
  ];
  return head + facts.map((fact) => (fact === "" ? "" : paragraph(theme, fact))).join("");
}

/** `core 20 %, all 12 %`; one number where both are the same. */
function percentsText({ core, hours, percent }: Plan): string {
  if (core === null || core.full === 0 || core.full === hours.full) return percentText(percent);
  return `core ${percentText(core.percent)}, all ${percentText(percent)}`;
}

/** `Next milestone: Programming and data, 9 of 40 h, about June 2027.` */
function milestoneLine(plan: Plan, theme: Theme): string {
  const next = nextMilestone(plan);
  if (next === undefined) return "";
  const which = `${isFirst(plan, next) ? "First" : "Next"} milestone`;
  const when = next.likely === null ? "" : `, ${aboutWords(next.likely, plan.today)}`;
  const opens = next.opens === null ? "" : ` It opens: ${theme.text(next.opens).replace(/\.$/, "")}.`;
  return `${theme.heading(which)}: ${milestoneName(next, theme)}, ${leadText(next)}${when}.${opens}`;
}

/** When one can apply, and when all is done. */
function datesText({ core, finish, hours, today }: Plan): string {
  const all = `${hoursWords(hours.left)} in all, done ${rangeText(finish, today)}.`;
  if (core === null) return all;
  if (core.likely === null) return `All core is done: you can apply now. ${all}`;
  if (core.left === hours.left) return `You can apply ${rangeText(core, today)}.`;
  return `You can apply ${rangeText(core, today)}; everything ${rangeText(finish, today)}.`;
}

function renderAllDone({ evidence, nearest }: StatusView, theme: Theme): string {
  const proof = evidence.map(({ id, url }) => bullet(theme, `${theme.id(id)}\n${theme.link(url)}`));
  const near = nearest.map(({ id, title, hours }) =>
    bullet(theme, `${titled(title, id, theme)}, ${hoursWords(hours)} to go`),
  );
  return [
    paragraph(theme, theme.good("Everything is done. Congratulations!")),
    proof.length === 0
      ? paragraph(
          theme,
          "Nothing proves it yet: career-roadmap evidence ID URL writes down where your work can be seen.",
        )
      : `\n${theme.heading("What proves it")}\n${proof.join("")}`,
    near.length === 0 ? "" : `\n${theme.heading("Nearest to it")}\n${near.join("")}`,
  ].join("");
}

function renderInProgress({ inProgress }: StatusView, shown: number, theme: Theme): string {
  if (inProgress.length === 0) return "";
  const lines = inProgress.slice(0, shown).map(({ id, title, minutes, hours }) => {
    const spent = `${formatDuration(minutes)} of about ${hoursText(hours)}`;
    return spread(theme, `  ${theme.warn(theme.symbols.inProgress)} `, titled(title, id, theme), spent);
  });
  const more = inProgress.length - lines.length;
  if (more > 0) lines.push(`    and ${count(more, "more", "more")}\n`);
  return `\n${theme.heading("In progress")}\n${lines.join("")}`;
}

function renderReady({ ready }: StatusView, shown: number, theme: Theme): string {
  if (ready.length === 0 || shown === 0) return "";
  const lines = ready.slice(0, shown).map(({ id, title, resource }) => {
    const name = `${theme.symbols.ready} ${titled(title, id, theme)}`;
    const room = theme.width - widthOf(name) - 4;
    const where = resource === null || room < 12 ? "" : `  ${theme.dim(cut(theme.text(resource.title), room, theme))}`;
    return `  ${where === "" ? wrap(theme, name, 4, 2) : name}${where}\n`;
  });
  return `\n${theme.heading("Next")}\n${lines.join("")}`;
}

/** This week against the usual, and the last weeks as a line of bars. */
function renderWeek({ weeks, usualMinutes, daysInARow }: StatusView, theme: Theme, less: boolean): string {
  const now = weeks.at(-1)?.minutes ?? 0;
  const time = now === 0 ? "no time logged yet" : formatDuration(now);
  const usual = usualMinutes === null ? "" : `, usually ${formatDuration(usualMinutes)}`;
  const row = daysInARow > 1 ? `, ${daysInARow} days in a row` : "";
  const summary = paragraph(theme, `${theme.heading("This week")}: ${time}${usual}${row}`);
  if (less || weeks.every(({ minutes }) => minutes === 0)) return summary;
  const first = formatDay((weeks[0] as Week).start);
  const minutes = weeks.map((week) => week.minutes);
  const line = `${theme.accent(sparkline(minutes, theme))}  ${theme.dim(`weeks since ${first}`)}`;
  const beside = `${summary.trimEnd()}  ${line}`;
  return widthOf(beside) <= theme.width ? `${beside}\n` : `${summary}  ${line}\n`;
}
