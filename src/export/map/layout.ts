import type { MapGraph } from "./graph.ts";
import { crossingsIn, orderRows, type Rows, randomFrom } from "./order-rows.ts";
import { fullRows, placeThreads } from "./place.ts";
import { portsOf } from "./ports.ts";
import { channelsOf, lineTo } from "./route.ts";
import { rowsOf } from "./rows.ts";
import type { Box, MapLayout, Metrics } from "./types.ts";
import { type Thread, threadsOf } from "./weave.ts";

/** How much is tried: starts for a small map, of which a large one gets fewer, and the best of them that are drawn. */
interface Effort {
  readonly starts: number;
  readonly drawn: number;
}

const USUAL: Effort = { starts: 16, drawn: 6 };
const LITTLE: Effort = { starts: 4, drawn: 1 };
const SMALL = 260;

/**
 * Lays out a map: bands below one another, in each its steps in rows, so that every line leads down; of several starts the
 * one whose lines cross least, then the one whose lines are shortest.
 * Promises: the same for the same graph and sizes; nothing beyond the width, unless more lines pass side by side than it
 * holds; lines meet at right angles alone.
 */
export function layoutMap(graph: MapGraph, metrics: Metrics, effort = USUAL): MapLayout {
  const across = graph.bands.map(() => metrics.across);
  for (;;) {
    const rows = rowsOf(graph, across);
    const threads = threadsOf(graph, rows);
    const first = orderRows(threads, undefined);
    const full = new Set(fullRows(threads, first, metrics).map((row) => graph.bandOf[rows.indexOf(row)] as number));
    const found = full.size === 0 ? bestOf(graph, threads, first, metrics, effort) : undefined;
    if (found !== undefined) return found;
    const fewer = (full.size === 0 ? graph.bands.map((_, band) => band) : [...full]).filter(
      (band) => (across[band] as number) > 1,
    );
    if (fewer.length === 0) return layoutMap(graph, { ...metrics, width: Math.ceil(metrics.width * 1.25) }, effort);
    for (const band of fewer) across[band] = (across[band] as number) - 1;
  }
}

/** The best drawing of several starts; undefined where none fits. */
function bestOf(
  graph: MapGraph,
  threads: readonly Thread[],
  first: Rows,
  metrics: Metrics,
  { starts, drawn: most }: Effort,
): MapLayout | undefined {
  const count = Math.max(2, Math.round((starts * SMALL) / Math.max(SMALL, threads.length)));
  const orders = [first, ...Array.from({ length: count - 1 }, (_, seed) => orderRows(threads, randomFrom(seed + 1)))];
  const promising = orders
    .map((ordered) => ({ ordered, crossings: crossingsIn(ordered, threads) }))
    .sort((a, b) => a.crossings - b.crossings);
  const layouts: MapLayout[] = [];
  const tried = new Map<string, MapLayout | undefined>();
  for (const { ordered } of promising) {
    // Several starts often come to the same order.
    const key = ordered.join(";");
    const middle = tried.has(key) ? undefined : placeThreads(threads, ordered, metrics);
    const layout = middle === undefined ? tried.get(key) : drawn(graph, threads, ordered, middle, metrics);
    tried.set(key, layout);
    if (layout !== undefined) layouts.push(layout);
    if (layouts.length === most) break;
  }
  return layouts.reduce<MapLayout | undefined>(
    (best, one) => (best === undefined || worth(one) < worth(best) ? one : best),
    undefined,
  );
}

/** Of several widths the one with which the map is largest on a sheet that shows all of it. */
export function layoutSheet(
  graph: MapGraph,
  metrics: Metrics,
  sheet: { readonly width: number; readonly height: number },
): MapLayout {
  const sized = [1, 1.2, 1.4].map((wide) => {
    const sizes = { ...metrics, width: Math.round(metrics.width * wide), across: Math.round(metrics.across * wide) };
    const { width, height } = layoutMap(graph, sizes, LITTLE);
    return { sizes, scale: Math.min(sheet.width / width, sheet.height / height) };
  });
  return layoutMap(graph, sized.reduce((best, one) => (one.scale > best.scale ? one : best)).sizes, {
    starts: 8,
    drawn: 2,
  });
}

function worth({ crossings, lines }: MapLayout): number {
  return crossings.length * 300 + lineLength(lines);
}

/** All lines together, in pixels; what lines share counts once a line. */
export function lineLength(lines: MapLayout["lines"]): number {
  return lines.reduce(
    (sum, { points }) =>
      sum +
      points.reduce((length, { x, y }, at) => {
        const before = points[at - 1];
        return before === undefined ? length : length + Math.abs(x - before.x) + Math.abs(y - before.y);
      }, 0),
    0,
  );
}

function drawn(
  graph: MapGraph,
  threads: readonly Thread[],
  rows: Rows,
  middle: readonly number[],
  metrics: Metrics,
): MapLayout {
  const ports = portsOf(threads, rows, middle, metrics);
  const channels = channelsOf(threads, rows, ports);
  const { cardWidth: width, cardHeight: height, track, clear } = metrics;
  const bandOfRow = rows.map((row) => {
    const card = row.find((at) => (threads[at] as Thread).isCard) as number;
    return graph.bandOf[card] as number;
  });
  const tops: number[] = [];
  const bands: { x: number; y: number; width: number; height: number }[] = [];
  let y = 0;
  for (const [row, band] of bandOfRow.entries()) {
    if (row === 0 || band !== bandOfRow[row - 1]) {
      if (row > 0) y += metrics.between;
      bands.push({ x: 0, y, width: metrics.width, height: 0 });
      y += metrics.head;
    }
    tops.push(y);
    y += height;
    const isLast = band !== bandOfRow[row + 1];
    const { heights } = channels[row] as (typeof channels)[number];
    const lines = heights === 0 ? 0 : (heights - 1) * track;
    y += isLast ? Math.max(metrics.foot, heights === 0 ? 0 : clear + lines + clear / 2) : 2 * clear + lines;
    if (isLast) (bands.at(-1) as { height: number }).height = y - (bands.at(-1) as Box).y;
  }
  const heightOf = (row: number, at: number): number => (tops[row] as number) + height + clear + at * track;
  const cards = graph.bandOf.map((_, at) => {
    const { row } = threads[at] as Thread;
    return { x: (middle[at] as number) - width / 2, y: tops[row] as number, width, height };
  });
  const lines = graph.edges.map(([from, to]) => {
    const [bottom, top] = [(cards[from] as Box).y + height, (cards[to] as Box).y];
    return { from, to, points: lineTo(from, to, threads, ports, channels, heightOf, { bottom, top }) };
  });
  const crossings = channels.flatMap((channel, row) =>
    channel.crossings.map(({ x, track }) => ({ x, y: heightOf(row, track) })),
  );
  return { width: metrics.width, height: y, bands, cards, lines, crossings };
}
