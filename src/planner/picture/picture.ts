import type { GraphNode } from "./nodes.ts";
import { rowOrder } from "./row-order.ts";

/** A node as it stands in a drawing, told by what else stands there. */
export interface PictureNode extends GraphNode {
  /** Nodes of the drawing that need it, in its order. */
  readonly neededBy: readonly string[];
  /** Length of the longest chain of the drawing that ends with it: 0 where nothing of it is required. */
  readonly depth: number;
}

/** Part of a graph, to be drawn. `requires` names nodes of the drawing alone; a choice has one of them at least. */
export interface Picture {
  /** Each after all it requires, in an order that keeps what is required near to what requires it. */
  readonly nodes: readonly PictureNode[];
  /** How many nodes there would be without a limit to the depth. */
  readonly all: number;
}

/** What to draw around a node. */
export interface Surroundings {
  readonly id: string;
  /** What it needs; what needs it. */
  readonly up: boolean;
  readonly down: boolean;
  /** How many prerequisites away at most; without a limit when left out. */
  readonly depth?: number;
}

/** All nodes, or with a depth those that are at the end of no chain of more than so many prerequisites. */
export function wholePicture(nodes: readonly GraphNode[], depth = Number.POSITIVE_INFINITY): Picture {
  const { nodes: drawn } = pictureOf(nodes, nodes.length);
  const near = drawn.filter((node) => node.depth <= depth);
  return near.length === drawn.length ? { nodes: drawn, all: nodes.length } : pictureOf(near, nodes.length);
}

/** The node, what it needs and what needs it, directly or through others. Expects: it is among the nodes. */
export function pictureAround(nodes: readonly GraphNode[], { id, up, down, depth }: Surroundings): Picture {
  const distances = distancesFrom(id, nodes, up, down);
  const near = nodes.filter((node) => (distances.get(node.id) ?? Number.POSITIVE_INFINITY) <= (depth ?? nodes.length));
  return pictureOf(near, distances.size);
}

/** How far to go both ways so that a drawing fills about a screen: as far as ON_A_SCREEN nodes reach, at least 1. */
export function screenDepth(nodes: readonly GraphNode[], id: string): number {
  const distances = [...distancesFrom(id, nodes, true, true).values()].sort((a, b) => a - b);
  const tooFar = distances[ON_A_SCREEN];
  return Math.max(1, tooFar === undefined ? (distances.at(-1) as number) : tooFar - 1);
}

const ON_A_SCREEN = 24;

/** The nodes that a node needs, or that need it, each with the number of prerequisites in between, itself with 0. */
function distancesFrom(id: string, nodes: readonly GraphNode[], up: boolean, down: boolean): Map<string, number> {
  const needs = new Map<string, readonly string[]>(nodes.map((node) => [node.id, node.requires]));
  const dependents = new Map<string, string[]>(nodes.map((node) => [node.id, []]));
  for (const node of nodes) for (const need of node.requires) dependents.get(need)?.push(node.id);
  const found = new Map([[id, 0]]);
  for (const edges of [...(up ? [needs] : []), ...(down ? [dependents] : [])]) {
    const reached = new Map([[id, 0]]);
    for (const [at, distance] of reached) {
      for (const next of edges.get(at) ?? []) {
        if (needs.has(next) && !reached.has(next)) reached.set(next, distance + 1);
      }
    }
    for (const [one, distance] of reached) found.set(one, distance);
  }
  return found;
}

function pictureOf(drawn: readonly GraphNode[], all: number): Picture {
  const ids = new Set(drawn.map(({ id }) => id));
  const among = (list: readonly string[]): string[] => list.filter((id) => ids.has(id));
  const ordered = rowOrder(drawn.map((node) => ({ ...node, requires: among(node.requires) })));
  const depths = new Map<string, number>();
  const neededBy = new Map<string, string[]>(ordered.map(({ id }) => [id, []]));
  for (const { id, requires } of ordered) {
    depths.set(
      id,
      requires.reduce((most, need) => Math.max(most, 1 + (depths.get(need) as number)), 0),
    );
    for (const need of requires) neededBy.get(need)?.push(id);
  }
  return {
    nodes: ordered.map((node) => ({
      ...node,
      choices: node.choices.filter((choice) => choice.some((id) => ids.has(id))),
      neededBy: neededBy.get(node.id) as string[],
      depth: depths.get(node.id) as number,
    })),
    all,
  };
}
