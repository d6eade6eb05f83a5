import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { widthOf } from "../../../../src/render/layout.ts";
import { type Person, somebody } from "../../../helpers/person.ts";
import { ROOT, type RunOptions, tempFolder } from "../../../helpers/run.ts";

const golden = (name: string): string => path.join(ROOT, "tests", "golden", `plan-gantt-${name}.txt`);
const PLAN = "plan baker --gantt --with-optional --off 2026-12-21..2027-01-03";

let one: Person;

/** Somebody in the middle of it: a step done long ago, one done last week, one in progress, a project to come. */
beforeAll(async () => {
  one = somebody();
  const lines: [string, string][] = [
    ["2026-09-01", "done flour"],
    ["2026-11-18", "done kneading"],
    ["2026-11-22", "start sourdough"],
  ];
  for (const [day, words] of lines) {
    expect(await one.run(words, { env: { CAREER_ROADMAP_TODAY: day } }), words).toMatchObject({ code: 0 });
  }
});

async function drawn(words: string, options: RunOptions, by = one): Promise<string> {
  const { code, out, err } = await by.run(words, options);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).not.toMatch(/ \n|\n\n\n/);
  return out;
}

/** The rows of steps, by id: what stands in the columns of the chart. */
function rowsOf(text: string): Map<string, string> {
  const lines = text.split("\n");
  const axis = lines.find((line) => line.includes("▼")) as string;
  const rows = lines.map((line) => /^ +\d+ [^ ] ([a-z0-9-]+)(.*)$/.exec(line)).filter((row) => row !== null);
  return new Map(rows.map(([line, id = ""]) => [id, line.slice(axis.search(/[^ ]/))]));
}

describe("a plan as bars", () => {
  it.each([60, 80, 120])("reads well at %i columns", async (columns) => {
    const text = await drawn(`${PLAN} --no-color`, { terminal: columns });
    for (const line of text.split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
    await expect(text).toMatchFileSnapshot(golden(String(columns)));
  });

  it("has colour that adds nothing but colour", async () => {
    const painted = await drawn(PLAN, { terminal: 80, env: { TERM: "xterm-256color" } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what this is about
    expect(painted).toMatch(/\u001b\[33m▒/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
    expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(await drawn(`${PLAN} --no-color`, { terminal: 80 }));
  });

  it("has no character beyond ASCII under --ascii", async () => {
    const text = await drawn(`${PLAN} --ascii`, { terminal: 80, env: { NO_COLOR: "1" } });
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    await expect(text).toMatchFileSnapshot(golden("ascii"));
  });

  it("takes 80 columns in a pipe, whatever COLUMNS says, and others when they are asked for", async () => {
    const text = await drawn(PLAN, { env: { COLUMNS: "30" } });
    await expect(text).toMatchFileSnapshot(golden("piped"));
    expect([...rowsOf(await drawn(`${PLAN} --width 60`, {}))]).toEqual([
      ...rowsOf(await drawn(`${PLAN} --no-color`, { terminal: 60 })),
    ]);
  });

  it("is written to a file as it stands on a terminal of 80 columns, or as many as asked for", async () => {
    const file = path.join(tempFolder(), "plan.txt");
    expect(await one.run(`${PLAN} -o ${file}`)).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(file, "utf8")).toBe(await drawn(PLAN, { terminal: 80, env: { NO_COLOR: "1" } }));
    await one.run(`${PLAN} --width 60 -o ${file}`);
    expect(readFileSync(file, "utf8")).toBe(await drawn(PLAN, { terminal: 60, env: { NO_COLOR: "1" } }));
  });

  it("changes nothing of its JSON", async () => {
    expect(await one.json(PLAN)).toEqual(await one.json(PLAN.replace(" --gantt", "")));
  });

  it("keeps its columns in place beside wide titles", async () => {
    const folder = tempFolder();
    const skills =
      "{ first: { title: 面包师的面粉和水以及其他很多东西, hours: 20 }, second: { title: 🥖🥖🥖 bread, hours: 20, requires: [first] } }";
    const role = `id: wide\ntitle: 面包师\nstages: [{ title: 全部, skills: [second] }]\nskills: ${skills}\n`;
    writeFileSync(path.join(folder, "wide.yaml"), role);
    const text = await drawn("plan wide --gantt --width 120", {}, somebody([folder]));
    const bars = text.split("\n").filter((line) => /^ +\d/.test(line));
    const before = bars.map((line) => widthOf(line.slice(0, line.search(/[█┊]/))));
    expect(before).toHaveLength(2);
    expect(new Set(before).size).toBe(1);
    const axis = text.split("\n").find((line) => line.includes("▼")) as string;
    expect(before[0]).toBe(axis.indexOf("▼"));
  });
});

describe("what the bars tell", () => {
  it("are the days of the plan: a column is a day in a short one", async () => {
    const plain = somebody();
    const { steps } = await plain.json("plan baker");
    const rows = rowsOf(await drawn("plan baker --gantt", {}, plain));
    const monday = Date.UTC(2026, 10, 23);
    const column = (date: string): number => (Date.parse(date) - monday) / 86_400_000;
    expect([...rows.keys()]).toEqual(steps.map(({ id }: { id: string }) => id));
    for (const { id, first, last } of steps) {
      const cells = rows.get(id) as string;
      expect([cells.indexOf("█"), cells.lastIndexOf("█")]).toEqual([column(first), column(last)]);
    }
  });

  it("ticks what was done lately on its day, folds the rest into a line, and --remaining leaves both out", async () => {
    const text = await drawn(PLAN, {});
    expect(text).toContain("    ✔ 1 step done: flour\n");
    expect(rowsOf(text).has("flour")).toBe(false);
    expect(text).toContain("the first begins on 2026-11-16.");
    expect(rowsOf(text).get("kneading")).toBe("✔ ┊       ····");
    expect(rowsOf(text).get("sourdough")).toMatch(/^ {2}▒+ +····$/);
    const remaining = await drawn(`${PLAN} --remaining`, {});
    expect(remaining).not.toMatch(/✔|flour|kneading/);
    expect(remaining).toContain("the first begins on 2026-11-23.");
  });

  it("shows steps beside each other under --parallel", async () => {
    const rows = rowsOf(await drawn("plan baker --gantt --parallel 2", {}, somebody()));
    const columns = (id: string): number[] =>
      [...(rows.get(id) ?? "")].flatMap((cell, at) => (cell === "█" ? [at] : []));
    expect(columns("yeast").filter((at) => columns("kneading").includes(at)).length).toBeGreaterThan(1);
  });

  it("begins with today when learning begins later", async () => {
    const text = await drawn("plan baker --gantt --start 2027-02-01", {}, somebody());
    expect(text).toContain("Each column is half a week; the first begins on 2026-11-23.");
    expect(rowsOf(text).get("flour")).toMatch(/^┊ {19}[█▌▐]+$/);
  });

  it("draws several roles, a budget and a date as the plan in words tells them", async () => {
    const lines = [
      "plan baker ml-engineer --gantt",
      "plan baker --gantt --budget 35",
      "plan baker --gantt --by 2027-03-01",
    ];
    for (const line of lines) {
      const { steps } = await one.json(line);
      const open = steps.filter(({ state }: { state: string }) => state !== "done");
      const told = await drawn(line, { terminal: 120, env: { NO_COLOR: "1" } });
      const words = await drawn(line.replace(" --gantt", ""), { terminal: 120, env: { NO_COLOR: "1" } });
      expect(told.split("\n\n")[0]).toBe(words.split("\n\n")[0]);
      for (const { n, id } of open) expect(told).toMatch(new RegExp(`^ +${n} . .*${id.slice(0, 10)}`, "m"));
      if (line.includes("budget")) expect(told).toContain("Left out");
    }
  });

  it("is short where nothing is left", async () => {
    const done = somebody();
    await done.did("done flour yeast kneading baking market-stall");
    expect(await drawn("plan baker --gantt", { terminal: 80, env: { NO_COLOR: "1" } }, done)).toBe(
      [
        "Bäcker 面包师  baker",
        "Nothing is left to learn for it. Well done!",
        "",
        `1. Dough${" ".repeat(68)}done`,
        "    ✔ 3 steps done: flour, yeast, kneading",
        `2. Oven${" ".repeat(69)}done`,
        "    ✔ 2 steps done: baking, market-stall",
        "",
      ].join("\n"),
    );
  });
});
