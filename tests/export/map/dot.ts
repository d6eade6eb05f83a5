import { execFileSync } from "node:child_process";
import type { MapGraph } from "../../../src/export/map/graph.ts";

interface Curve {
  readonly from: string;
  readonly to: string;
  readonly points: readonly (readonly [number, number])[];
}

/** How often the lines cross that graphviz draws for the same steps in the same bands, which are clusters to it. */
export function crossingsOfDot({ bands, bandOf, edges }: MapGraph): number {
  const clusters = bands.map(
    (_, band) =>
      `subgraph cluster_${band} { ${bandOf.flatMap((one, at) => (one === band ? [`n${at}`] : [])).join("; ")} }`,
  );
  const lines = edges.map(([from, to]) => `n${from} -> n${to}`);
  const text = `digraph { node [shape=box width=2 height=0.7 fixedsize=true]\n${[...clusters, ...lines].join("\n")}\n}`;
  const drawn = JSON.parse(execFileSync("dot", ["-Tjson"], { input: text, encoding: "utf8", maxBuffer: 1e8 }));
  const names = new Map<number, string>(
    drawn.objects.map((one: { _gvid: number; name: string }) => [one._gvid, one.name]),
  );
  const curves: Curve[] = drawn.edges.map(
    (edge: { tail: number; head: number; _draw_: { op: string; points: [number, number][] }[] }) => ({
      from: names.get(edge.tail),
      to: names.get(edge.head),
      points: flattened(edge._draw_.find(({ op }) => op === "b")?.points ?? []),
    }),
  );
  let crossings = 0;
  for (const [at, one] of curves.entries())
    for (const two of curves.slice(at + 1))
      if (one.from !== two.from && one.to !== two.to) crossings += meetings(one, two);
  return crossings;
}

/** Bézier curves, joined end to end, as short straight pieces. */
function flattened(points: readonly [number, number][]): [number, number][] {
  const flat: [number, number][] = [];
  for (let at = 0; at + 3 < points.length; at += 3)
    for (let step = 0; step <= 16; step++) {
      const [t, u] = [step / 16, 1 - step / 16];
      const weights = [u ** 3, 3 * u * u * t, 3 * u * t * t, t ** 3];
      const sum = (axis: 0 | 1): number =>
        weights.reduce((all, weight, n) => all + weight * (points[at + n]?.[axis] ?? 0), 0);
      flat.push([sum(0), sum(1)]);
    }
  return flat;
}

function meetings(one: Curve, two: Curve): number {
  let count = 0;
  for (const [at, b] of one.points.entries())
    for (const [other, d] of two.points.entries()) {
      const [a, c] = [one.points[at - 1], two.points[other - 1]];
      if (a !== undefined && c !== undefined && side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0)
        count++;
    }
  return count;
}

function side(a: readonly [number, number], b: readonly [number, number], c: readonly [number, number]): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
