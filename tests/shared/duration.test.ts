import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDuration, parseDuration } from "../../src/shared/duration.ts";

describe("a duration", () => {
  it.each([
    ["90m", 90],
    ["1h30m", 90],
    ["2h", 120],
    ["1.5h", 90],
    ["0.25h", 15],
    ["1m", 1],
    ["0h5m", 5],
    ["1h90m", 150],
    ["100h", 6000],
    ["6000m", 6000],
  ])("%s is %i minutes", (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });

  it.each(["", "h", "m", "90", "0m", "0h", "100h1m", "6001m", "-1h", "+1h", "30m1h", "1.h"])("%j is none", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it.each([".5h", "1.5m", "1e2m", "Infinityh", `${"9".repeat(400)}h`, "１h", "1d"])("%j is none", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it.each([
    [1, "1m"],
    [59, "59m"],
    [60, "1h"],
    [61, "1h1m"],
    [6000, "100h"],
    [0, "0m"],
  ])("of %i minutes is written %s", (minutes, text) => {
    expect(formatDuration(minutes)).toBe(text);
  });

  it("reads what it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6000 }), (minutes) => {
        expect(parseDuration(formatDuration(minutes))).toBe(minutes);
      }),
    );
  });

  it("is whole minutes in range or nothing, whatever the text", () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,:hm ]{1,12}$/));
    fc.assert(
      fc.property(text, (words) => {
        const minutes = parseDuration(words);
        expect(minutes === undefined || (Number.isInteger(minutes) && minutes >= 1 && minutes <= 6000)).toBe(true);
      }),
    );
  });
});
