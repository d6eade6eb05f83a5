import type { Rank, Step } from "../../planner/index.ts";
import { dayWords } from "../../render/days.ts";
import { count, hoursText, hoursWords, paceText } from "../../render/numbers.ts";
import { formatDay } from "../../shared/dates.ts";
import type { ExportInput } from "../input.ts";
import { type Group, goalsText, groupsOf } from "../shared/groups.ts";
import { esc } from "../shared/markup.ts";
import { stateWords } from "../shared/states.ts";
import { mapGraph } from "./graph.ts";
import { layoutMap } from "./layout.ts";
import { MARKS } from "./marks.ts";
import { WIDE } from "./metrics.ts";
import { gapsByHeight, pathOf } from "./path.ts";
import type { Box, MapLayout } from "./types.ts";
import { labelWidth, wrapLabel } from "./wrap-label.ts";

const MARGIN = 32;
const HEAD = 132;
const FOOT = 56;
const LABEL = { size: 12.5, line: 15, lines: 3 };

/**
 * The map of a plan as one drawing: no script, no address, light or dark as the reader's screen is. Titles and states are
 * in it as text, for search and for screen readers.
 */
export function renderSvg(input: ExportInput): string {
  const graph = mapGraph(input.plan);
  const layout = layoutMap(graph, WIDE);
  const groups = groupsOf(input.plan, input.titles);
  const bands = graph.bands.map((stages) => groups.filter(({ stage }) => stages.includes(stage)));
  const [width, height] = [layout.width + 2 * MARGIN, layout.height + HEAD + FOOT];
  const html = (text: string): string => esc(input.text(text));
  const title = `The way to ${html(goalsText(input.plan, input.titles))}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">${title}</title><desc id="desc">${describe(input)}</desc>
<style>${STYLES}</style><defs>${marks()}</defs>
<rect class="paper" width="100%" height="100%"/>
<text class="title" x="${MARGIN}" y="58">${title}</text><text class="soft" x="${MARGIN}" y="86">${describe(input)}</text>
<g transform="translate(${MARGIN} ${HEAD - 20})">
${bands.map((band, at) => renderBand(band, layout.bands[at] as Box)).join("\n")}
${renderLines(layout)}
${bands.map((band, at) => heading(band, layout.bands[at] as Box, input, html)).join("\n")}
${input.plan.steps.map((step, at) => card(step, layout.cards[at] as Box, input, html)).join("\n")}
</g>
${legend(input, height)}
</svg>
`;
}

function describe({ plan }: ExportInput): string {
  const { core, finish, today } = plan;
  const steps = `${count(plan.steps.length, "step")}, ${hoursWords(plan.hours.left)} to go at ${paceText(plan.hoursPerWeek, null)}`;
  if (core !== null)
    return `${steps}. You can apply ${core.likely === null ? "now" : `by ${dayWords(core.likely, today)}`}.`;
  return finish.likely === null ? `${steps}.` : `${steps}, done by ${dayWords(finish.likely, today)}.`;
}

function renderBand(band: readonly Group[], { y, width, height }: Box): string {
  const rank = band[0]?.stage.rank ?? "begun";
  return `<rect class="band ${rank}" y="${y}" width="${width}" height="${height}" rx="14"/>`;
}

function heading(band: readonly Group[], { y }: Box, { plan }: ExportInput, html: (text: string) => string): string {
  const first = band[0] as Group;
  const words = band.map(({ steps, stage }) => {
    const hours = hoursText(steps.reduce((sum, { hoursLeft }) => sum + hoursLeft, 0));
    const day = stage.finish.likely === null ? "" : `, by ${dayWords(stage.finish.likely, plan.today)}`;
    return isBehind(stage.rank)
      ? `${steps.length} ${stage.rank}, ${hours}`
      : `${count(steps.length, "step")}, ${hours}${day}`;
  });
  const rank = isBehind(first.stage.rank) ? `${first.stage.rank}: ` : "";
  return `<text class="over stage" x="18" y="${y + 28}">${rank}${html(first.title)}<tspan class="soft" dx="14">${words.join("; ")}</tspan></text>`;
}

function isBehind(rank: Rank | null): boolean {
  return rank === "further" || rank === "optional";
}

function renderLines({ lines, crossings }: MapLayout): string {
  const gaps = gapsByHeight(crossings);
  return `<g class="lines">${lines.map((line) => `<path d="${pathOf(line, gaps, 7)}"/>`).join("")}</g>`;
}

function card(
  step: Step,
  { x, y, width, height }: Box,
  { titles }: ExportInput,
  html: (text: string) => string,
): string {
  const title = titles.get(step.id) ?? step.id;
  const label = wrapLabel(title, width - 16, LABEL.size, 20, LABEL.lines);
  const lines = label.map(
    (line, at) => `<tspan x="${x + (at === 0 ? 27 : 9)}" y="${y + 20 + at * LABEL.line}">${html(line)}</tspan>`,
  );
  const hours = hoursText(step.hours);
  const last = label.length - 1;
  const room =
    width - 16 - (last === 0 ? 20 : 0) - labelWidth(label[last] as string, LABEL.size) - labelWidth(hours, 11) - 4;
  const own =
    last + 1 < LABEL.lines
      ? `<tspan class="hours" x="${x + 9}" y="${y + 20 + (last + 1) * LABEL.line}">${hours}</tspan>`
      : "";
  lines.push(room >= 0 ? `<tspan class="hours" dx="5">${hours}</tspan>` : own);
  const words = `${html(title)}, ${isBehind(step.rank) ? `${step.rank} ` : ""}${step.kind}, ${stateWords(step.state)}`;
  return `<g class="card ${step.kind} ${step.state} ${step.rank}"><title>${words}</title><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="9"/><use href="#${step.state}" x="${x + 9}" y="${y + 9}" width="13" height="13"/><text>${lines.join("")}</text></g>`;
}

function legend({ plan }: ExportInput, height: number): string {
  const states = (["done", "in-progress", "ready", "blocked"] as const).map((state) => ({
    state,
    words: stateWords(state),
  }));
  const parts = states.map(
    ({ state, words }, at) =>
      `<g class="card ${state}"><use href="#${state}" x="${MARGIN + at * 110}" y="${height - 37}" width="13" height="13"/></g><text class="soft" x="${MARGIN + at * 110 + 19}" y="${height - 26}">${words}</text>`,
  );
  const x = MARGIN + states.length * 110;
  return `${parts.join("")}<text class="soft" x="${x}" y="${height - 26}">dark: a project; dashed: further; ${formatDay(plan.today)}, career-roadmap</text>`;
}

function marks(): string {
  return (["done", "in-progress", "ready", "blocked", "skipped"] as const)
    .map((state) => `<symbol id="${state}" viewBox="0 0 16 16">${MARKS[state]}</symbol>`)
    .join("");
}

const STYLES = `text{font-family:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:var(--ink)}
svg{--paper:#f8f7f3;--sheet:#fffefb;--ink:#1f232b;--soft:#565d69;--band:#efede5;--line:#8d929c;--accent:#3a4bb0;--done:#246b45;--tint:#dcebe0;--go:#8f5300;--glow:#f9e9c8;--land:#2a2f45;--on:#f7f6f2}
@media(prefers-color-scheme:dark){svg{--paper:#14161b;--sheet:#20242c;--ink:#eceae4;--soft:#a7adb8;--band:#1b1e25;--line:#6c7380;--accent:#a3b1ff;--done:#7fcf9f;--tint:#1d3a2a;--go:#f0bd62;--glow:#41331a;--land:#d9d6ea;--on:#1b1d2a}}
.paper{fill:var(--paper)}.title{font-size:34px;font-weight:700;letter-spacing:-.02em}.soft{fill:var(--soft);font-size:13px;font-weight:400}
.band{fill:var(--band)}.band.further,.band.optional{fill:none;stroke:var(--line);stroke-dasharray:6 4}.band.begun{stroke:var(--go)}
.stage{font-size:17px;font-weight:650}.over{paint-order:stroke;stroke:var(--band);stroke-width:5px;stroke-linejoin:round}
.lines{fill:none;stroke:var(--line);stroke-width:1.6}
.card rect{fill:var(--sheet);stroke:var(--line);stroke-width:1.5}.card text{font-size:${LABEL.size}px;font-weight:600}.card .hours{font-size:11px;font-weight:400;fill:var(--soft)}
.card use{color:var(--soft)}.further rect{stroke-dasharray:5 3}.optional rect{stroke-dasharray:1.5 2.5}
.ready rect{stroke:var(--accent);stroke-width:2}.ready use{color:var(--accent)}.done rect{fill:var(--tint);stroke:var(--done)}.done use{color:var(--done);--mark:var(--sheet)}
.in-progress rect{fill:var(--glow);stroke:var(--go)}.in-progress use{color:var(--go)}
.project rect{fill:var(--land);stroke:var(--land)}.project text,.project .hours{fill:var(--on)}.project use{color:var(--on);--mark:var(--land)}
.project.done rect{fill:var(--done);stroke:var(--done)}`;
