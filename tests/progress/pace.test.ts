import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newSubject, type Progress } from "../../src/progress/fold.ts";
import { learnerOf } from "../../src/progress/learner.ts";
import { daysInARow, lastWeeks, loggedWeeks } from "../../src/progress/pace.ts";
import { formatDay, parseDay, weekdayOf } from "../../src/shared/dates.ts";

const day = (text: string): number => parseDay(text) as number;
/** A Monday. */
const TODAY = day("2026-11-23");

function progressOf(minutes: Readonly<Record<string, number>>, days: readonly string[] = []): Progress {
  const logged = Object.entries(minutes).map(([text, spent]): [number, number] => [day(text), spent]);
  return {
    subjects: new Map(),
    minutes: new Map(logged),
    days: new Set([...logged.map(([one]) => one), ...days.map(day)]),
  };
}

describe("the last weeks", () => {
  it("run from Monday to Sunday, oldest first, the last one being this week", () => {
    const progress = progressOf({ "2026-11-15": 1, "2026-11-16": 10, "2026-11-22": 100, "2026-11-23": 1000 });
    const weeks = lastWeeks(progress, TODAY, 3).map(({ start, minutes }) => [formatDay(start), minutes]);
    expect(weeks).toEqual([
      ["2026-11-09", 1],
      ["2026-11-16", 110],
      ["2026-11-23", 1000],
    ]);
  });

  it.each(["2026-11-23", "2026-11-26", "2026-11-29"])("are the same seen from %s", (today) => {
    expect(lastWeeks(progressOf({ "2026-11-23": 5 }), day(today), 2)).toEqual([
      { start: day("2026-11-16"), minutes: 0 },
      { start: TODAY, minutes: 5 },
    ]);
  });

  it("lose no minute and count none twice, over new years and leap days too", () => {
    const one = fc.tuple(
      fc.integer({ min: day("2023-11-01"), max: day("2024-03-31") }),
      fc.integer({ min: 1, max: 600 }),
    );
    fc.assert(
      fc.property(fc.array(one), (entries) => {
        const minutes = new Map(entries);
        const progress = { subjects: new Map(), minutes, days: new Set(minutes.keys()) };
        const weeks = lastWeeks(progress, day("2024-03-31"), 30);
        expect(weeks.every(({ start }) => weekdayOf(start) === 0)).toBe(true);
        const all = [...minutes.values()].reduce((sum, spent) => sum + spent, 0);
        expect(weeks.reduce((sum, week) => sum + week.minutes, 0)).toBe(all);
      }),
    );
  });
});

describe("days in a row", () => {
  it.each([
    ["nothing", [], 0],
    ["today", ["2026-11-23"], 1],
    ["yesterday, today still to come", ["2026-11-22"], 1],
    ["the day before yesterday", ["2026-11-21"], 0],
    ["three to today", ["2026-11-21", "2026-11-22", "2026-11-23"], 3],
    ["three to yesterday", ["2026-11-20", "2026-11-21", "2026-11-22"], 3],
    ["a gap", ["2026-11-19", "2026-11-20", "2026-11-22", "2026-11-23"], 2],
    ["a day to come", ["2026-11-24"], 0],
    ["over a new month", ["2026-10-31", "2026-11-01"], 0],
  ])("with %s", (_name, days, row) => {
    expect(daysInARow(progressOf({}, days), TODAY)).toBe(row);
  });

  it("go on over a new year", () => {
    const days = ["2026-12-30", "2026-12-31", "2027-01-01"];
    expect(daysInARow(progressOf({}, days), day("2027-01-01"))).toBe(3);
  });
});

describe("what planning sees", () => {
  it.each([
    ["known", "known"],
    ["done", "done"],
    ["skipped", "skipped"],
  ] as const)("of a subject that is %s", (status, set) => {
    expect(learnerOf(subject({ status }))[set]).toEqual(new Set(["flour"]));
  });

  it("sees what is begun with the day it was begun on, touched last first", () => {
    const begun = learnerOf({
      ...subject({}),
      subjects: new Map([
        ["yeast", { ...newSubject(), begunOn: TODAY - 9, touched: "b" }],
        ["flour", { ...newSubject(), begunOn: TODAY - 2, touched: "c" }],
        ["rye", { ...newSubject(), begunOn: TODAY, touched: "a" }],
        ["baking", newSubject()],
      ]),
    });
    expect([...begun.started]).toEqual(["flour", "yeast", "rye"]);
    expect([...begun.begunOn]).toEqual([
      ["yeast", TODAY - 9],
      ["flour", TODAY - 2],
      ["rye", TODAY],
    ]);
  });

  it("sees ticks, which alone begin nothing", () => {
    const learner = learnerOf(subject({ ticked: new Set(["a"]) }));
    expect([learner.ticked, learner.started]).toEqual([new Map([["flour", new Set(["a"])]]), new Set()]);
  });

  function subject(more: object): Progress {
    return {
      subjects: new Map([["flour", { ...newSubject(), ...more }]]),
      minutes: new Map(),
      days: new Set(),
    };
  }
});

describe("hours of the last whole weeks", () => {
  const monday = day("2026-11-23");
  const logged = (minutes: readonly (readonly [number, number])[]): Progress => ({
    ...{ subjects: new Map(), days: new Set() },
    minutes: new Map(minutes),
  });

  it("are those before this one, from the first in which time was ever logged, at most eight", () => {
    expect(loggedWeeks(logged([]), monday, [])).toEqual([]);
    expect(loggedWeeks(logged([[monday, 60]]), monday + 3, [])).toEqual([]);
    expect(
      loggedWeeks(
        logged([
          [monday - 21, 60],
          [monday - 1, 90],
          [monday, 500],
        ]),
        monday,
        [],
      ),
    ).toEqual([1, 0, 1.5]);
    expect(loggedWeeks(logged([[monday - 700, 60]]), monday, [])).toEqual(Array(8).fill(0));
  });

  it("leave out planned days off: a whole week is none, one in part counts for more", () => {
    const progress = logged([
      [monday - 21, 60],
      [monday - 7, 120],
    ]);
    const off = [{ from: monday - 14, to: monday - 8 }];
    expect(loggedWeeks(progress, monday, off)).toEqual([1, 2]);
    expect(loggedWeeks(progress, monday, [{ from: monday - 3, to: monday + 20 }])).toEqual([1, 0, 3.5]);
  });
});
