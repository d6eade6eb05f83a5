import stringWidth from "fast-string-width";
import { expect, it } from "vitest";
import { NARROW, WIDE } from "../../src/build/aliases.ts";

it("takes the length for the width only where the two are equal", () => {
  const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const narrow = units.filter((unit) => NARROW.test(unit));
  expect(narrow.length).toBeGreaterThan(900);
  expect(narrow.filter((unit) => stringWidth(unit) !== 1)).toEqual([]);
  expect(stringWidth(narrow.join(""))).toBe(narrow.length);
});

it("takes two columns for a character only where each of them takes two", () => {
  const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const wide = units.filter((unit) => unit.replace(WIDE, "") === "");
  expect(wide.length).toBeGreaterThan(30_000);
  expect(wide.filter((unit) => stringWidth(unit) !== 2)).toEqual([]);
  expect(stringWidth(wide.join(""))).toBe(2 * wide.length);
});

it.each(["日本", "👩‍👩‍👧", "e\u0301", "\u001b[31m", "↔\ufe0f", "a\tb", "\u200b"])("measures %j in full", (text) => {
  expect(NARROW.test(text)).toBe(false);
});
