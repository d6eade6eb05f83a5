import type { Line, Point } from "./types.ts";

/** Half of the gap that a line across has where another goes down. */
const GAP = 4;

/** Gaps by height, so that a line finds its own quickly. */
export function gapsByHeight(crossings: readonly Point[]): ReadonlyMap<number, readonly number[]> {
  const gaps = new Map<number, number[]>();
  for (const { x, y } of crossings) gaps.set(y, [...(gaps.get(y) ?? []), x]);
  return gaps;
}

/** The line as SVG draws it: corners rounded by at most `radius`, a gap where it goes across another line. */
export function pathOf({ points }: Line, gaps: ReadonlyMap<number, readonly number[]>, radius: number): string {
  const [first, ...rest] = points as [Point, ...Point[]];
  let path = `M${first.x} ${first.y}`;
  let at = first;
  for (const [index, corner] of rest.entries()) {
    const next = rest[index + 1];
    const round = next === undefined ? 0 : Math.min(radius, length(at, corner) / 2, length(corner, next) / 2);
    const end = towards(corner, at, round);
    path += cut(at, end, gaps);
    if (next === undefined) return path;
    const out = towards(corner, next, round);
    path += `Q${corner.x} ${corner.y} ${out.x} ${out.y}`;
    at = out;
  }
  return path;
}

/** One straight piece; across it is left out around each gap. */
function cut(from: Point, to: Point, gaps: ReadonlyMap<number, readonly number[]>): string {
  if (from.y !== to.y) return `V${to.y}`;
  const way = Math.sign(to.x - from.x);
  const between = (gaps.get(from.y) ?? []).filter((x) => (x - from.x) * way > 0 && (to.x - x) * way > 0);
  const pieces = [...new Set(between)].sort((a, b) => (a - b) * way);
  return `${pieces.map((x) => `H${x - way * GAP}m${2 * way * GAP} 0`).join("")}H${to.x}`;
}

function length(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}
