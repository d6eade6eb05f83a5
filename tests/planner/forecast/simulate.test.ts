import { describe, expect, it } from "vitest";
import { normalQuantile } from "../../../src/planner/forecast/normal-quantile.ts";
import { paceFactors } from "../../../src/planner/forecast/pace-factors.ts";
import { seededRandom, seedOf } from "../../../src/planner/forecast/random.ts";
import { type OpenStep, percentileOf, simulateEfforts } from "../../../src/planner/forecast/simulate.ts";
import { ENOUGH_STEPS } from "../../../src/planner/index.ts";
import { hoursAt } from "./closed-form.ts";

const whole = [{ phase: 0, part: 1 }];
const step = (id: string, range: OpenStep["range"], share = 1, phases: OpenStep["phases"] = whole): OpenStep => ({
  ...{ id, range, share, phases },
});
const usual = paceFactors([], 1000).factors;
const even = new Float64Array(1000).fill(1);
const meanOf = (row: Float64Array): number => row.reduce((sum, one) => sum + one, 0) / row.length;
const QUANTILES = [
  [0.1, -1.2815515655],
  [0.5, 0],
  [0.8, 0.8416212336],
  [0.9, 1.2815515655],
  [0.95, 1.644853627],
] as const;

describe("the seeded numbers", () => {
  it("are mulberry32's, and the same for the same seed", () => {
    const random = seededRandom(1);
    expect([random(), random(), random()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
    const [one, two] = [seededRandom(7), seededRandom(7)];
    expect(Array.from({ length: 20 }, one)).toEqual(Array.from({ length: 20 }, two));
  });

  it("begin elsewhere for another id", () => {
    expect(seedOf("a") >>> 0).toBe(0xe40c292c);
    expect(new Set(["python", "sql", "git", "a", ""].map(seedOf)).size).toBe(5);
  });
});

describe("normalQuantile", () => {
  it.each([...QUANTILES, [0.975, 1.9599639845], [0.0005, -3.2905267315]] as const)("of %s is %s", (share, quantile) => {
    expect(normalQuantile(share)).toBeCloseTo(quantile, 5);
    expect(normalQuantile(1 - share)).toBeCloseTo(-quantile, 5);
  });
});

describe("paceFactors", () => {
  it("are the usual lognormal ones up to four ratios", () => {
    for (const ratios of [[], [2, 2, 2, 2]]) {
      const { on, factors, pace } = paceFactors(ratios, 1000);
      expect({ on, pace }).toEqual({ on: "default", pace: null });
      for (const [share, quantile] of QUANTILES)
        expect(percentileOf(factors, share)).toBeCloseTo(Math.exp(0.25 * quantile), 2);
    }
    expect(ENOUGH_STEPS).toBe(5);
  });

  it("come from the person's own ratios from five on, around their mean, in any order", () => {
    const ratios = [1.1, 1.6, 1.2, 1.5, 1.35];
    const { on, factors, pace } = paceFactors(ratios, 1000);
    expect({ on, pace }).toEqual({ on: "history", pace: expect.closeTo(1.35, 9) });
    expect(meanOf(factors)).toBeCloseTo(1.35, 2);
    expect(paceFactors(ratios.toReversed(), 1000).factors).toEqual(factors);
  });

  it("are less sure of few ratios than a plain bootstrap: 1.34 times as far from the middle for five", () => {
    const ratios = [0.8, 0.9, 1, 1.1, 1.2];
    const spread = paceFactors(ratios, 20_000).factors.sort();
    // The standard deviation of the mean of five draws with replacement, and its normal 90 % quantile.
    const plain = Math.sqrt(0.02 / 5) * 1.2816;
    expect((percentileOf(spread, 0.9) - 1) / plain).toBeCloseTo(Math.sqrt(5 / 4) * (1.5332 / 1.2816), 1);
  });

  it("count a ratio for a fifth at least and for five at most", () => {
    expect(meanOf(paceFactors([0.001, 1, 1, 1, 1], 20_000).factors)).toBeCloseTo(0.84, 1);
    expect(paceFactors([400, 1, 1, 1, 1], 100).factors).toEqual(paceFactors([5, 1, 1, 1, 1], 100).factors);
    expect([paceFactors([0.001, 0.001, 0.001, 1, 1], 10).pace, paceFactors([9, 9, 9, 1, 1], 10).pace]).toEqual([
      0.2, 5,
    ]);
  });
});

describe("simulateEfforts", () => {
  const plans: [string, OpenStep[]][] = [
    ["one certain step", [step("a", [100, 100, 100])]],
    ["one step", [step("a", [10, 20, 40])]],
    ["three steps, one half done", [step("a", [10, 20, 30]), step("b", [5, 5, 20], 0.5), step("c", [1, 9, 9])]],
    ["sixty steps", Array.from({ length: 60 }, (_, at) => step(`step-${at}`, [8 + at, 20 + at, 60 + at]))],
  ];

  it.each(plans)("has the percentiles of the closed form within 3 percent for %s", (_what, steps) => {
    const [efforts] = simulateEfforts(steps, 1, usual) as [Float64Array];
    for (const [share, quantile] of QUANTILES)
      expect(Math.abs(percentileOf(efforts, share) / hoursAt(steps, quantile) - 1)).toBeLessThan(0.03);
  });

  it("draws triangular efforts: mean and spread are right within 2 %", () => {
    const [efforts] = simulateEfforts([step("a", [10, 20, 60])], 1, new Float64Array(20_000).fill(1)) as [Float64Array];
    const mean = meanOf(efforts);
    const spread = Math.sqrt(meanOf(efforts.map((one) => (one - mean) ** 2)));
    expect(Math.abs(mean / 30 - 1)).toBeLessThan(0.02);
    expect(Math.abs(spread / Math.sqrt((100 + 400 + 3600 - 200 - 600 - 1200) / 18) - 1)).toBeLessThan(0.02);
    expect(efforts[0]).toBeGreaterThan(10);
    expect(efforts.at(-1)).toBeLessThan(60);
  });

  it("is the same for the same question, and for one step whatever stands beside it", () => {
    const [, steps] = plans[2] as [string, OpenStep[]];
    expect(simulateEfforts(steps, 1, usual)).toEqual(simulateEfforts(steps, 1, usual));
    const certain = step("z", [7, 7, 7]);
    const [alone] = simulateEfforts([step("a", [10, 20, 30])], 1, even) as [Float64Array];
    const [beside] = simulateEfforts([certain, step("a", [10, 20, 30])], 1, even) as [Float64Array];
    expect(Array.from(beside, (one) => one - 7)).toEqual(Array.from(alone, (one) => expect.closeTo(one, 9)));
  });

  it("sums phases up, and a step that stands in two has one luck", () => {
    const parts = [
      { phase: 0, part: 0.25 },
      { phase: 1, part: 0.75 },
    ];
    const [first, second] = simulateEfforts([step("a", [10, 20, 30], 1, parts)], 2, even) as [
      Float64Array,
      Float64Array,
    ];
    expect(Array.from(first, (one) => one * 4)).toEqual(Array.from(second, (one) => expect.closeTo(one, 9)));
  });
});

describe("percentileOf", () => {
  it("is the least that so many do not exceed", () => {
    const ten = Float64Array.from({ length: 10 }, (_, at) => at + 1);
    expect([0.1, 0.5, 0.8, 0.9, 0.95].map((share) => percentileOf(ten, share))).toEqual([1, 5, 8, 9, 10]);
    expect(percentileOf(Float64Array.of(3), 0.1)).toBe(3);
  });
});
