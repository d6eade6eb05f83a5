import type { MapGraph } from "./graph.ts";
import { crossingsIn, orderRows, type Rows, randomFrom } from "./order-rows.ts";
import { placeThreads } from "./place.ts";
import { portsOf } from "./ports.ts";
import { channelsOf, lineTo } from "./route.ts";
import { rowsOf } from "./rows.ts";
import type { Box, MapLayout, Metrics } from "./types.ts";
import { type Thread, threadsOf } from "./weave.ts";

/** Starts that are tried, for a small map; a large one gets fewer, so that it takes about as long. */
const TRIES = 16;
const THREADS = 260;
/** Of those the ones whose order promises most are drawn. */
const PLACED = 4;

/**
 * Lays out a map: bands below one another, in each its steps in rows, so that every line leads down; of several starts the
 * one whose lines cross least, then the one whose lines are shortest.
 * Promises: the same for the same graph and sizes; nothing beyond the width, unless more lines pass side by side than it
 * holds; lines meet at right angles alone.
 */
export function layoutMap(graph: MapGraph, metrics: Metrics, most = TRIES): MapLayout {
  const across = graph.bands.map(() => metrics.across);
  for (;;) {
    const rows = rowsOf(graph, across);
    const threads = threadsOf(graph, rows);
    const tries = Math.max(2, Math.round((most * THREADS) / Math.max(THREADS, threads.length)));
    const orders = Array.from({ length: tries }, (_, seed) =>
      orderRows(threads, seed === 0 ? undefined : randomFrom(seed)),
    );
    const promising = orders
      .map((ordered) => ({ ordered, crossings: crossingsIn(ordered, threads) }))
      .sort((a, b) => a.crossings - b.crossings)
      .slice(0, PLACED);
    let best: MapLayout | undefined;
    let tooFull: number | undefined;
    for (const { ordered } of promising) {
      const middle = placeThreads(threads, ordered, metrics);
      if (typeof middle === "number") {
        tooFull = middle;
        if (best === undefined) break;
        continue;
      }
      const found = drawn(graph, threads, ordered, middle, metrics);
      if (best === undefined || worth(found) < worth(best)) best = found;
    }
    if (best) return best;
    const band = graph.bandOf[rows.indexOf(tooFull as number)] as number;
    if ((across[band] as number) === 1)
      return layoutMap(graph, { ...metrics, width: Math.ceil(metrics.width * 1.25) }, most);
    across[band] = (across[band] as number) - 1;
  }
}

/** Of several widths the one with which the map is largest on a sheet that shows all of it. */
export function layoutSheet(
  graph: MapGraph,
  metrics: Metrics,
  sheet: { readonly width: number; readonly height: number },
): MapLayout {
  const layouts = [1, 1.2, 1.4].map((wide) => {
    const width = Math.round(metrics.width * wide);
    return layoutMap(graph, { ...metrics, width, across: Math.round(metrics.across * wide) }, TRIES / 3);
  });
  const scale = (layout: MapLayout): number => Math.min(sheet.width / layout.width, sheet.height / layout.height);
  return layouts.reduce((best, one) => (scale(one) > scale(best) ? one : best));
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
