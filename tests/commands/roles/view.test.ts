import path from "node:path";
import { describe, expect, it } from "vitest";
import { type RolesView, renderRoles } from "../../../src/commands/roles/view.ts";
import { widthOf } from "../../../src/render/layout.ts";
import { makeTheme, type ThemeOptions } from "../../../src/render/theme.ts";
import { ROOT } from "../../helpers/run.ts";

const amount = (left: number, full: number, percent: number) => ({ left, full, percent });
const VIEW: RolesView = {
  rows: [
    {
      ...{ id: "goldsmith-and-jeweller", title: "Goldsmith and jeweller", kind: "new" },
      summary: "Makes rings that outlive who wears them. Repairs what others made.",
      ...{ all: amount(5000, 5000, 0), core: amount(2500, 2500, 0), inJob: null },
      market: [
        { fact: "Most work alone", source: "https://example.org/alone", year: 2024 },
        { fact: "22 of 100 adverts are for beginners", source: "https://example.org/adverts", year: 2026, adverts: 41 },
      ],
    },
    {
      ...{ id: "confectioner", title: "Confectioner", kind: "changed" },
      summary: "Makes cakes and sweets that are ordered again, in the ovens of others, e.g. those of a hotel.",
      ...{ all: amount(1199.6, 4000, 70.01), core: amount(800, 3000, 73.3), inJob: amount(0.4, 3000, 99) },
      market: [],
    },
    {
      ...{ id: "baker", title: "Bäcker 面包师", kind: null, summary: null },
      ...{ all: amount(0, 41, 100), core: amount(0, 30, 100), inJob: amount(0, 30, 100) },
      market: [],
    },
  ],
  job: ["baker"],
  hoursPerWeek: 7.5,
  hoursByWeekday: null,
  pace: 1,
};
const NARROW: ThemeOptions = { color: 0, ascii: false, width: 60, layout: "terminal", links: false };

describe("roles", () => {
  it.each<[string, Partial<ThemeOptions>]>([
    ["40", { width: 40 }],
    ["60", {}],
    ["80", { width: 80 }],
    ["120", { width: 120 }],
    ["ascii", { width: 80, ascii: true }],
    ["piped", { width: Number.POSITIVE_INFINITY, layout: "plain" }],
  ])("read well: %s", async (name, more) => {
    const theme = makeTheme({ ...NARROW, ...more });
    const text = renderRoles(VIEW, theme);
    for (const row of text.split("\n")) expect(widthOf(row), row).toBeLessThanOrEqual(theme.width);
    expect(text).not.toMatch(/ \n|\n\n\n/);
    if (theme.ascii) expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    await expect(text).toMatchFileSnapshot(path.join(ROOT, "tests", "golden", `roles-${name}.txt`));
  });

  it("have colour that adds nothing but colour", () => {
    const painted = renderRoles(VIEW, makeTheme({ ...NARROW, color: 1 }));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what this is about
    expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(renderRoles(VIEW, makeTheme(NARROW)));
    expect(painted).toContain("\u001b[");
  });

  it("ask who has no job for it, and tell nobody of the way from a job they have", () => {
    const theme = makeTheme({ ...NARROW, width: 120 });
    const text = renderRoles({ ...VIEW, job: [] }, theme);
    expect(text).toContain("career-roadmap config set job ROLE\n");
    expect(text.match(/To apply with that job already/g)).toHaveLength(2);
    expect(renderRoles(VIEW, theme).match(/To apply with that job already/g)).toHaveLength(1);
  });
});
