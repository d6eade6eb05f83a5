import { describe, expect, it } from "vitest";
import { aboutWords, dayWords, shortDay, spanText } from "../../src/render/days.ts";
import { type Day, parseDay } from "../../src/shared/dates.ts";

const day = (text: string): Day => parseDay(text) as Day;
const today = day("2026-11-23");

describe("a date to come", () => {
  // Eight weeks on is 2027-01-18, half a year on 2027-05-24; the first is a Monday.
  it.each([
    ["2026-11-23", "2026-11-23", "on 2026-11-23", "2026-11-23"],
    ["2027-01-18", "2027-01-18", "on 2027-01-18", "2027-01-18"],
    ["2027-01-19", "the week of 2027-01-18", "in the week of 2027-01-18", "~2027-01-18"],
    ["2027-05-24", "the week of 2027-05-24", "in the week of 2027-05-24", "~2027-05-24"],
    ["2027-05-25", "May 2027", "about May 2027", "~2027-05"],
    ["2031-12-31", "December 2031", "about December 2031", "~2031-12"],
    ["2026-09-27", "the week of 2026-09-21", "in the week of 2026-09-21", "~2026-09-21"],
  ])("%s is as exact as it can be known", (text, words, about, short) => {
    expect([dayWords(day(text), today), aboutWords(day(text), today), shortDay(day(text), today)]).toEqual([
      words,
      about,
      short,
    ]);
  });

  it("is told once where both ends of a span are the same", () => {
    expect(spanText(day("2028-01-02"), day("2028-01-30"), today)).toBe("~2028-01");
    expect(spanText(day("2026-12-01"), day("2028-01-30"), today)).toBe("2026-12-01 to ~2028-01");
    expect(spanText(null, null, today)).toBe("");
  });
});
