import type { Line, MapLayout, Point } from "../../../src/export/map/types.ts";

export interface Piece {
  readonly from: number;
  readonly a: Point;
  readonly b: Point;
}

/** The straight pieces of lines, those that several lines from one step share once. */
export function piecesOf(lines: readonly Line[]): Piece[] {
  const pieces = new Map<string, Piece>();
  for (const { from, points } of lines)
    for (const [at, b] of points.entries()) {
      const a = points[at - 1];
      if (a !== undefined && (a.x !== b.x || a.y !== b.y))
        pieces.set(`${from} ${a.x} ${a.y} ${b.x} ${b.y}`, { from, a, b });
    }
  return [...pieces.values()];
}

const isAcross = ({ a, b }: Piece): boolean => a.y === b.y;
const between = (value: number, one: number, two: number): boolean =>
  value > Math.min(one, two) + 0.01 && value < Math.max(one, two) - 0.01;

/** Where lines from different steps cross, worked out from the drawing alone: `x y` each, once. */
export function crossingsIn(lines: readonly Line[]): Set<string> {
  const pieces = piecesOf(lines);
  const found = new Set<string>();
  for (const across of pieces.filter(isAcross))
    for (const down of pieces.filter((one) => !isAcross(one)))
      if (
        down.from !== across.from &&
        between(down.a.x, across.a.x, across.b.x) &&
        between(across.a.y, down.a.y, down.b.y)
      )
        found.add(`${down.a.x} ${across.a.y} ${across.from} ${down.from}`);
  return new Set([...found].map((one) => one.split(" ").slice(0, 3).join(" ")));
}

/** Pieces of lines from different steps that run on one another, or closer than `apart`. */
export function touching(lines: readonly Line[], apart: number): string[] {
  const pieces = piecesOf(lines);
  return pieces.flatMap((one, at) =>
    pieces.slice(at + 1).flatMap((two) => {
      if (one.from === two.from || isAcross(one) !== isAcross(two)) return [];
      const [side, along] = isAcross(one) ? (["y", "x"] as const) : (["x", "y"] as const);
      if (Math.abs(one.a[side] - two.a[side]) >= apart) return [];
      const [low, high] = [Math.min(one.a[along], one.b[along]), Math.max(one.a[along], one.b[along])];
      const [start, end] = [Math.min(two.a[along], two.b[along]), Math.max(two.a[along], two.b[along])];
      return Math.min(high, end) - Math.max(low, start) > 0.5 ? [JSON.stringify([one, two])] : [];
    }),
  );
}

/** Cards that lie on one another or stick out, and lines that run through a card. */
export function collisions({ cards, lines, width, height, bands }: MapLayout, bandOf: readonly number[]): string[] {
  const inside = cards.flatMap((card, at) => {
    const band = bands[bandOf[at] as number];
    const fits = card.x >= 0 && card.x + card.width <= width && card.y >= 0 && card.y + card.height <= height;
    const isHome = band !== undefined && card.y >= band.y && card.y + card.height <= band.y + band.height;
    return fits && isHome ? [] : [`card ${at} sticks out`];
  });
  const over = cards.flatMap((one, at) =>
    cards.flatMap((two, other) =>
      other > at &&
      one.x < two.x + two.width &&
      two.x < one.x + one.width &&
      one.y < two.y + two.height &&
      two.y < one.y + one.height
        ? [`cards ${at} and ${other}`]
        : [],
    ),
  );
  const through = piecesOf(lines).flatMap(({ a, b, from }) =>
    cards.flatMap((card, at) =>
      Math.max(a.x, b.x) > card.x &&
      Math.min(a.x, b.x) < card.x + card.width &&
      Math.max(a.y, b.y) > card.y + 0.01 &&
      Math.min(a.y, b.y) < card.y + card.height - 0.01
        ? [`the line from ${from} through card ${at}`]
        : [],
    ),
  );
  return [...inside, ...over, ...through];
}

/** What a path really draws across, as `y from to`, corners left out. */
export function drawnAcross(path: string): { y: number; low: number; high: number }[] {
  const found: { y: number; low: number; high: number }[] = [];
  let [x, y] = [0, 0];
  for (const [, command = "", rest = ""] of path.matchAll(/([MmHVQ])([^MmHVQ]*)/g)) {
    const numbers = rest
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (command === "M") [x, y] = numbers as [number, number];
    else if (command === "m") [x, y] = [x + (numbers[0] as number), y + (numbers[1] as number)];
    else if (command === "V") y = numbers[0] as number;
    else if (command === "Q") [x, y] = numbers.slice(2) as [number, number];
    else {
      const to = numbers[0] as number;
      found.push({ y, low: Math.min(x, to), high: Math.max(x, to) });
      x = to;
    }
  }
  return found;
}
