import type { JsonDocument } from "../../render/json.ts";
import type { GraphAnswer } from "./view.ts";

/** What needs what, as scripts get it: `career-roadmap/graph@1`. */
export function graphJson({ picture: { nodes, all }, role, around, depth }: GraphAnswer): JsonDocument {
  return {
    schema: "career-roadmap/graph@1",
    role,
    around,
    depth,
    nodes,
    edges: nodes.flatMap(({ id, requires, choices }) =>
      requires.map((need) => ({ from: need, to: id, choice: choices.some((choice) => choice.includes(need)) })),
    ),
    further: all - nodes.length,
  };
}
