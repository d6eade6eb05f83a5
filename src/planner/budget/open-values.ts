import type { Item } from "./closed-set.ts";

/**
 * The greatest whole number of which the values of all free items are multiples; 0 when they have none. What free items
 * add to a set grows in steps of it.
 */
export function strideOf(items: readonly Item[], free: Uint8Array): number {
  let stride = 0;
  for (let item = 0; item < items.length && stride !== 1; item++) {
    if (free[item] === 0) continue;
    for (let value = items[item]?.value as number; value !== 0; ) [stride, value] = [value, stride % value];
  }
  return stride;
}

/**
 * The first free item whose value is the rarest among them. Many values are equal; once the odd ones are decided on,
 * the others have a long stride. Expects: an item is free.
 */
export function rarestOf(items: readonly Item[], free: Uint8Array): number {
  const counts = new Map<number, number>();
  for (const [item, { value }] of items.entries())
    if (free[item] === 1) counts.set(value, (counts.get(value) ?? 0) + 1);
  let least = items.length;
  for (const count of counts.values()) least = Math.min(least, count);
  return items.findIndex(({ value }, item) => free[item] === 1 && counts.get(value) === least);
}
