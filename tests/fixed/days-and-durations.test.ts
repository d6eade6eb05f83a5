import { describe, expect, it } from "vitest";
import { formatDay, parseDay } from "../../src/shared/dates.ts";
import { readDayRanges, readDayRangeWords, readDayWords } from "../../src/shared/day-words.ts";
import { parseDuration } from "../../src/shared/duration.ts";
import { readWeekHours } from "../../src/shared/week-hours.ts";
import { type Json, runCli } from "../helpers/run.ts";

// A Monday.
const TODAY = parseDay("2026-11-23") as number;

describe("a day as people say it", () => {
  it.each([
    ["2026-12-01", "2026-12-01"],
    ["2026‑12‑01", "2026-12-01"],
    ["2026-1-5", "2026-01-05"],
    ["today", "2026-11-23"],
    ["Yesterday", "2026-11-22"],
    ["tomorrow", "2026-11-24"],
    ["-3d", "2026-11-20"],
    ["+2w", "2026-12-07"],
    ["3 days ago", "2026-11-20"],
    ["in 2 weeks", "2026-12-07"],
    ["fri", "2026-11-20", "2026-11-27"],
    ["monday", "2026-11-23"],
    ["last monday", "2026-11-16"],
    ["next friday", "2026-11-27"],
  ])("%s is %s", (words, past, future = past) => {
    expect(formatDay(readDayWords(words, TODAY, "past") as number)).toBe(past);
    expect(formatDay(readDayWords(words, TODAY, "future") as number)).toBe(future);
  });

  it.each(["", "soon", "2026-02-30", "mo", "3", "d", "-3x", "last"])("%j is none", (words) => {
    expect(readDayWords(words, TODAY, "past")).toBeUndefined();
  });

  it.each([
    "2026-12-20..2027-01-04",
    "2026‑12‑20..2027‑01‑04",
    "2026-12-20 to 2027-01-04",
    "2026-12-20…2027-01-04",
    "2026-12-20 – 2027-01-04",
  ])("%s is a range", (words) => {
    const { from, to } = readDayRangeWords(words, TODAY) as { from: number; to: number };
    expect([formatDay(from), formatDay(to)]).toEqual(["2026-12-20", "2027-01-04"]);
  });
});

it("several ranges stand with commas or blanks between", () => {
  const ranges = readDayRanges("2026-12-20 to 2026-12-24, 2027-01-01 2027-02-01..2027-02-03, soon", TODAY);
  expect(ranges.map((range) => range && `${formatDay(range.from)}..${formatDay(range.to)}`)).toEqual([
    "2026-12-20..2026-12-24",
    "2027-01-01..2027-01-01",
    "2027-02-01..2027-02-03",
    undefined,
  ]);
});

describe("a duration", () => {
  it.each([
    ["90m", 90],
    ["1h30m", 90],
    ["1h30", 90],
    ["1h 30m", 90],
    ["2h", 120],
    ["2 H", 120],
    ["1.5h", 90],
    ["1,5 hours", 90],
    ["1 hour 30 minutes", 90],
    ["45 min", 45],
    ["1:30", 90],
  ])("%s is %i minutes", (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });

  it.each(["", "90", "1.5", "h", "0m", "101h", "1h30x", "1:75"])("%j is none", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});

it.each([
  ["7h", 7],
  ["7 hours", 7],
  ["7.5h a week", 7.5],
  ["mon 2h, sat 4h", 6],
])("hours a week may be %s", (text, total) => {
  expect(readWeekHours(text)).toMatchObject({ ok: true, value: { total } });
});

describe("flags as an editor sets them", () => {
  it.each([
    ["plan ml-engineer —know python --json", "plan ml-engineer --know python --json"],
    ["plan ml-engineer ––with‑optional --json", "plan ml-engineer --with-optional --json"],
    ["next –n 2 --role ml-engineer", "next -n 2 --role ml-engineer"],
  ])("%s is %s", async (line, same) => {
    const ran = await runCli(line);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).toBe((await runCli(same)).out);
  });

  it("are read beside days that are said in words", async () => {
    const ran = await runCli("plan git --start tomorrow --today 2026-12-01 --json");
    expect((JSON.parse(ran.out) as Json).start).toBe("2026-12-02");
  });
});
