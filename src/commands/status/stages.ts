import type { Finish } from "../../planner/index.ts";
import { bar, cut, percentText } from "../../render/charts/bars.ts";
import { padEnd, padStart, widthOf } from "../../render/layout.ts";
import { hoursText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { type Day, formatDay } from "../../shared/dates.ts";

/** How far a person is with a stage. */
export interface StageStanding {
  readonly id: string;
  readonly title: string;
  readonly hours: { readonly left: number; readonly full: number };
  readonly percent: number;
  readonly finish: Finish;
}

const DATES_WIDTH = 24;
const BAR_WIDTH = 12;
/** Titles and bars are not made narrower than this. */
const LEAST_TITLE = 16;
const LEAST_BAR = 6;

/** One row a stage; dates and bars stand where there is room for them, dates first. */
export function renderStages(stages: readonly StageStanding[], theme: Theme): string {
  const longest = Math.max(...stages.map(({ title }) => widthOf(theme.text(title))));
  const wide = longest + BAR_WIDTH + DATES_WIDTH + 17;
  const room = Math.min(wide, theme.width);
  const least = Math.min(longest, LEAST_TITLE);
  const dates = room >= least + LEAST_BAR + DATES_WIDTH + 17;
  // Over dates there are headings, which say what the hours are.
  const rest = room - (dates ? DATES_WIDTH + 14 : 20);
  const bars = rest >= least + LEAST_BAR + 3;
  const width = Math.min(longest, Math.max(least, rest - (bars ? LEAST_BAR + 3 : 2)));
  const barWidth = Math.min(BAR_WIDTH, rest - width - 3);
  const rows = stages.map(({ title, percent: done, hours, finish }) => {
    const name = padEnd(cut(theme.text(title), width, theme), width);
    const drawn = bars ? `  ${bar(done, barWidth, theme)} ` : "  ";
    const left = hours.left === 0 ? "done" : `${hoursText(hours.left)}${dates ? "" : " to go"}`;
    const days = dates && hours.left > 0 ? `  ${dateText(finish.likely)}  ${dateText(finish.p90)}` : "";
    return `${name}${drawn}${padStart(percentText(done), 5)}  ${padStart(left, dates ? 7 : 13)}${days}\n`;
  });
  const above = width + (bars ? barWidth + 3 : 2) + 5;
  const head = " ".repeat(above) + padStart("to go", 9) + padStart("likely", 12) + padStart("90 %", 12);
  return (dates ? `${theme.dim(head)}\n` : "") + rows.join("");
}

function dateText(day: Day | null): string {
  return day === null ? padStart("-", 10) : formatDay(day);
}
