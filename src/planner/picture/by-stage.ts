import { impliedLeftOut } from "./implied.ts";
import type { Picture, PictureNode } from "./picture.ts";
import { rowOrder } from "./row-order.ts";

/** A node in the drawing of its own stage. */
export interface StageNode extends PictureNode {
  /** What it needs of its own stage, without what goes without saying. */
  readonly requires: readonly string[];
  /** What it needs of other stages, without what goes without saying: named, since it stands elsewhere. */
  readonly after: readonly string[];
}

/**
 * Cuts a drawing into one for each stage, given as the ids of their steps. All that others imply is left out first, over
 * all of them: what a stage needs through a step of its own is not told again.
 * Promises: as many lists as stages, in each what is drawn of it, ordered as a whole drawing is.
 */
export function byStage({ nodes }: Picture, stages: readonly (readonly string[])[]): StageNode[][] {
  const needs = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of impliedLeftOut({ steps: nodes })) needs.get(to)?.push(from);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return stages.map((ids) => {
    const own = new Set(ids);
    const drawn = ids.flatMap((id) => {
      const node = byId.get(id);
      if (node === undefined) return [];
      const all = needs.get(id) as string[];
      return { ...node, requires: all.filter((one) => own.has(one)), after: all.filter((one) => !own.has(one)) };
    });
    return rowOrder(drawn);
  });
}
