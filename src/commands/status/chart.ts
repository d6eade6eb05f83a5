import type { ProgressChart } from "../../progress/chart.ts";
import { padEnd, padStart, paragraph } from "../../render/layout.ts";
import { hoursText, plainNumber } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { formatDay } from "../../shared/dates.ts";
import { formatDuration } from "../../shared/duration.ts";
import { renderBurnUp } from "./burn-up.ts";
import { renderStanding, type StatusView } from "./view.ts";

/** Columns where nobody says how many there are: in a pipe. */
const PIPED_WIDTH = 80;
/** Columns that the longest bar takes at most. */
const LONGEST = 60;

/** Where a person stands as two pictures: the hours of each week, and how the plan's hours add up. */
export function renderChart(view: StatusView, chart: ProgressChart, theme: Theme): string {
  if (theme.flat === true) return renderStanding(view, theme) + flatChart(view, chart);
  const wide = { ...theme, width: Number.isFinite(theme.width) ? theme.width : PIPED_WIDTH };
  const part = (title: string, picture: string): string => `\n${paragraph(wide, theme.heading(title))}${picture}`;
  return [
    renderStanding(view, theme),
    part("Hours logged each week", renderWeeks(view, chart, wide)),
    part("Hours of the plan done by the end of each week", renderBurnUp(chart, view.plan.today, wide)),
    renderKey(view, chart, wide),
  ].join("");
}

/** A line a week, from the first one on. */
function flatChart({ plan }: StatusView, { weeks, ahead }: ProgressChart): string {
  const done = (hours: number): string => `${hoursText(hours)} of ${hoursText(plan.hours.full)} done by its end`;
  const past = weeks.map(({ start, minutes, hoursDone }, at) => {
    const name = at === weeks.length - 1 ? "This week" : `Week of ${formatDay(start)}`;
    const logged = minutes === 0 ? "nothing logged" : `${formatDuration(minutes)} logged`;
    return `${name}: ${logged}, ${done(hoursDone)}\n`;
  });
  const coming = ahead.slice(1, weeks.length + 1).map(({ start, hoursDone }) => {
    return `Week of ${formatDay(start)}, to come: ${done(hoursDone)}\n`;
  });
  return `\nWeek by week, at ${plainNumber(plan.hoursPerWeek)} hours a week\n${past.join("")}${coming.join("")}`;
}

/** A row a week: its Monday, a bar, its hours; a mark where the plan's hours a week are. */
function renderWeeks({ plan }: StatusView, { weeks }: ProgressChart, theme: Theme): string {
  const { barFull, barLeft, todayLine } = theme.symbols;
  const pace = plan.hoursPerWeek * 60;
  const most = Math.max(pace, ...weeks.map(({ minutes }) => minutes));
  const room = Math.max(8, Math.min(LONGEST, theme.width - 24));
  return weeks
    .map(({ start, minutes }, at) => {
      const name = at === weeks.length - 1 ? "this week" : formatDay(start);
      const halves = minutes === 0 ? 0 : Math.max(1, Math.round((2 * room * minutes) / most));
      const bar = barFull.repeat(Math.floor(halves / 2)) + (halves % 2 === 1 ? barLeft : "");
      const mark = Math.max(0, Math.round((room * pace) / most) - 1);
      const rest = padEnd(bar.length > mark ? "" : `${" ".repeat(mark - bar.length)}${todayLine}`, room - bar.length);
      const time = minutes === 0 ? "-" : formatDuration(minutes);
      return `  ${padEnd(name, 10)}  ${theme.accent(bar)}${theme.dim(rest)}  ${padStart(time, 7)}\n`;
    })
    .join("");
}

function renderKey({ plan }: StatusView, { ahead }: ProgressChart, theme: Theme): string {
  const { barFull, barEmpty, rule, todayLine, todayMark } = theme.symbols;
  const marks = [
    `${barFull} done`,
    ahead.length === 0 ? "" : `${barEmpty} to come`,
    `${todayLine} ${rule} ${plainNumber(plan.hoursPerWeek)} hours a week`,
    `${todayMark} today`,
  ];
  const counted = "What is done counts with the hours that the plan has for it, whatever it took.";
  return `\n${paragraph(theme, theme.dim(marks.filter(Boolean).join("  ")))}${paragraph(theme, theme.dim(counted))}`;
}
