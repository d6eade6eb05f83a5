import { formatDay } from "../../shared/dates.ts";
import type { ExportInput, Shipped } from "../input.ts";
import { mapGraph } from "../map/graph.ts";
import { scriptJson } from "../shared/markup.ts";
import { renderBars } from "./bars.ts";
import { iconSheet } from "./icons.ts";
import { layoutsOf, paperZoom } from "./layouts.ts";
import { renderList } from "./list.ts";
import { renderMap } from "./map.ts";
import { renderTools } from "./tools.ts";
import { type PageView, pageView } from "./view.ts";
import { renderWay } from "./way.ts";

/**
 * A plan as one page that needs nothing else: it asks for no file, runs no script but its own, and works from a disk.
 * Expects: the script, its hash and the styles as the build wrote them.
 */
export function renderPage(input: ExportInput, shipped: Shipped): string {
  const view = pageView(input);
  const graph = mapGraph(input.plan);
  const layouts = layoutsOf(graph);
  const policy = `default-src 'none'; script-src '${shipped("page.hash").trim()}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<title>The way to ${view.goal}</title><link rel="icon" href="data:,"><style>${shipped("page.css")}${paperZoom(layouts)}</style></head>
<body><a class="skip" href="#list">To the list of steps</a>${iconSheet()}<main>${renderWay(view)}
${renderTools(view)}
${renderMap(view, graph, layouts)}
<div class="below">${renderBars(view)}
${renderList(view)}</div></main>
<footer><p>Made by career-roadmap on ${formatDay(input.plan.today)}. Dates are likely ones; they move with you.</p><p class="with-script">Ticks stay in this browser until you save them as a file; <code>career-roadmap import-ticks FILE</code> records them.</p></footer>
<p class="hide" role="status" id="said"></p>
<script type="application/json" id="data">${scriptJson(dataOf(view))}</script>
<script>${shipped("page.js")}</script></body></html>
`;
}

/** What the page's script reads. */
function dataOf({ plan, placeOf }: PageView): object {
  const places = (ids: readonly string[]): number[] => ids.flatMap((id) => placeOf.get(id) ?? []);
  return {
    key: plan.goals.join("+"),
    steps: plan.steps.map(({ id, requires, hours, state, rank, kind }) => ({
      id,
      needs: places(requires),
      hours,
      state,
      rank,
      kind,
    })),
  };
}
