import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type MatchView, renderMatch } from "../../../../src/commands/match/view.ts";
import { columnsOf } from "../../../../src/commands/shared/moves/overlap.ts";
import { widthOf } from "../../../../src/render/layout.ts";
import { makeTheme, type ThemeOptions } from "../../../../src/render/theme.ts";
import { somebody } from "../../../helpers/person.ts";
import { BAKER, ROOT, type RunOptions, tempFolder } from "../../../helpers/run.ts";

const CONFECTIONER = path.join(ROOT, "tests", "fixtures", "confectioner.yaml");
const golden = (view: string, name: string): string => path.join(ROOT, "tests", "golden", `${view}-${name}.txt`);

const VIEWS: readonly [name: string, line: string][] = [
  ["gap", "gap --from confectioner --to baker --know rye"],
  ["compare", "compare confectioner baker"],
];
const one = somebody([BAKER, CONFECTIONER]);

async function shown(line: string, flags: string[], options: RunOptions): Promise<string> {
  const { code, out, err } = await one.run([...line.split(" "), ...flags], options);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/[^\n]\n$/);
  expect(out).not.toMatch(/ \n|\n\n\n/);
  return out;
}

describe.each(VIEWS)("%s", (name, line) => {
  it.each([40, 60, 80, 120])("reads well at %i columns", async (columns) => {
    const text = await shown(line, ["--no-color"], { terminal: columns });
    for (const row of text.split("\n")) expect(widthOf(row), row).toBeLessThanOrEqual(columns);
    await expect(text).toMatchFileSnapshot(golden(name, String(columns)));
  });

  it("has colour that adds nothing but colour", async () => {
    const painted = await shown(line, [], { terminal: 80, env: { TERM: "xterm-256color" } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what this is about
    expect(painted).toMatch(/\u001b\[1m/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
    expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(await shown(line, ["--no-color"], { terminal: 80 }));
  });

  it("has no character beyond ASCII under --ascii", async () => {
    const text = await shown(line, ["--ascii"], { terminal: 80, env: { NO_COLOR: "1" } });
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    await expect(text).toMatchFileSnapshot(golden(name, "ascii"));
  });

  it("is one line a step in a pipe, whatever COLUMNS says", async () => {
    const text = await shown(line, [], { env: { COLUMNS: "30" } });
    await expect(text).toMatchFileSnapshot(golden(name, "piped"));
    expect(await shown(line, [], {})).toBe(text);
  });
});

const amount = (left: number, full: number, percent: number) => ({ left, full, percent });
const MATCH: MatchView = {
  roles: [
    {
      ...{ id: "baker", title: "Bäcker 面包师", kind: null },
      ...{ all: amount(0, 41, 100), core: amount(0, 30, 100), inJob: null },
    },
    {
      ...{ id: "confectioner", title: "Confectioner", kind: "changed" },
      ...{ all: amount(1199.6, 4000, 70.01), core: amount(800, 3000, 73.3), inJob: amount(500, 3000, 83.3) },
    },
    {
      ...{ id: "miller", title: "Miller", kind: "new" },
      ...{ all: amount(4.5, 9, 50), core: amount(4.5, 9, 50), inJob: null },
    },
    {
      ...{ id: "goldsmith-and-jeweller", title: "Goldsmith and jeweller", kind: null },
      ...{ all: amount(5000, 5000, 0), core: amount(5000, 5000, 0), inJob: null },
    },
  ],
  job: [],
  sort: "share",
  hoursPerWeek: 7.5,
  hoursByWeekday: null,
  pace: 1,
  known: ["flour", "sugar"],
  done: ["market-stall"],
  skills: 2,
  goOn: "career-roadmap gap --to miller --know sugar",
};
const NARROW: ThemeOptions = { color: 0, ascii: false, width: 60, layout: "terminal", links: false };

describe("match", () => {
  it.each<[string, Partial<ThemeOptions>]>([
    ["40", { width: 40 }],
    ["60", {}],
    ["80", { width: 80 }],
    ["120", { width: 120 }],
    ["ascii", { width: 80, ascii: true }],
    ["piped", { width: Number.POSITIVE_INFINITY, layout: "plain" }],
  ])("reads well: %s", async (name, more) => {
    const theme = makeTheme({ ...NARROW, ...more });
    const text = await renderMatch(MATCH, theme);
    for (const row of text.split("\n")) expect(widthOf(row), row).toBeLessThanOrEqual(theme.width);
    expect(text).not.toMatch(/ \n|\n\n\n/);
    if (theme.ascii) expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    await expect(text).toMatchFileSnapshot(golden("match", name));
  });

  it("has colour that adds nothing but colour", async () => {
    const painted = await renderMatch(MATCH, makeTheme({ ...NARROW, color: 1 }));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what this is about
    expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(await renderMatch(MATCH, makeTheme(NARROW)));
    expect(painted).toContain("\u001b[");
  });

  it.each<[string, Partial<MatchView>, string]>([
    ["skills and projects", {}, "From what you know or have done: 2 skills and 1 project."],
    ["a job", { job: ["miller"] }, "From the job miller and what you know or have done: 2"],
    ["one skill", { known: ["flour"], done: [], skills: 1 }, "From what you know or have done: 1 skill."],
    ["items alone", { known: [], done: [], skills: 0 }, "From the checklist items you have ticked."],
    [
      "nothing",
      { known: [], done: [], skills: 0, roles: MATCH.roles.slice(3) },
      "From nothing.\nSay more: the job you have",
    ],
  ])("says on what it rests: %s", async (_what, more, basis) => {
    expect((await renderMatch({ ...MATCH, ...more }, makeTheme(NARROW))).startsWith(basis)).toBe(true);
  });

  it("names the role that is nearest to a job only where another is first", async () => {
    const theme = makeTheme({ ...NARROW, width: 120 });
    const said = "You have most of confectioner, 70 %; miller takes the fewest hours to apply for.";
    expect(await renderMatch(MATCH, theme)).toContain(said);
    for (const more of [{ sort: "apply" }, { job: ["confectioner"] }] as const) {
      expect(await renderMatch({ ...MATCH, ...more }, theme)).not.toContain("takes the fewest");
    }
  });
});

describe("roles that ask for nothing", () => {
  it("are compared, and nothing is missing of them", async () => {
    const folder = tempFolder();
    for (const id of ["idler", "loafer"]) {
      writeFileSync(
        path.join(folder, `${id}.yaml`),
        `id: ${id}\ntitle: ${id}\nstages: [{ title: A, optional: [git] }]\n`,
      );
    }
    const person = somebody([folder]);
    for (const terminal of [{ terminal: 80 }, {}]) {
      const compared = await person.run("compare idler loafer", terminal);
      expect(compared).toMatchObject({ code: 0, err: "" });
      const { code, out } = await person.run("gap --from idler --to loafer", terminal);
      expect({ code, told: out.includes("Nothing is missing") }).toEqual({ code: 0, told: true });
      for (const text of [compared.out, out]) expect(text).not.toMatch(/NaN|Infinity|undefined|\n\n\n/);
    }
  });
});

describe("columnsOf", () => {
  it.each<[number[], number, number[]]>([
    [[1, 1, 2], 8, [2, 2, 4]],
    [[1, 1, 1], 8, [3, 3, 2]],
    [[0, 5, 0], 8, [0, 8, 0]],
    [[1, 1000, 1], 10, [1, 8, 1]],
    [[1000, 1000, 1], 10, [5, 4, 1]],
    [[0, 0, 0], 10, [0, 0, 0]],
    [[1, 1, 1], 3, [1, 1, 1]],
  ])("shares %j among %i columns: %j", (amounts, width, columns) => {
    expect(columnsOf(amounts, width)).toEqual(columns);
  });
});
