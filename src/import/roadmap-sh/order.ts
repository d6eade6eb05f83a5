import { byPlace } from "./box.ts";
import type { Line, Shape } from "./picture.ts";

/**
 * Topics in the order in which the solid lines lead from one to the next; among those that nothing holds back, the one
 * that follows the last, else the uppermost. A circle is cut at its uppermost topic.
 */
export function inOrder(topics: readonly Shape[], lines: readonly Line[]): Shape[] {
  const byId = new Map(topics.map((one) => [one.id, one]));
  const solid = lines.filter(({ from, to, isDashed }) => !isDashed && byId.has(from) && byId.has(to));
  const after = new Map(
    topics.map((one) => [one.id, solid.filter((line) => line.from === one.id).map((line) => line.to)]),
  );
  const waiting = new Map(
    topics.map((one) => [one.id, new Set(solid.filter((line) => line.to === one.id).map((line) => line.from))]),
  );
  const left = [...topics].sort(byPlace);
  const ordered: Shape[] = [];
  while (left.length > 0) {
    const free = left.filter((one) => waiting.get(one.id)?.size === 0);
    const last = ordered.at(-1);
    const next =
      free.find((one) => last !== undefined && after.get(last.id)?.includes(one.id)) ?? free[0] ?? (left[0] as Shape);
    left.splice(left.indexOf(next), 1);
    ordered.push(next);
    for (const id of after.get(next.id) ?? []) waiting.get(id)?.delete(next.id);
  }
  return ordered;
}
