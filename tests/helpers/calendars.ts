import fc from "fast-check";
import type { PlanRequest } from "../../src/planner/index.ts";
import { parseDay } from "../../src/shared/dates.ts";

const MONDAY = parseDay("2026-11-23") as number;
const off = fc.array(fc.tuple(fc.nat(60), fc.nat(9)), { maxLength: 4 });
const evenly = fc.integer({ min: 1, max: 448 }).map((quarters) => ({ hoursPerWeek: quarters / 4 }));
const byWeekday = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 64 })), { minLength: 7, maxLength: 7 })
  .filter((quarters) => quarters.some((many) => many > 0))
  .map((quarters) => ({
    hoursPerWeek: quarters.reduce((sum, many) => sum + many, 0) / 4,
    hoursByWeekday: quarters.map((many) => many / 4),
  }));

type Days = Pick<PlanRequest, "start" | "hoursPerWeek" | "hoursByWeekday" | "off">;

/** Any hours a week, spread evenly or by weekday, from any weekday on, with days off that may overlap and touch. */
export const calendars: fc.Arbitrary<Days> = fc
  .tuple(fc.nat(6), fc.oneof(evenly, byWeekday), off)
  .map(([weekday, hours, ranges]) => ({
    ...hours,
    start: MONDAY + weekday,
    off: ranges.map(([from, length]) => ({ from: MONDAY + from, to: MONDAY + from + length })),
  }));
