import type { Step } from "../../planner/index.ts";
import { spanText } from "../../render/days.ts";
import type { Day } from "../../shared/dates.ts";
import { formatDay } from "../../shared/dates.ts";
import { icon } from "./icons.ts";
import { type PageView, rankTag, stateWords } from "./view.ts";

/** The steps over time: a bar for each, below the months or years. */
export function renderBars(view: PageView): string {
  const { plan, groups } = view;
  const days = plan.steps.flatMap(({ first, last }) => (first === null || last === null ? [] : [first, last]));
  if (days.length === 0) return "";
  const from = Math.min(plan.today, ...days);
  const to = Math.max(...days, plan.core?.p90 ?? from, plan.finish.p90 ?? from);
  const at = (day: Day): number => Math.round(((day - from) / Math.max(1, to + 1 - from)) * 1000) / 10;
  const ticks = ticksOf(from, to);
  const grid = ticks.map(({ day }) => `<line x1="${at(day)}%" x2="${at(day)}%" y1="0" y2="100%"/>`).join("");
  const labels = ticks.map(({ day, label }) => `<span style="left:${at(day)}%">${label}</span>`).join("");
  const parts = groups
    .map(({ title, stage, steps }) => ({ title, stage, open: steps.filter(({ first }) => first !== null) }))
    .filter(({ open }) => open.length > 0)
    .map(
      ({ title, stage, open }) =>
        `<h3>${view.html(title)}${rankTag(stage.rank)}</h3><ul>${open.map((step) => row(step, view, at, grid)).join("")}</ul>`,
    );
  return `<section class="time" aria-labelledby="h-time"><h2 id="h-time">Over time</h2><div class="axis" aria-hidden="true"><div>${labels}</div></div>
${parts.join("\n")}${ranges(view, at, grid)}</section>`;
}

function row(step: Step, { titleOf, plan }: PageView, at: (day: Day) => number, grid: string): string {
  const [first, last] = [step.first as Day, step.last as Day];
  const width = Math.max(0.4, Math.round((at(last + 1) - at(first)) * 10) / 10);
  const span = spanText(first, last, plan.today);
  return `<li data-row="${step.n - 1}" class="is-${step.state} ${step.kind} rank-${step.rank}"><a href="#s-${step.id}" data-s="${step.n - 1}"><span class="mark">${icon(step.state)}</span><span class="name">${titleOf(step.id)}</span><span class="hide">, ${stateWords(step.state)}, ${span}</span></a><svg class="track" aria-hidden="true"><g class="grid">${grid}</g><rect x="${at(first)}%" y="4" width="${width}%" height="10" rx="3"/></svg></li>`;
}

/** The days by which one can apply and all is done, likely and in nine of ten cases, as bars of their own. */
function ranges({ plan }: PageView, at: (day: Day) => number, grid: string): string {
  const { core, finish, today } = plan;
  const rows = [
    ...(core?.likely == null ? [] : [{ title: "You can apply", likely: core.likely, p90: core.p90 }]),
    ...(finish.likely === null || finish.likely === core?.likely
      ? []
      : [{ title: "All done", likely: finish.likely, p90: finish.p90 }]),
  ].map(({ title, likely, p90 }) => {
    const end = p90 ?? likely;
    const words = `${spanText(likely, end, today)}`;
    const width = Math.max(0.6, Math.round((at(end + 1) - at(likely)) * 10) / 10);
    return `<li class="range"><p>${icon("flag")}<span class="name">${title}</span><span class="hide">, ${words}</span></p><svg class="track" aria-hidden="true"><g class="grid">${grid}</g><rect x="${at(likely)}%" y="6" width="${width}%" height="6" rx="3"/></svg></li>`;
  });
  return rows.length === 0 ? "" : `<h3>Likely to nine of ten</h3><ul>${rows.join("")}</ul>`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** At most about eight marks: months, quarters or years, whatever the length takes. */
function ticksOf(from: Day, to: Day): { day: Day; label: string }[] {
  const months = (to - from) / 30.4;
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((size) => months / size <= 8) ?? 480;
  const [year, month] = formatDay(from).split("-").map(Number) as [number, number, number];
  const ticks: { day: Day; label: string }[] = [];
  for (let index = Math.ceil(month / step) * step; ; index += step) {
    const day = Date.UTC(year, index, 1) / 86_400_000;
    if (day > to - (to - from) * 0.03) return ticks;
    const of = new Date(day * 86_400_000);
    const name = `${MONTHS[of.getUTCMonth()]}`;
    const showYear =
      step >= 12
        ? `${of.getUTCFullYear()}`
        : of.getUTCMonth() < step || ticks.length === 0
          ? `${name} ${of.getUTCFullYear()}`
          : name;
    ticks.push({ day, label: showYear });
  }
}
