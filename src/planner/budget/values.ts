import { buildGraph, topologicalOrder } from "../order/graph.ts";
import { countDependents } from "./dependents.ts";

/** What the value of an open step depends on. */
export interface Valued {
  readonly id: string;
  readonly kind: "skill" | "project";
  readonly optional: boolean;
  readonly requires: readonly string[];
  /** How many of the plan's roles ask for it outright (see `namedBy`). */
  readonly namedBy: number;
}

/** A step's points and what they are made of: whole numbers that add up to `total`. */
export interface Points {
  readonly named: number;
  readonly project: number;
  readonly optional: number;
  readonly unblocks: number;
  readonly total: number;
}

/** What the parts of the value model count. */
export const POINTS = { named: 10, project: 20, optional: 3, unblocks: 1 } as const;

/**
 * Says what each open step is worth when there are not hours enough for all.
 *
 * The value model: a skill that a role asks for outright counts 10 points, once for each such role; a project, which
 * proves skills, 20; an optional step 3. Each required step that cannot begin without it, directly or through others,
 * adds 1, so that what unblocks much counts more; a skill that no role names counts by that alone. Hours play no part
 * in points: they are what the budget is spent in.
 *
 * Expects: all open steps of a plan, and no others; requirements that are not among them are met.
 * Promises: `--with-optional` changes the points of no required step; the order of `steps` plays no part.
 */
export function valueSteps(steps: readonly Valued[]): Map<string, Points> {
  const graph = buildGraph(steps);
  const sorted = topologicalOrder(graph);
  const order = sorted.ok ? sorted.value : new Int32Array();
  const unblocks = countDependents(graph, order, (index) => steps[index]?.optional === false);
  return new Map(steps.map((step, index) => [step.id, pointsOf(step, (unblocks[index] as number) * POINTS.unblocks)]));
}

function pointsOf({ kind, optional, namedBy }: Valued, unblocks: number): Points {
  const named = namedBy * POINTS.named;
  const project = kind === "project" ? POINTS.project : 0;
  const offered = optional ? POINTS.optional : 0;
  return { named, project, optional: offered, unblocks, total: named + project + offered + unblocks };
}
