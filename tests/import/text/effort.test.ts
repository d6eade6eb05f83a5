import { describe, expect, it } from "vitest";
import { readEffort, splitEffort } from "../../../src/import/text/effort.ts";

describe("an effort in words", () => {
  it.each([
    ["8-10 hours", [8, 9, 10]],
    ["8–10 h", [8, 9, 10]],
    ["7 weeks, 8-10 hours/week", [56, 63, 70]],
    ["8-10 hours per week for 7 weeks", [56, 63, 70]],
    ["10-12 weeks, 4–12 hours/week", [40, 88, 144]],
    ["2 months, 3 h a week", [26, 26, 26]],
    ["1h30", [1.5, 1.5, 1.5]],
    ["1 h 30 min", [1.5, 1.5, 1.5]],
    ["90 minutes", [1.5, 1.5, 1.5]],
    ["2,5 Stunden", [2.5, 2.5, 2.5]],
    ["PT4H", [4, 4, 4]],
    ["PT1H30M", [1.5, 1.5, 1.5]],
  ])("%s", (text, hours) => {
    expect(readEffort(text)).toEqual({ hours, from: text });
  });

  it.each(["3 weeks", "5 hours a week", "4 days", "9000 hours", "10-8 hours"])("%s tells no hours", (text) => {
    expect(readEffort(text)).toHaveProperty("doubt");
  });

  it.each(["", "none", "HTTP/2", "3 blind mice", "chapter 4"])("%j is about no time", (text) => {
    expect(readEffort(text)).toBeUndefined();
  });

  it("is a bare number where the column is about hours", () => {
    expect(readEffort("5-7", true)).toEqual({ hours: [5, 6, 7], from: "5-7" });
    expect(readEffort("5-7")).toBeUndefined();
  });

  it.each([
    ["Docker (8-10 hours)", "Docker", [8, 9, 10]],
    ["Yeast – 5 weeks, 2-3 hours/week", "Yeast", [10, 12.5, 15]],
    ["Knots: 3h", "Knots", [3, 3, 3]],
  ])("stands at the end of %s", (text, title, hours) => {
    expect(splitEffort(text)).toMatchObject({ title, effort: { hours } });
  });

  it.each(["24 hours of racing", "Python (3.12)", "Time: what it is"])("is no part of %s", (text) => {
    expect(splitEffort(text)).toEqual({ title: text });
  });
});
