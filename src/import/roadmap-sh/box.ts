export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Between boxes that touch in the eyes of a person. */
const TOUCH = 12;

/** Whether the middle of a box lies within another. */
export function isInside(inner: Box, outer: Box): boolean {
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}

/** How far it is from edge to edge; 0 where they overlap. */
export function distance(a: Box, b: Box): number {
  const dx = Math.max(0, a.x - (b.x + b.width), b.x - (a.x + a.width));
  const dy = Math.max(0, a.y - (b.y + b.height), b.y - (a.y + a.height));
  return Math.hypot(dx, dy);
}

export function touches(a: Box, b: Box): boolean {
  return distance(a, b) <= TOUCH;
}

/** The nearest of some boxes, the first among equals. */
export function nearestBox<B extends Box>(box: Box, all: readonly B[]): B | undefined {
  let best: B | undefined;
  for (const one of all) if (best === undefined || distance(box, one) < distance(box, best)) best = one;
  return best;
}

/** From top to bottom, and from left to right. */
export function byPlace(a: Box, b: Box): number {
  return a.y - b.y || a.x - b.x;
}
