import { type MoveMap, type MovePart, type MoveStep, UNUSED_STAGE } from "../../../planner/index.ts";
import { count, hoursText } from "../../../render/numbers.ts";
import type { Shipped } from "../../input.ts";
import { mapGraph } from "../../map/graph.ts";
import { esc } from "../../shared/markup.ts";
import { icon } from "../icons.ts";
import { layoutsOf, paperZoom } from "../layouts.ts";
import { bandPlace, cardPlace, type Layouts, lineDrawings, sizes } from "../map.ts";
import { rankTag } from "../view.ts";
import { type PageGroup, type PagePart, renderGroups, renderOverlap } from "./parts.ts";
import { renderShell } from "./shell.ts";

/** A move from what somebody has to a role. */
export interface GapPage {
  /** What one has, and the role: people's words. */
  readonly names: readonly [string, string];
  /** Sentences about the amounts. */
  readonly lead: readonly string[];
  readonly percent: number;
  /** Not asked for, carried over, missing. */
  readonly parts: readonly [PagePart, PagePart, PagePart];
  readonly map: MoveMap;
  readonly missing: readonly (PageGroup & { readonly heading: string })[];
  readonly carried: readonly PageGroup[];
  readonly unused: readonly PageGroup[];
  /** The command line that goes on. */
  readonly goOn: string;
  readonly text: (content: string) => string;
}

/** What one has and what one wants as two maps that lie over one another. */
export function renderGapPage(page: GapPage, shipped: Shipped): string {
  const html = (content: string): string => esc(page.text(content));
  const graph = mapGraph(page.map);
  const layouts = layoutsOf(graph);
  const [from, to] = page.names.map(html) as [string, string];
  const headings = [...new Set(page.missing.map(({ heading }) => heading))];
  const missing = headings.map((heading) =>
    renderGroups(
      heading,
      page.missing.filter((group) => group.heading === heading),
      html,
      { ordered: true, kind: "of-second" },
    ),
  );
  const body = `<header class="top"><p class="eyebrow">What the move takes</p><h1>From ${from} to <span>${to}</span></h1>
<p class="lead">${page.lead.map(html).join(" ")}</p></header>
${renderOverlap([page.names[0], page.names[1]], page.parts, html)}
${renderMoveMap(page.map, graph, layouts, html)}
${missing.join("")}${renderGroups("Carried over", page.carried, html, { kind: "of-both" })}${renderGroups("Not asked for", page.unused, html, { kind: "of-first" })}`;
  const note = `Made by career-roadmap. To go on: <code>${html(page.goOn)}</code>`;
  return renderShell({ title: `From ${from} to ${to}`, body, note, styles: paperZoom(layouts) }, shipped);
}

const WORDS: Readonly<Record<MovePart, string>> = { had: "carried over", missing: "missing", unused: "not asked for" };
const MARKS: Readonly<Record<MovePart, string>> = { had: "done", missing: "ready", unused: "skipped" };

function renderMoveMap(
  { steps, stages }: MoveMap,
  { bands, bandOf }: ReturnType<typeof mapGraph>,
  layouts: Layouts,
  html: (text: string) => string,
): string {
  if (steps.length === 0) return "";
  const drawn = bands.map((band, at) => {
    const [first] = band;
    const cards = steps.flatMap((step, place) => (bandOf[place] === at ? [card(step, place, at, layouts, html)] : []));
    const isUnused = first?.id === UNUSED_STAGE;
    const own = steps.filter((_, place) => bandOf[place] === at);
    const facts = isUnused
      ? `${count(own.length, "step")} that you have`
      : `${own.filter(({ part }) => part === "had").length} of ${own.length} carried over, ${hoursText(left(own))} missing`;
    const kind = isUnused ? "unused" : (first?.rank ?? "core");
    return `<section class="band is-${kind}" style="${bandPlace(layouts, at)}" aria-labelledby="b${at}"><div class="band-head"><h3 id="b${at}"><span>${html(first?.title ?? "")}</span>${rankTag(first?.rank ?? null)}</h3><p><span>${facts}</span></p></div><ul>${cards.join("")}</ul></section>`;
  });
  const parts = (["had", "missing", "unused"] as const).filter((part) => steps.some((step) => step.part === part));
  const legend = parts.map(
    (part) => `<li class="is-${part}"><span class="mark">${icon(MARKS[part])}</span>${WORDS[part]}</li>`,
  );
  const hint = stages.some(({ id }) => id === UNUSED_STAGE) ? " What the role does not ask for stands above it." : "";
  return `<section class="map-part" aria-labelledby="h-map"><h2 id="h-map">Map</h2><p class="hint">Lines lead down from what a step needs.${hint}</p><ul class="legend">${legend.join("")}</ul>
<div class="map-frame"><div class="map" id="map" style="${sizes(layouts)}">${lineDrawings(layouts)}${drawn.join("\n")}</div></div></section>`;
}

function left(steps: readonly MoveStep[]): number {
  return steps.reduce((sum, { part, hours }) => sum + (part === "missing" ? hours : 0), 0);
}

function card(step: MoveStep, at: number, band: number, layouts: Layouts, html: (text: string) => string): string {
  const { id, kind, part, rank, hours } = step;
  const title = html(step.title);
  const project = kind === "project" ? icon("project") : "";
  return `<li style="${cardPlace(layouts, at, band)}"><a class="card ${kind} is-${part} rank-${rank}" href="#s-${id}" title="${title}"><span class="face"><span class="mark">${icon(MARKS[part])}</span><span class="name">${title}</span> <span class="sub">${project}${hoursText(hours)}</span></span><span class="hide">, ${kind}, ${WORDS[part]}</span></a></li>`;
}
