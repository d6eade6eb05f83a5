import { type Orderable, orderSteps } from "../../src/planner/index.ts";
import { type Measured, medianTime } from "./measured.ts";

/** How long ordering takes, and how it grows: layers of a hundred skills, each needing four of the layer before. */
export function benchOrder(): Measured[] {
  const [small, large] = [10_000, 100_000].map((count) => {
    const steps = layered(count, 100);
    return medianTime(5, () => {
      if (!orderSteps(steps).ok) throw new Error("the graph has a cycle");
    });
  }) as [number, number];
  return [
    { name: "order 10,000 skills", value: `${small.toFixed(1).padStart(7)} ms` },
    { name: "order 100,000 skills", value: `${large.toFixed(1).padStart(7)} ms   ${(large / small).toFixed(1)} times` },
  ];
}

function layered(count: number, width: number): Orderable[] {
  let state = 12_345;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % limit;
  };
  return Array.from({ length: count }, (_, i) => {
    const layer = Math.floor(i / width);
    const needs = new Set<number>();
    while (layer > 0 && needs.size < 4) needs.add((layer - 1) * width + below(width));
    return {
      id: `skill-${i}`,
      requires: [...needs].map((need) => `skill-${need}`),
      group: 0,
      place: i,
      floats: false,
    };
  });
}
