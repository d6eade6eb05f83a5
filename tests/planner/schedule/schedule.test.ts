import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inUnits } from "../../../src/planner/effort.ts";
import { makeCalendar } from "../../../src/planner/schedule/calendar.ts";
import { scheduleEfforts } from "../../../src/planner/schedule/schedule.ts";
import { type DayRange, formatDay, parseDay } from "../../../src/shared/dates.ts";
import { calendars } from "../../helpers/calendars.ts";

const day = (text: string): number => parseDay(text) as number;

function spans(start: string, perWeek: number, hours: number[], off: DayRange[] = []): string[] | string {
  const scheduled = scheduleEfforts(
    hours.map(inUnits),
    makeCalendar({ start: day(start), hoursPerWeek: perWeek, off }),
  );
  if (!scheduled.ok) return scheduled.error;
  return scheduled.value.map((span) => (span === null ? "-" : `${formatDay(span.first)} ${formatDay(span.last)}`));
}

/** As `spans`, two hours on Mondays and Wednesdays and four on Saturdays. */
function byWeekday(start: string, hours: number[], off: DayRange[] = []): (string | null)[] {
  const hoursByWeekday = [2, 0, 2, 0, 0, 4, 0];
  const calendar = makeCalendar({ start: day(start), hoursPerWeek: 8, hoursByWeekday, off });
  const scheduled = scheduleEfforts(hours.map(inUnits), calendar);
  if (!scheduled.ok) throw new Error(scheduled.error);
  return scheduled.value.map((span) => span && `${formatDay(span.first)} ${formatDay(span.last)}`);
}

describe("makeCalendar", () => {
  it("finds the day on which so many days that are not off have gone by", () => {
    fc.assert(
      fc.property(calendars, (days) => {
        const { start, off } = days;
        const { dayAfter } = makeCalendar(days);
        const isOff = (at: number): boolean => off.some(({ from, to }) => from <= at && at <= to);
        for (let at = start, held = 0; held < 84; at++) if (!isOff(at)) expect(dayAfter(++held)).toBe(at);
      }),
    );
  });

  it("gives every day that is not off its weekday's hours, or a seventh of the week's, and no week more", () => {
    fc.assert(
      fc.property(calendars, (days) => {
        const { hoursPerWeek, hoursByWeekday, off, start } = days;
        const { capacity } = makeCalendar(days);
        const isOff = (at: number): boolean => off.some(({ from, to }) => from <= at && at <= to);
        let week = 0;
        for (let at = start; at < start + 84; at++) {
          const monday = (at - day("2026-11-23")) % 7;
          const own = hoursByWeekday === undefined ? inUnits(hoursPerWeek) / 7 : inUnits(hoursByWeekday[monday] ?? 0);
          expect(capacity(at)).toBe(isOff(at) ? 0 : own);
          expect(Number.isInteger(own)).toBe(true);
          week += own;
        }
        expect(week).toBe(12 * inUnits(hoursPerWeek));
      }),
    );
  });
});

describe("scheduleEfforts by weekday", () => {
  it("uses the days that have hours, and each for its own", () => {
    expect(byWeekday("2026-11-23", [2, 2, 4, 1])).toEqual([
      "2026-11-23 2026-11-23",
      "2026-11-25 2026-11-25",
      "2026-11-28 2026-11-28",
      "2026-11-30 2026-11-30",
    ]);
    expect(byWeekday("2026-11-23", [3, 5, 8])).toEqual([
      "2026-11-23 2026-11-25",
      "2026-11-25 2026-11-28",
      "2026-11-30 2026-12-05",
    ]);
  });

  it("begins on the first day that has hours", () => {
    expect(byWeekday("2026-11-24", [1])).toEqual(["2026-11-25 2026-11-25"]);
    expect(byWeekday("2026-11-29", [1])).toEqual(["2026-11-30 2026-11-30"]);
  });

  it("leaves days off empty and does not make them up", () => {
    const off = [{ from: day("2026-11-24"), to: day("2026-11-27") }];
    expect(byWeekday("2026-11-23", [3, 3], off)).toEqual(["2026-11-23 2026-11-28", "2026-11-28 2026-11-28"]);
  });
});

describe("scheduleEfforts", () => {
  it("gives every day a seventh of the week", () => {
    expect(spans("2026-11-23", 7, [1, 2, 4])).toEqual([
      "2026-11-23 2026-11-23",
      "2026-11-24 2026-11-25",
      "2026-11-26 2026-11-29",
    ]);
  });

  it("lets two steps share a day", () => {
    expect(spans("2026-11-23", 7, [0.5, 0.5, 1])).toEqual([
      "2026-11-23 2026-11-23",
      "2026-11-23 2026-11-23",
      "2026-11-24 2026-11-24",
    ]);
  });

  it("takes exactly a week for a week's hours, though a seventh of ten hours is no round number", () => {
    expect(spans("2026-11-23", 10, [10, 10])).toEqual(["2026-11-23 2026-11-29", "2026-11-30 2026-12-06"]);
  });

  it("leaves days off empty and does not make them up", () => {
    const off = [{ from: day("2026-11-24"), to: day("2026-11-26") }];
    expect(spans("2026-11-23", 7, [1, 1], off)).toEqual(["2026-11-23 2026-11-23", "2026-11-27 2026-11-27"]);
    expect(spans("2026-11-24", 7, [1], off)).toEqual(["2026-11-27 2026-11-27"]);
    expect(spans("2026-11-23", 7, [2], off)).toEqual(["2026-11-23 2026-11-27"]);
  });

  it("gives no days to a step of which nothing is left", () => {
    expect(spans("2026-11-23", 7, [0, 1])).toEqual(["-", "2026-11-23 2026-11-23"]);
  });

  it.each([
    ["a year's end", "2026-12-30", ["2026-12-30 2027-01-02"]],
    ["a leap day", "2028-02-27", ["2028-02-27 2028-03-01"]],
    ["no leap day in 2100", "2100-02-27", ["2100-02-27 2100-03-02"]],
    ["the spring change of clocks", "2026-03-27", ["2026-03-27 2026-03-30"]],
  ])("counts days over %s", (_name, start, expected) => {
    expect(spans(start, 7, [4])).toEqual(expected);
  });

  it("refuses more than 100 years", () => {
    expect(spans("2026-11-23", 0.25, [1305])).toBe("too-long");
    expect(spans("2026-11-23", 0.25, [1304])).not.toBe("too-long");
    expect(spans("2026-11-23", 7, [1], [{ from: day("2020-01-01"), to: day("2200-01-01") }])).toBe("too-long");
  });

  it("keeps order, capacity and sums for any efforts, hours, weekdays and days off", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400_000 }), { maxLength: 20 }), calendars, (efforts, days) => {
        const calendar = makeCalendar(days);
        const { start } = days;
        const scheduled = scheduleEfforts(efforts, calendar);
        if (!scheduled.ok) throw new Error("too long");
        let before = start;
        let total = 0;
        for (const [at, span] of scheduled.value.entries()) {
          expect(span === null).toBe(efforts[at] === 0);
          if (span === null) continue;
          expect(span.first).toBeGreaterThanOrEqual(before);
          expect(span.last).toBeGreaterThanOrEqual(span.first);
          expect(calendar.capacity(span.first)).toBeGreaterThan(0);
          expect(calendar.capacity(span.last)).toBeGreaterThan(0);
          total += efforts[at] as number;
          before = span.last;
          // All effort so far fits the days up to `last`, and does not fit the days before it.
          let capacity = 0;
          for (let d = start; d < span.last; d++) capacity += calendar.capacity(d);
          expect(capacity).toBeLessThan(total);
          expect(capacity + calendar.capacity(span.last)).toBeGreaterThanOrEqual(total);
        }
      }),
    );
  });
});
