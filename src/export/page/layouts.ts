import type { MapGraph } from "../map/graph.ts";
import { layoutMap, layoutSheet } from "../map/layout.ts";
import { NARROW, PAPER, WIDE } from "../map/metrics.ts";
import type { Layouts } from "./map.ts";

/** What A4 paper holds within its margins, below a heading, in pixels. */
const SHEET = { width: 700, height: 970 };

/** A map for each kind of screen, and for paper. */
export function layoutsOf(graph: MapGraph): Layouts {
  return { w: layoutMap(graph, WIDE), n: layoutMap(graph, NARROW), p: layoutSheet(graph, PAPER, SHEET) };
}

/** On paper the map fills one page, whatever its height. */
export function paperZoom({ p }: Layouts): string {
  const zoom = Math.min(1.15, SHEET.width / p.width, SHEET.height / p.height);
  return `@media print{.map{zoom:${Math.floor(zoom * 1000) / 1000}}}`;
}
