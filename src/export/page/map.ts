import type { Step } from "../../planner/index.ts";
import { aboutWords, dayWords } from "../../render/days.ts";
import { count, hoursText } from "../../render/numbers.ts";
import { gapsByHeight, pathOf } from "../map/path.ts";
import type { Box, MapLayout } from "../map/types.ts";
import type { Group } from "../shared/groups.ts";
import { icon } from "./markup.ts";
import { kindWords, type PageView, stateWords } from "./view.ts";

/** One drawing of the map for each kind of screen: the letter names its places in styles. */
export type Layouts = Readonly<Record<"w" | "n" | "p", MapLayout>>;

const RADIUS: Readonly<Record<keyof Layouts, number>> = { w: 7, n: 4, p: 3 };

export function renderMap(view: PageView, layouts: Layouts): string {
  const keys = Object.keys(layouts) as (keyof Layouts)[];
  const size = keys.map((key) => `--${key}h:${layouts[key].height}px;--${key}w:${layouts[key].width}px`).join(";");
  const drawings = keys.map((key) => lines(layouts[key], key)).join("");
  const bands = view.groups.map((group, at) => band(group, at, view, layouts, keys)).join("\n");
  return `<section class="map-part" aria-labelledby="h-map"><h2 id="h-map">Map</h2>
<p class="hint">Lines lead down from what a step needs. <span class="with-script">Choose a step to see all that it needs and all that it opens. Arrow keys follow the lines: up to what it needs, down to what it opens, left and right among them; a digit goes to the nth.</span></p>
<div class="map-and-panel"><div class="map-frame"><div class="map" id="map" style="${size}">${drawings}${bands}</div></div>
<aside id="panel" aria-labelledby="panel-title" hidden><div class="panel-head"><h2 id="panel-title" tabindex="-1"></h2><button type="button" id="panel-close" aria-label="Close">${icon("close")}</button></div><div id="panel-body"></div></aside></div></section>`;
}

function lines(layout: MapLayout, key: keyof Layouts): string {
  const gaps = gapsByHeight(layout.crossings);
  const paths = layout.lines.map(
    (line) => `<path data-f="${line.from}" data-t="${line.to}" d="${pathOf(line, gaps, RADIUS[key])}"/>`,
  );
  return `<svg class="lines lines-${key}" aria-hidden="true" width="${layout.width}" height="${layout.height}" viewBox="0 0 ${layout.width} ${layout.height}">${paths.join("")}</svg>\n`;
}

function band(group: Group, at: number, view: PageView, layouts: Layouts, keys: readonly (keyof Layouts)[]): string {
  const { stage, steps } = group;
  const places = keys.map((key) => {
    const { y, height } = layouts[key].bands[at] as Box;
    return `--${key}y:${y}px;--${key}b:${height}px`;
  });
  const rank = stage.rank ?? "begun";
  const label = rank === "further" || rank === "optional" ? `<span class="tag">${rank}</span>` : "";
  const cards = steps.map((step) => card(step, view, layouts, keys, at)).join("");
  return `<section class="band is-${rank}" style="${places.join(";")}" aria-labelledby="b${at}"><div class="band-head"><h3 id="b${at}"><span>${view.html(group.title)}</span>${label}</h3><p>${bandFacts(group, view)}</p></div><ul>${cards}</ul>${applyFlag(at, view)}</section>`;
}

function bandFacts({ steps, stage }: Group, { plan }: PageView): string {
  const hours = steps.reduce((sum, { hoursLeft }) => sum + hoursLeft, 0);
  const day = stage.finish.likely;
  return `<span>${count(steps.length, "step")}, ${hoursText(hours)}${day === null ? "" : `, ${aboutWords(day, plan.today)}`}</span>`;
}

/** Below the last core band: from there one can apply. */
function applyFlag(at: number, { groups, plan }: PageView): string {
  if (plan.core === null || groups[at]?.stage.rank !== "core") return "";
  if (groups.slice(at + 1).some(({ stage }) => stage.rank === "core")) return "";
  const { likely } = plan.core;
  return `<p class="apply">${icon("flag")}You can apply${likely === null ? " now" : `, ${dayWords(likely, plan.today)}`}</p>`;
}

function card(step: Step, view: PageView, layouts: Layouts, keys: readonly (keyof Layouts)[], band: number): string {
  const at = view.placeOf.get(step.id) as number;
  const places = keys.map((key) => {
    const { x, y } = layouts[key].cards[at] as Box;
    return `--${key}x:${x}px;--${key}y:${y - (layouts[key].bands[band] as Box).y}px`;
  });
  const title = view.titleOf(step.id);
  const mark = step.kind === "project" ? icon("project") : "";
  return `<li style="${places.join(";")}"><a class="card ${step.kind} is-${step.state} rank-${step.rank}" href="#s-${step.id}" data-s="${at}" title="${title}"><span class="mark">${icon(step.state)}</span><span class="name">${title}</span><span class="sub">${mark}${hoursText(step.hours)}</span><span class="hide">, ${kindWords(step)}, <span class="state">${stateWords(step.state)}</span></span></a></li>`;
}
