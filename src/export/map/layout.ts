import type { MapGraph } from "./graph.ts";
import { orderRows, type Rows, randomFrom } from "./order-rows.ts";
import { placeThreads } from "./place.ts";
import { portsOf } from "./ports.ts";
import { channelsOf, lineTo } from "./route.ts";
import { rowsOf } from "./rows.ts";
import type { Box, MapLayout, Metrics } from "./types.ts";
import { type Thread, threadsOf } from "./weave.ts";

/** Starts that are tried, for a small map; a large one gets fewer, so that it takes about as long. */
const TRIES = 24;
const THREADS = 260;

/**
 * Lays out a map: bands below one another, in each its steps in rows, so that every line leads down; of several starts the
 * one whose lines cross least, then the one whose lines are shortest.
 * Promises: the same for the same graph and sizes; nothing beyond the width; lines meet at right angles alone.
 */
export function layoutMap(graph: MapGraph, metrics: Metrics): MapLayout {
  for (let across = metrics.across; across >= 1; across--) {
    const rows = rowsOf(graph, across);
    const threads = threadsOf(graph, rows);
    const tries = Math.max(2, Math.round((TRIES * THREADS) / Math.max(THREADS, threads.length)));
    let best: MapLayout | undefined;
    for (let seed = 0; seed < tries; seed++) {
      const ordered = orderRows(threads, seed === 0 ? undefined : randomFrom(seed));
      const found = drawn(graph, threads, ordered, metrics);
      if (found && (best === undefined || worth(found) < worth(best))) best = found;
    }
    if (best) return best;
  }
  // More lines pass side by side than the width holds: then the map is wider than asked.
  return layoutMap(graph, { ...metrics, width: Math.ceil(metrics.width * 1.25) });
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

function drawn(graph: MapGraph, threads: readonly Thread[], rows: Rows, metrics: Metrics): MapLayout | undefined {
  const middle = placeThreads(threads, rows, metrics);
  if (middle === undefined) return undefined;
  const ports = portsOf(threads, middle, metrics);
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
  const heightOf = (thread: number): number => {
    const { row } = threads[thread] as Thread;
    return (tops[row] as number) + height + clear + (channels[row]?.track.get(thread) ?? 0) * track;
  };
  const cards = graph.bandOf.map((_, at) => {
    const { row } = threads[at] as Thread;
    return { x: (middle[at] as number) - width / 2, y: tops[row] as number, width, height };
  });
  const lines = graph.edges.map(([from, to]) => {
    const [bottom, top] = [(cards[from] as Box).y + height, (cards[to] as Box).y];
    return { from, to, points: lineTo(from, to, threads, ports, heightOf, bottom, top) };
  });
  const crossings = channels.flatMap((channel) =>
    channel.crossings.map(({ x, across }) => ({ x, y: heightOf(across) })),
  );
  return { width: metrics.width, height: y, bands, cards, lines, crossings };
}
