import type { Item } from "./closed-set.ts";

/**
 * The items' needs, and one more for each item that has another like it which is better.
 * Items of equal value that need the same and are needed by the same can stand in for each other. A set that takes one
 * and leaves a lighter or, at equal weight, an earlier one gets better by exchanging them. So the best set stays the
 * best when each of them needs the next better one, which spares a search all their combinations.
 * Promises: no cycle: items like each other stand equally high above what needs nothing.
 */
export function needsWithAlike(items: readonly Item[]): number[][] {
  const neededBy = items.map((): number[] => []);
  for (const [at, { needs }] of items.entries()) for (const need of needs) neededBy[need]?.push(at);
  const groups = new Map<string, number[]>();
  for (const [at, { value, needs }] of items.entries()) {
    const key = [value, [...needs].sort((a, b) => a - b), neededBy[at]].join(";");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  }
  const all = items.map(({ needs }) => [...needs]);
  for (const group of groups.values()) {
    group.sort((a, b) => (items[a] as Item).weight - (items[b] as Item).weight || a - b);
    for (const [place, at] of group.entries()) if (place > 0) all[at]?.push(group[place - 1] as number);
  }
  return all;
}
