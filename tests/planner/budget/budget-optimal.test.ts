import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Item } from "../../../src/planner/budget/closed-set.ts";
import { type Packed, packClosed } from "../../../src/planner/budget/closure-knapsack.ts";

/** Random items, each needing up to `most` of those before it. Small numbers make many ties. */
function itemsOf(
  count: { min: number; max: number },
  most: number,
  value: fc.Arbitrary<number>,
  weight: fc.Arbitrary<number>,
): fc.Arbitrary<Item[]> {
  const one = fc.record({ value, weight, needs: fc.array(fc.nat(1_000_000), { maxLength: most }) });
  return fc
    .array(one, { minLength: count.min, maxLength: count.max })
    .map((list) =>
      list.map((item, at) => ({ ...item, needs: at === 0 ? [] : [...new Set(item.needs.map((need) => need % at))] })),
    );
}

const UNITS = 75_600;
const small = itemsOf({ min: 1, max: 10 }, 2, fc.nat(6), fc.nat(6));
const loose = itemsOf({ min: 8, max: 12 }, 1, fc.nat(4), fc.integer({ min: 1, max: 5 }));
/** As steps of a plan are: points from 3 to 40, hours from 3 to 70. */
const large = itemsOf(
  { min: 60, max: 120 },
  4,
  fc.integer({ min: 3, max: 40 }),
  fc.integer({ min: 3 * UNITS, max: 70 * UNITS }),
);
/** A quarter is needed by the rest, most of which count 10 points: many sets are nearly as good as the best. */
const wide = itemsOf({ min: 80, max: 120 }, 4, fc.constantFrom(10, 10, 10, 20), fc.integer({ min: 15, max: 195 })).map(
  (items) => {
    const roots = Math.floor(items.length / 4);
    const needs = items.map((item, at) => [...new Set(at < roots ? [] : item.needs.map((need) => need % roots))]);
    return items.map(({ value, weight }, at): Item => {
      const neededBy = needs.filter((list) => list.includes(at)).length;
      return { value: value + neededBy, weight: weight * (UNITS / 3), needs: needs[at] as number[] };
    });
  },
);
const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });

function capacityOf(items: readonly Item[], part: number): number {
  return Math.floor(part * items.reduce((sum, { weight }) => sum + weight, 0));
}

function expectSound(items: readonly Item[], packed: Packed, capacity: number): void {
  const taken = items.filter((_, at) => packed.taken[at] === 1);
  expect(taken.flatMap(({ needs }) => needs).every((need) => packed.taken[need] === 1)).toBe(true);
  expect(taken.reduce((sum, { value }) => sum + value, 0)).toBe(packed.value);
  expect(taken.reduce((sum, { weight }) => sum + weight, 0)).toBe(packed.weight);
  expect(packed.weight).toBeLessThanOrEqual(capacity);
}

interface Tried {
  /** The earliest item is the highest bit, so that of two sets the one with the earlier items is the greater number. */
  readonly mask: number;
  readonly value: number;
  readonly weight: number;
}

/** Every closed set, the better ones first. */
function everySet(items: readonly Item[]): Tried[] {
  const bit = (at: number): number => 1 << (items.length - 1 - at);
  const sets: Tried[] = [];
  for (let mask = 0; mask < 1 << items.length; mask++) {
    const taken = items.filter((_, at) => (mask & bit(at)) !== 0);
    if (!taken.every(({ needs }) => needs.every((need) => (mask & bit(need)) !== 0))) continue;
    const sum = (read: (item: Item) => number): number => taken.reduce((total, item) => total + read(item), 0);
    sets.push({ mask, value: sum(({ value }) => value), weight: sum(({ weight }) => weight) });
  }
  return sets.sort((a, b) => b.value - a.value || a.weight - b.weight || b.mask - a.mask);
}

/** Takes closed sets in the order of a rating, worked out anew after each, as long as one fits. */
function greedy(items: readonly Item[], capacity: number, rate: (value: number, weight: number, at: number) => number) {
  const taken = new Set<number>();
  const left = { capacity, value: 0 };
  for (;;) {
    let best: { rating: number; add: number[]; value: number; weight: number } | undefined;
    for (const at of items.keys()) {
      if (taken.has(at)) continue;
      const add = new Set([at]);
      for (const one of add) for (const need of items[one]?.needs ?? []) if (!taken.has(need)) add.add(need);
      const sum = (read: (item: Item) => number): number =>
        [...add].reduce((total, one) => total + read(items[one] as Item), 0);
      const [value, weight] = [sum((item) => item.value), sum((item) => item.weight)];
      const rating = rate(value, weight, at);
      if (weight <= left.capacity && (best === undefined || rating > best.rating)) {
        best = { rating, add: [...add], value, weight };
      }
    }
    if (best === undefined) return left.value;
    for (const one of best.add) taken.add(one);
    left.capacity -= best.weight;
    left.value += best.value;
  }
}

describe("the best closed set within a weight", () => {
  for (const [name, items] of [
    ["items that need each other", small],
    ["items that are mostly free", loose],
  ] as const) {
    it(`is the one that trying every set finds, at every capacity: ${name}`, () => {
      fc.assert(
        fc.property(items, (list) => {
          const sets = everySet(list);
          for (let capacity = 0; capacity <= capacityOf(list, 1) + 1; capacity++) {
            const packed = packClosed(list, capacity);
            const truth = sets.find(({ weight }) => weight <= capacity) as Tried;
            expect(packed.exact).toBe(true);
            expect({ ...packed, taken: Number.parseInt(packed.taken.join(""), 2) }).toEqual({
              taken: truth.mask,
              value: truth.value,
              weight: truth.weight,
              exact: true,
            });
          }
        }),
        { numRuns: 150 },
      );
    });
  }

  it("is never below what greed finds: by points an hour, by points, or in the order of the plan", () => {
    fc.assert(
      fc.property(large, share, (items, part) => {
        const capacity = capacityOf(items, part);
        const packed = packClosed(items, capacity);
        expect(packed.exact).toBe(true);
        expectSound(items, packed, capacity);
        expect(packed.value).toBeGreaterThanOrEqual(greedy(items, capacity, (value, weight) => value / weight));
        expect(packed.value).toBeGreaterThanOrEqual(greedy(items, capacity, (value) => value));
        expect(packed.value).toBeGreaterThanOrEqual(greedy(items, capacity, (_, __, at) => -at));
      }),
      { numRuns: 40 },
    );
  });

  it("is proved where most items are worth the same and vie for the weight", () => {
    fc.assert(
      fc.property(wide, share, (items, part) => {
        const capacity = capacityOf(items, part);
        const packed = packClosed(items, capacity);
        expect(packed.exact).toBe(true);
        expectSound(items, packed, capacity);
      }),
      { numRuns: 60 },
    );
  });

  it("never loses value when there is more room", () => {
    fc.assert(
      fc.property(large, (items) => {
        let before = 0;
        for (let part = 0; part <= 1; part += 0.05) {
          const { value, exact } = packClosed(items, capacityOf(items, part));
          expect(exact).toBe(true);
          expect(value).toBeGreaterThanOrEqual(before);
          before = value;
        }
      }),
      { numRuns: 15 },
    );
  });

  it("is as good as can be found when the search meets its bound, and says so", () => {
    fc.assert(
      fc.property(large, share, fc.nat(20_000), (items, part, visits) => {
        const capacity = capacityOf(items, part);
        const [bounded, full] = [packClosed(items, capacity, visits), packClosed(items, capacity)];
        expectSound(items, bounded, capacity);
        expect(bounded.value).toBeLessThanOrEqual(full.value);
        if (bounded.exact) expect(bounded).toEqual(full);
        const fits = ({ weight, needs }: Item, at: number): boolean =>
          bounded.taken[at] === 0 &&
          bounded.weight + weight <= capacity &&
          needs.every((need) => bounded.taken[need] === 1);
        expect(items.some(fits)).toBe(false);
      }),
      { numRuns: 100 },
    );
    const hard = Array.from({ length: 60 }, (_, at) => ({
      value: 3 + (at % 7),
      weight: 100 + ((at * 37) % 61),
      needs: [],
    }));
    expect(packClosed(hard, 2_345, 0).exact).toBe(false);
    expect(packClosed(hard, 2_345).exact).toBe(true);
  });

  it("does not claim to be exact where figures are too large to be counted exactly", () => {
    const huge = Array.from({ length: 4 }, (_, at) => ({
      value: 1e9 + at,
      weight: 1e9 - at,
      needs: at > 1 ? [0] : [],
    }));
    const packed = packClosed(huge, 2.5e9);
    expect(packed.exact).toBe(false);
    expectSound(huge, packed, 2.5e9);
    expect(packed.value).toBe(2e9 + 1);
  });
});
