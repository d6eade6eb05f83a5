import { describe, expect, it } from "vitest";
import { decodeLine, encodeLine, expiryOf, holds, preparedName } from "../../src/shell/prepared-line.ts";

const NOON = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;

describe("expiryOf", () => {
  it("is an hour, or midnight where that comes first, in whole seconds", () => {
    expect(expiryOf(NOON + 999, NOON + 12 * HOUR)).toBe(NOON / 1000 + 3600);
    expect(expiryOf(NOON, NOON + 5_500)).toBe(NOON / 1000 + 5);
  });
});

describe("holds", () => {
  const line = { expires: NOON / 1000, plain: "a", styled: "a" };
  it.each([
    [-1, true],
    [-HOUR, true],
    [0, false],
    [1, false],
    [-2 * HOUR, false],
  ])("%i ms from its end it is %s", (from, held) => expect(holds(line, NOON + from)).toBe(held));
});

describe("a prepared line", () => {
  it.each([
    { expires: 1_795_418_543, plain: "ML Engineer 42%", styled: "\u001b[1mML Engineer\u001b[22m 42%" },
    { expires: 1_795_418_543, plain: "", styled: "" },
  ])("is read as it was written: %j", (line) => {
    expect(encodeLine(line).split("\t")).toHaveLength(3);
    expect(decodeLine(encodeLine(line))).toEqual(line);
  });

  it.each(["", "1\ta\tb", "1\ta\n", "x\ta\tb\n", "1\ta\tb\tc\n", "1\ta\tb\n2\tc\td\n", "-1\ta\tb\n", "1e3\ta\tb\n"])(
    "is nothing else: %j",
    (text) => expect(decodeLine(text)).toBeUndefined(),
  );
});

describe("preparedName", () => {
  it.each([
    [{}, "prompt"],
    [{ CAREER_ROADMAP_ROLE: "", CAREER_ROADMAP_HOURS: "", CAREER_ROADMAP_TODAY: "" }, "prompt"],
    [{ CAREER_ROADMAP_ROLE: "ml-engineer" }, "prompt.ml-engineer."],
    [{ CAREER_ROADMAP_HOURS: "7.5" }, "prompt..7.5"],
    [{ CAREER_ROADMAP_ROLE: "a", CAREER_ROADMAP_HOURS: "5" }, "prompt.a.5"],
    [{ CAREER_ROADMAP_ROLE: "../x" }, undefined],
    [{ CAREER_ROADMAP_HOURS: "Mon 2, sat-sun 4.5" }, "prompt..Mon 2, sat-sun 4.5"],
    [{ CAREER_ROADMAP_ROLE: "a/b" }, undefined],
    [{ CAREER_ROADMAP_ROLE: "a".repeat(121) }, undefined],
    [{ CAREER_ROADMAP_TODAY: "2026-11-23" }, undefined],
  ])("in %j is %s", (env, name) => expect(preparedName(env)).toBe(name));
});
