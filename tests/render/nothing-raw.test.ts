import { expect, it } from "vitest";
import { nothingRaw } from "../../src/render/nothing-raw.ts";
import { makeTheme } from "../../src/render/theme.ts";

const PLAIN = { color: 0, links: false } as const;
const RICH = { color: 1, links: true } as const;

it("leaves what a theme writes, on streams that have it", () => {
  const theme = makeTheme({ ...RICH, ascii: false, width: 80, layout: "terminal" });
  const text = `${theme.heading("a")} ${theme.link("https://example.org/?a=1")}\n\tb\n`;
  expect(nothingRaw(text, RICH)).toBe(text);
  expect(nothingRaw(text, PLAIN)).not.toContain("\u001b");
});

it("leaves the line ends of calendars and tables, and a byte-order mark where a text begins", () => {
  const table = "\ufeffa,b\r\n\u00e4,c\r\n";
  for (const look of [PLAIN, RICH]) {
    expect(nothingRaw(table, look)).toBe(table);
    expect(nothingRaw("a\ufeffb\r\r\n", look)).toBe("a\\ufeffb\\r\r\n");
  }
});

it.each([
  ["a window title", "\u001b]0;owned\u0007", "\\x1b]0;owned\\x07"],
  ["a cursor that moves", "a\u001b[2Ab", "a\\x1b[2Ab"],
  ["a link that runs something", "\u001b]8;;file:///x\u0007", "\\x1b]8;;file:///x\\x07"],
  ["C1", "a\u009b31mb", "a\\x9b31mb"],
  ["a carriage return", "yes\rno", "yes\\rno"],
  ["letters that run backwards", "\u202eevil", "\\u202eevil"],
])("writes out %s", (_name, raw, shown) => {
  expect(nothingRaw(`${raw}\n`, RICH)).toBe(`${shown}\n`);
  expect(nothingRaw(`${raw}\n`, PLAIN)).toBe(`${shown}\n`);
});
