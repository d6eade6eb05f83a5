import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barRow, makeGrid } from "../../../src/render/charts/day-cells.ts";
import { columnOf, weekAxis } from "../../../src/render/charts/week-axis.ts";
import { makeTheme } from "../../../src/render/theme.ts";
import { type Day, formatDay, parseDay, weekdayOf } from "../../../src/shared/dates.ts";

const day = (text: string): Day => parseDay(text) as Day;
const labelled = (from: string, to: string, columns: number): string[] =>
  weekAxis(day(from), day(to), columns).labels.map(({ column, text }) => `${column} ${text}`);

/** A first day, how many days follow it, up to two centuries, and columns. */
const spans = fc.tuple(fc.integer({ min: 0, max: 200_000 }), fc.nat(73_000), fc.integer({ min: 8, max: 300 }));

describe("weeks on columns", () => {
  it.each([
    ["2026-11-23", "2026-12-06", 14, "a day", 14],
    ["2026-11-23", "2026-12-07", 14, "half a week", 6],
    ["2026-11-29", "2027-01-10", 14, "half a week", 14],
    ["2026-11-29", "2027-01-11", 14, "a week", 8],
    ["2026-11-23", "2027-02-28", 14, "a week", 14],
    ["2026-11-23", "2027-03-01", 14, "2 weeks", 8],
    ["2026-11-23", "2126-11-23", 48, "109 weeks", 48],
    ["2026-11-25", "2026-11-25", 8, "a day", 7],
  ])("%s to %s on %i columns: each is %s", (from, to, columns, scale, count) => {
    const axis = weekAxis(day(from), day(to), columns);
    expect([axis.scale, axis.starts.length - 1]).toEqual([scale, count]);
  });

  it("hold every day from the first to the last, begin on a Monday and never take more room", () => {
    fc.assert(
      fc.property(spans, ([from, length, columns]) => {
        const axis = weekAxis(from, from + length, columns);
        const { starts } = axis;
        expect(weekdayOf(starts[0] as Day)).toBe(0);
        expect(starts.length - 1).toBeLessThanOrEqual(columns);
        expect(columnOf(axis, from)).toBeGreaterThanOrEqual(0);
        expect(columnOf(axis, from)).toBeLessThan(7);
        expect(columnOf(axis, from + length)).toBeLessThan(starts.length - 1);
        const widths = new Set(starts.slice(1).map((start, at) => start - (starts[at] as Day)));
        expect(widths.size).toBe(1);
      }),
    );
  });
});

describe("labels of an axis", () => {
  it("are the Mondays of a few weeks", () => {
    expect(labelled("2026-11-25", "2026-12-10", 30)).toEqual(["0 Nov 23", "7 Nov 30", "14 Dec 7"]);
  });

  it("are months, a January by its year, with the first day where there is room", () => {
    expect(labelled("2026-11-04", "2027-02-10", 48)).toEqual(["0 Nov 2", "8 Dec", "17 2027", "26 Feb"]);
    expect(labelled("2026-11-23", "2027-02-10", 48)).toEqual(["2 Dec", "11 2027", "20 Feb"]);
  });

  it("are every third month, every second, every tenth year, as room asks for", () => {
    expect(labelled("2026-11-23", "2028-03-01", 40)).toEqual(["2 2027", "9 Apr", "15 Jul", "22 Oct", "28 2028"]);
    expect(labelled("2026-11-23", "2030-05-20", 48)).toEqual([
      "1 2027",
      "7 Jul",
      "14 2028",
      "20 Jul",
      "27 2029",
      "33 Jul",
      "40 2030",
    ]);
    expect(labelled("2026-11-23", "2076-11-23", 48)).toEqual(["2 2030", "12 2040", "21 2050", "31 2060", "40 2070"]);
  });

  it("never touch, never stand outside, and stand where what they name begins", () => {
    fc.assert(
      fc.property(spans, ([from, length, columns]) => {
        const axis = weekAxis(from, from + length, columns);
        let free = 0;
        for (const { column, text } of axis.labels) {
          expect(column).toBeGreaterThanOrEqual(free);
          free = column + text.length + 1;
          const [start, end] = [axis.starts[column] as Day, axis.starts[column + 1] as Day];
          const within = Array.from({ length: Math.ceil(end - start) }, (_, at) => formatDay(Math.ceil(start) + at));
          const names = within.flatMap((date) => [
            date,
            ...(date.endsWith("-01-01") ? [date.slice(0, 4)] : []),
            ...(date.endsWith("-01") ? ["month"] : []),
          ]);
          expect(names).toContain(/^\d{4}$/.test(text) ? text : / /.test(text) ? within[0] : "month");
        }
        expect(free - 1).toBeLessThanOrEqual(axis.starts.length - 1);
      }),
    );
  });
});

describe("a bar", () => {
  const theme = makeTheme({ color: 0, ascii: false, width: 80, layout: "terminal", links: false });
  const drawn = (columns: number, first: string, last: string, off: [string, string][] = []): string => {
    const ranges = off.map(([from, to]) => ({ from: day(from), to: day(to) }));
    const grid = makeGrid(weekAxis(day("2026-11-23"), day("2026-12-20"), columns), day("2026-11-23"), ranges);
    return barRow(grid, { first: day(first), last: day(last) }, theme);
  };

  it.each([
    [28, "2026-11-23", "2026-11-23", "█"],
    [28, "2026-11-24", "2026-11-26", "┊███"],
    [8, "2026-11-23", "2026-11-25", "█"],
    [8, "2026-11-23", "2026-11-23", "▌"],
    [8, "2026-11-25", "2026-11-30", "▐█▌"],
    [4, "2026-11-26", "2026-12-03", "██"],
    [4, "2026-11-23", "2026-11-25", "▌"],
    [4, "2026-11-27", "2026-11-27", "▐"],
    [4, "2026-12-20", "2026-12-20", "┊  ▐"],
  ])("on %i columns from %s to %s is %j", (columns, first, last, bar) => {
    expect(drawn(columns, first, last)).toBe(bar);
  });

  it("is broken by columns that are off as a whole, and by no others", () => {
    const week: [string, string] = ["2026-11-30", "2026-12-06"];
    expect(drawn(4, "2026-11-23", "2026-12-12", [week])).toBe("█·█");
    expect(drawn(4, "2026-11-23", "2026-12-12", [["2026-11-30", "2026-12-05"]])).toBe("███");
    expect(
      drawn(4, "2026-11-23", "2026-12-12", [
        ["2026-11-30", "2026-12-02"],
        ["2026-12-03", "2026-12-06"],
      ]),
    ).toBe("█·█");
    expect(drawn(28, "2026-11-23", "2026-11-26", [["2026-11-24", "2026-11-24"]])).toBe("█·██");
  });

  it("begins in the column of its first day and ends in that of its last", () => {
    fc.assert(
      fc.property(spans, fc.nat(1000), fc.nat(1000), ([from, length, columns], a, b) => {
        const axis = weekAxis(from, from + length, columns);
        const [first, last] = [a, b]
          .map((share) => from + Math.floor((length * share) / 1000))
          .sort((x, y) => x - y) as [Day, Day];
        const row = barRow(makeGrid(axis, from, []), { first, last }, theme);
        expect(row.search(/[█▌▐]/)).toBe(columnOf(axis, first));
        expect(row.length - 1).toBe(columnOf(axis, last + 0.999));
      }),
    );
  });
});
