import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isByWeekday, readWeekHours, weekHoursText } from "../../src/shared/week-hours.ts";

describe("hours a week", () => {
  it.each([
    ["10", 10],
    ["7.5", 7.5],
    ["7.50", 7.5],
    [" 0.25 ", 0.25],
    ["112", 112],
  ])("%j are %f, spread evenly", (text, total) => {
    expect(readWeekHours(text)).toEqual({ ok: true, value: { total } });
  });

  it.each([
    ["mon 2, wed 2, sat 4", [2, 0, 2, 0, 0, 4, 0]],
    ["sat 4, mon 2", [2, 0, 0, 0, 0, 4, 0]],
    ["Monday 2,WED 2 , Saturday 4", [2, 0, 2, 0, 0, 4, 0]],
    ["tues 0.25, thurs 0.5", [0, 0.25, 0, 0.5, 0, 0, 0]],
    ["mon-fri 1.5, sat 4", [1.5, 1.5, 1.5, 1.5, 1.5, 4, 0]],
    ["mon - wed 1", [1, 1, 1, 0, 0, 0, 0]],
    ["sat-mon 3", [3, 0, 0, 0, 0, 3, 3]],
    ["mon-sun 16", [16, 16, 16, 16, 16, 16, 16]],
    ["sun 24", [0, 0, 0, 0, 0, 0, 24]],
    ["fri-fri 2", [0, 0, 0, 0, 2, 0, 0]],
  ])("%j differ by weekday", (text, byWeekday) => {
    const total = byWeekday.reduce((sum, hours) => sum + hours, 0);
    expect(readWeekHours(text)).toEqual({ ok: true, value: { total, byWeekday } });
  });

  it.each([
    ["", "Give hours a week from 0.25 to 112"],
    ["0", "Give hours a week from 0.25 to 112"],
    ["7.3", "in quarters"],
    ["112.25", "Give hours a week"],
    ["-1", "Give hours a week"],
    ["1,5", "Give hours a week"],
    ["1e1", 'or by weekday, like "mon 2, wed 2, sat 4".'],
    ["mon", "or by weekday"],
    ["mon 2,", "or by weekday"],
    ["mon 2 wed 2", "or by weekday"],
    ["mon 2x", "or by weekday"],
    ["2 mon", "or by weekday"],
    ["mon-wed-fri 2", "or by weekday"],
    ["mon 2, 3", "or by weekday"],
    ["monn 2", '"monn" is no weekday. Name days from mon to sun'],
    ["mon-xyz 2", '"xyz" is no weekday.'],
    ["mo 2", '"mo" is no weekday.'],
    ["mon 2, Monday 3", "Monday is named twice. Give each weekday once"],
    ["mon-fri 1, wed 2", "Wednesday is named twice."],
    ["mon 0", '"mon 0" is not possible. Give each day that you name 0.25 to 24 hours, in quarters, like "sat 4".'],
    ["sat 24.25", '"sat 24.25" is not possible.'],
    ["sat 1.1", '"sat 1.1" is not possible.'],
    ["mon-fri 24", "That is 120 hours a week. Give at most 112 in all."],
  ])("are not in %j, and the error says why", (text, expected) => {
    const read = readWeekHours(text);
    expect(read).toEqual({ ok: false, error: expect.stringContaining(expected) });
  });

  it.each([
    ["10", "10"],
    ["sat 4, mon 2, wed 2", "mon 2, wed 2, sat 4"],
    ["mon 2, tue 2", "mon 2, tue 2"],
    ["fri 1, mon 1, tue 1, wed 1, thu 1, sat 4", "mon-fri 1, sat 4"],
    ["sat-sun 0.5, mon-fri 1", "mon-fri 1, sat 0.5, sun 0.5"],
  ])("%j are written %j", (text, written) => {
    const read = readWeekHours(text);
    expect(read.ok && weekHoursText(read.value)).toBe(written);
  });

  const days = fc.array(fc.integer({ min: 0, max: 64 }), { minLength: 7, maxLength: 7 });
  it("are read as they are written, whatever the days", () => {
    fc.assert(
      fc.property(days, (quarters) => {
        const byWeekday = quarters.map((many) => many / 4);
        const total = byWeekday.reduce((sum, hours) => sum + hours, 0);
        fc.pre(total > 0);
        expect(isByWeekday(byWeekday)).toBe(true);
        expect(readWeekHours(weekHoursText({ total, byWeekday }))).toEqual({ ok: true, value: { total, byWeekday } });
      }),
    );
  });

  it("are sound or an error, whatever the text", () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^((mon|tue|sat|sun)[- ,.0-9]{0,6}){1,4}$/));
    fc.assert(
      fc.property(text, (words) => {
        const read = readWeekHours(words);
        if (!read.ok) expect(read.error).toMatch(/^.+\.$/);
        else {
          const { total, byWeekday } = read.value;
          expect(total >= 0.25 && total <= 112 && Number.isInteger(total * 4)).toBe(true);
          expect(byWeekday === undefined || isByWeekday(byWeekday)).toBe(true);
        }
      }),
    );
  });
});

describe("seven days' hours", () => {
  it.each([[[1, 1, 1, 1, 1, 1]], [[0, 0, 0, 0, 0, 0, 0]], [[24, 24, 24, 24, 24, 0, 0]], [[-1, 2, 0, 0, 0, 0, 0]]])(
    "are not %j",
    (days) => expect(isByWeekday(days)).toBe(false),
  );
  it.each([["1111111"], [[0.1, 0, 0, 0, 0, 0, 0]], [[25, 0, 0, 0, 0, 0, 0]], [null], [["1", 1, 1, 1, 1, 1, 1]]])(
    "are not %j",
    (days) => expect(isByWeekday(days)).toBe(false),
  );
  it("are quarters of an hour up to a whole day", () => {
    expect(isByWeekday([0, 0.25, 24, 0, 0, 7.75, 0])).toBe(true);
  });
});
