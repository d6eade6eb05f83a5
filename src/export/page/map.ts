import type { Step } from "../../planner/index.ts";
import { aboutWords, dayWords } from "../../render/days.ts";
import { count, hoursText } from "../../render/numbers.ts";
import type { MapGraph } from "../map/graph.ts";
import { gapsByHeight, pathOf } from "../map/path.ts";
import type { Box, MapLayout } from "../map/types.ts";
import type { Group } from "../shared/groups.ts";
import { icon } from "./icons.ts";
import { kindWords, type PageView, rankTag, stateWords } from "./view.ts";

/** One drawing of the map for each kind of screen: the letter names its places in styles. */
export type Layouts = Readonly<Record<"w" | "n" | "p", MapLayout>>;

const RADIUS: Readonly<Record<keyof Layouts, number>> = { w: 7, n: 4, p: 3 };

export function renderMap(view: PageView, graph: MapGraph, layouts: Layouts): string {
  const groups = graph.bands.map((stages) =>
    stages.map((stage) => view.groups.find((one) => one.stage === stage) as Group),
  );
  const lastCore = groups.findLastIndex((band) => band.some(({ stage }) => stage.rank === "core"));
  const bands = groups.map((band, at) => renderBand(band, at, at === lastCore, view, layouts)).join("\n");
  return `<section class="map-part" aria-labelledby="h-map"><h2 id="h-map">Map</h2>
<p class="hint">Lines lead down from what a step needs. <span class="with-script">Choose a step to see all that it needs and all that it opens. <span class="keys">Arrow keys follow the lines: up to what it needs, down to what it opens, left and right among them; a digit goes to the nth.</span></span></p>
<div class="map-and-panel"><div class="map-frame"><div class="map" id="map" style="${sizes(layouts)}">${lineDrawings(layouts)}${bands}</div></div>
<aside id="panel" aria-labelledby="panel-title" hidden><div class="panel-head"><h3 id="panel-title" tabindex="-1"></h3><button type="button" id="panel-close" aria-label="Close">${icon("close")}</button></div><div id="panel-body"></div></aside></div></section>`;
}

/** How large the map is on each kind of screen. */
export function sizes(layouts: Layouts): string {
  return keysOf(layouts)
    .map((key) => `--${key}h:${layouts[key].height}px;--${key}w:${layouts[key].width}px`)
    .join(";");
}

export function lineDrawings(layouts: Layouts): string {
  return keysOf(layouts)
    .map((key) => lines(layouts[key], key))
    .join("");
}

/** Where a band stands on each kind of screen. */
export function bandPlace(layouts: Layouts, band: number): string {
  return keysOf(layouts)
    .map((key) => {
      const { y, height } = layouts[key].bands[band] as Box;
      return `--${key}y:${y}px;--${key}b:${height}px`;
    })
    .join(";");
}

/** Where a card stands in its band on each kind of screen. */
export function cardPlace(layouts: Layouts, at: number, band: number): string {
  return keysOf(layouts)
    .map((key) => {
      const { x, y } = layouts[key].cards[at] as Box;
      return `--${key}x:${x}px;--${key}y:${y - (layouts[key].bands[band] as Box).y}px`;
    })
    .join(";");
}

function keysOf(layouts: Layouts): (keyof Layouts)[] {
  return Object.keys(layouts) as (keyof Layouts)[];
}

function lines(layout: MapLayout, key: keyof Layouts): string {
  const gaps = gapsByHeight(layout.crossings);
  const paths = layout.lines.map(
    (line) => `<path data-f="${line.from}" data-t="${line.to}" d="${pathOf(line, gaps, RADIUS[key])}"/>`,
  );
  return `<svg class="lines lines-${key}" aria-hidden="true" width="${layout.width}" height="${layout.height}" viewBox="0 0 ${layout.width} ${layout.height}">${paths.join("")}</svg>\n`;
}

function renderBand(
  groups: readonly Group[],
  at: number,
  isLastCore: boolean,
  view: PageView,
  layouts: Layouts,
): string {
  const first = groups[0] as Group;
  const rank = first.stage.rank ?? "begun";
  const label = rankTag(first.stage.rank);
  const cards = groups.flatMap(({ steps }) => steps.map((step) => card(step, view, layouts, at)));
  return `<section class="band is-${rank}" style="${bandPlace(layouts, at)}" aria-labelledby="b${at}"><div class="band-head"><h3 id="b${at}"><span>${view.html(first.title)}</span>${label}</h3><p>${bandFacts(groups, view)}</p></div><ul>${cards.join("")}</ul>${isLastCore ? applyFlag(view) : ""}</section>`;
}

function bandFacts(groups: readonly Group[], { plan }: PageView): string {
  const words = groups.map(({ steps, stage }) => {
    const hours = hoursText(steps.reduce((sum, { hoursLeft }) => sum + hoursLeft, 0));
    const day = stage.finish.likely === null ? "" : `, by ${dayWords(stage.finish.likely, plan.today)}`;
    return stage.rank === "further" || stage.rank === "optional"
      ? `${steps.length} ${stage.rank}, ${hours}`
      : `${count(steps.length, "step")}, ${hours}${day}`;
  });
  const more = words
    .slice(1)
    .map((one) => `; ${one}`)
    .join("");
  return `<span>${words[0]}${more === "" ? "" : `<span class="more">${more}</span>`}</span>`;
}

/** Below the last band with a core: from there one can apply. */
function applyFlag({ plan }: PageView): string {
  if (plan.core === null) return "";
  const { likely } = plan.core;
  const when = likely === null ? "now" : aboutWords(likely, plan.today);
  return `<p class="apply">${icon("flag")}Core done: you can apply, ${when}</p>`;
}

function card(step: Step, view: PageView, layouts: Layouts, band: number): string {
  const at = view.placeOf.get(step.id) as number;
  const title = view.titleOf(step.id);
  const mark = step.kind === "project" ? icon("project") : "";
  return `<li style="${cardPlace(layouts, at, band)}"><a class="card ${step.kind} is-${step.state} rank-${step.rank}" href="#s-${step.id}" data-s="${at}" title="${title}"><span class="face"><span class="mark">${icon(step.state)}</span><span class="name">${title}</span> <span class="sub">${mark}${hoursText(step.hours)}</span></span><span class="hide">, ${kindWords(step)}, <span class="state">${stateWords(step.state)}</span></span></a></li>`;
}
