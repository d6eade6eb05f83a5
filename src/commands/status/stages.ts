import type { Finish, Plan, PlanStage } from "../../planner/index.ts";
import { bar, cut, percentText } from "../../render/charts/bars.ts";
import { dayWords, SHORT_DAY_WIDTH, shortDay } from "../../render/days.ts";
import { padEnd, padStart, widthOf } from "../../render/layout.ts";
import { count, hoursText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import type { Day } from "../../shared/dates.ts";

/** How far a person is with a group of the plan. */
export interface StageStanding extends Pick<PlanStage, "id" | "title" | "role" | "rank"> {
  readonly hours: { readonly left: number; readonly full: number };
  readonly percent: number;
  readonly finish: Finish;
}

/** How far a person is with something, as a row of the table. */
export interface StandingRow {
  readonly title: string;
  readonly hours: { readonly left: number; readonly full: number };
  readonly percent: number;
  readonly finish: Finish;
}

/** A row for each milestone, one for all core where that is not everything, and one for everything. */
export function standingRows({ milestones, core, hours, percent, finish }: Plan): StandingRow[] {
  const stages = milestones
    .filter(({ stage }) => stage !== null)
    .map(({ title, hours, percent, likely, p90 }) => ({ title, hours, percent, finish: { likely, p90 } }));
  const apply =
    core === null || core.full === hours.full
      ? []
      : [{ title: "All core", hours: core, percent: core.percent, finish: core }];
  return [...stages, ...apply, { title: "Everything", hours, percent, finish }];
}

const DATES_WIDTH = 2 * SHORT_DAY_WIDTH + 4;
const BAR_WIDTH = 12;
/** Titles and bars are not made narrower than this. */
const LEAST_TITLE = 16;
const LEAST_BAR = 6;

/** All rows, or the first `most` of the stages that are to go, with what all come to. */
export function fewerRows(
  plan: Plan,
  most: number | undefined,
): { readonly rows: StandingRow[]; readonly told: string } {
  const rows = standingRows(plan);
  const stages = rows.slice(0, plan.milestones.filter(({ stage }) => stage !== null).length);
  const shown = stages.filter(({ hours }) => hours.left > 0).slice(0, most);
  if (most === undefined || shown.length === stages.length) return { rows, told: "" };
  return {
    rows: [...shown, ...rows.slice(stages.length)],
    told: `${shown.length} of ${count(stages.length, "stage")}`,
  };
}

/** One line a row; dates and bars stand where there is room for them, dates first. `told` stands above the titles. */
export function renderStages(stages: readonly StandingRow[], today: Day, theme: Theme, told = ""): string {
  if (theme.flat === true) return stages.map((row) => flatStage(row, today, theme)).join("");
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
    // Where all is skipped nothing was done.
    const skipped = hours.full === 0;
    const drawn = bars ? `  ${bar(skipped ? 0 : done, barWidth, theme)} ` : "  ";
    const left = skipped ? "skipped" : hours.left === 0 ? "done" : `${hoursText(hours.left)}${dates ? "" : " to go"}`;
    const days = dates && hours.left > 0 ? `  ${dateText(finish.likely, today)}  ${dateText(finish.p90, today)}` : "";
    return `${name}${drawn}${padStart(skipped ? "-" : percentText(done), 5)}  ${padStart(left, dates ? 7 : 13)}${days}\n`;
  });
  const above = width + (bars ? barWidth + 3 : 2) + 5;
  const head =
    padEnd(told, above) +
    padStart("to go", 9) +
    padStart("likely", SHORT_DAY_WIDTH + 2) +
    padStart("90 %", SHORT_DAY_WIDTH + 2);
  return (dates ? `${theme.dim(head)}\n` : "") + rows.join("");
}

/** A row in words. */
function flatStage({ title, hours, percent: done, finish }: StandingRow, today: Day, theme: Theme): string {
  const left = hours.left === 0 ? "all of it done" : `${percentText(done)} done, ${hoursText(hours.left)} to go`;
  const likely = finish.likely === null ? "" : `, likely by ${dayWords(finish.likely, today)}`;
  const sure = finish.p90 === null ? "" : `, 90 % sure by ${dayWords(finish.p90, today)}`;
  return `${theme.text(title)}: ${left}${hours.left === 0 ? "" : likely + sure}\n`;
}

function dateText(day: Day | null, today: Day): string {
  return padStart(day === null ? "-" : shortDay(day, today), SHORT_DAY_WIDTH);
}
