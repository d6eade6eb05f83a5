import { describe, expect, it } from "vitest";
import { hoursAt90 } from "../../src/planner/forecast.ts";

describe("hoursAt90", () => {
  it("is the 90 % quantile of the pace factor alone when the estimate is certain", () => {
    expect(hoursAt90([{ range: [100, 100, 100], share: 1 }])).toBeCloseTo(100 * Math.exp(1.2815515655446004 * 0.25), 6);
  });

  it("is the 90 % quantile of the lognormal that has the mean and variance of triangular effort times pace", () => {
    // mean 20, variance (100 + 400 + 900 - 200 - 300 - 600) / 18 = 50/3
    const variance = 50 / 3;
    const first = 20 * Math.exp(0.0625 / 2);
    const second = (variance + 400) * Math.exp(2 * 0.0625);
    const s2 = Math.log(second / first ** 2);
    const expected = Math.exp(Math.log(first) - s2 / 2 + 1.2815515655446004 * Math.sqrt(s2));
    expect(hoursAt90([{ range: [10, 20, 30], share: 1 }])).toBeCloseTo(expected, 9);
  });

  it("is narrower in relation for many steps than for one, but never narrower than the pace", () => {
    const one = hoursAt90([{ range: [100, 200, 900], share: 1 }]) / 400;
    const many = hoursAt90(Array.from({ length: 100 }, () => ({ range: [1, 2, 9], share: 1 }) as const)) / 400;
    expect(many).toBeLessThan(one);
    expect(many).toBeGreaterThan(Math.exp(1.2815515655446004 * 0.25));
  });

  it("counts a step in progress by what is left of it", () => {
    expect(hoursAt90([{ range: [10, 20, 30], share: 0.5 }])).toBeCloseTo(
      hoursAt90([{ range: [10, 20, 30], share: 1 }]) / 2,
      9,
    );
    expect(hoursAt90([])).toBe(0);
  });
});
