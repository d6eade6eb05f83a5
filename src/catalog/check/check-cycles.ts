import type { Diagnostic } from "../../shared/diagnostic.ts";
import { problem, quote } from "../read/yaml/sheet.ts";
import { byText } from "./sort-diagnostics.ts";
import type { Edge, StepGraph } from "./step-graph.ts";

/**
 * Finds skills or projects that need each other in a circle; every member of a choice counts as needed.
 * Promises: one problem for each group that is so entangled, with the shortest trail from the first of
 * them by id, whatever the order of loading; linear in time, and no recursion.
 * Errors: `prerequisite-cycle`, with the place of every step of the trail.
 */
export function checkCycles(graph: StepGraph): readonly Diagnostic[] {
  return tangles(graph).flatMap((members) => {
    // One of the files at hand, if there is one, because there the trail can be mended.
    const given = members.filter(graph.isGiven);
    const start = [...(given.length > 0 ? given : members)].sort(byText)[0] as string;
    const trail = shortestTrail(start, new Set(members), graph);
    const place = trail[0]?.edge.place;
    if (place === undefined) return [];
    const ids = [start, ...trail.map(({ edge }) => edge.to)];
    const related = trail.flatMap(({ from, edge }) =>
      edge.place === undefined
        ? []
        : [{ message: `${quote(from)} requires ${quote(edge.to)} here.`, place: edge.place }],
    );
    const message = `The ${graph.kindOf(start)} "${start}" requires itself in the end: ${ids.join(" -> ")}`;
    return problem(place, "prerequisite-cycle", message, { fix: "Remove one of these requirements.", related });
  });
}

/** The groups of at least two steps that reach each other (Tarjan 1972, with a stack of its own). */
function tangles(graph: StepGraph): readonly (readonly string[])[] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const path: string[] = [];
  const onPath = new Set<string>();
  for (const root of graph.ids) {
    if (order.has(root)) continue;
    const work = [{ id: root, next: 0 }];
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const { id } = top;
      if (!order.has(id)) {
        order.set(id, order.size);
        low.set(id, order.get(id) as number);
        path.push(id);
        onPath.add(id);
      }
      const to = graph.edges(id)[top.next++]?.to;
      if (to !== undefined) {
        if (!order.has(to)) work.push({ id: to, next: 0 });
        else if (onPath.has(to)) low.set(id, Math.min(low.get(id) as number, order.get(to) as number));
        continue;
      }
      work.pop();
      const parent = work.at(-1)?.id;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent) as number, low.get(id) as number));
      if (low.get(id) !== order.get(id)) continue;
      const group = path.splice(path.lastIndexOf(id));
      for (const member of group) onPath.delete(member);
      if (group.length > 1) found.push(group);
    }
  }
  return found;
}

interface Step {
  readonly from: string;
  readonly edge: Edge;
}

/** The steps from `start` back to it, as few as possible; among as short ones the authors' order decides. */
function shortestTrail(start: string, members: ReadonlySet<string>, graph: StepGraph): readonly Step[] {
  const reachedBy = new Map<string, Step>();
  const queue = [start];
  for (const from of queue) {
    for (const edge of graph.edges(from)) {
      if (!members.has(edge.to) || reachedBy.has(edge.to)) continue;
      reachedBy.set(edge.to, { from, edge });
      if (edge.to === start) return walkBack(start, reachedBy);
      queue.push(edge.to);
    }
  }
  return [];
}

function walkBack(start: string, reachedBy: ReadonlyMap<string, Step>): readonly Step[] {
  const steps: Step[] = [];
  let at = start;
  do {
    const step = reachedBy.get(at) as Step;
    steps.push(step);
    at = step.from;
  } while (at !== start);
  return steps.reverse();
}
