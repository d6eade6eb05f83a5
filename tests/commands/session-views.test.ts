import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { widthOf } from "../../src/render/layout.ts";
import { type Person, somebody } from "../helpers/person.ts";
import { ROOT, type RunOptions } from "../helpers/run.ts";

const VIEWS = ["checklist", "checklist flour", "next", "status"];
const golden = (view: string, name: string): string =>
  path.join(ROOT, "tests", "golden", `${view.replace(" flour", "-item")}-${name}.txt`);

let one: Person;

/** Somebody in the middle of it: something in every state, time in several weeks, notes and evidence. */
beforeAll(async () => {
  one = somebody();
  const lines: [string, string][] = [
    ["2026-10-20", "log flour 2h30m"],
    ["2026-11-03", "start flour"],
    [
      "2026-11-21",
      "note flour It takes longer in the cold: a dough of 75 % needed the whole morning and half the afternoon.",
    ],
    ["2026-11-22", "evidence flour https://example.org/photos/loaf"],
    ["2026-11-22", "know kneading"],
    ["2026-11-22", "skip rye"],
    ["2026-11-23", "done yeast/rise"],
    ["2026-11-23", "log yeast 45m"],
  ];
  for (const [day, words] of lines) {
    expect(await one.run(words, { env: { CAREER_ROADMAP_TODAY: day } }), words).toMatchObject({ code: 0 });
  }
});

async function shown(view: string, flags: string[], options: RunOptions): Promise<string> {
  const { code, out, err } = await one.run([...view.split(" "), ...flags], options);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/[^\n]\n$/);
  expect(out).not.toMatch(/ \n|\n\n\n/);
  return out;
}

describe.each(VIEWS)("%s", (view) => {
  it.each([60, 80, 120])("reads well at %i columns", async (columns) => {
    const text = await shown(view, ["--no-color"], { terminal: columns });
    for (const line of text.split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
    await expect(text).toMatchFileSnapshot(golden(view, String(columns)));
  });

  it("has colour that adds nothing but colour", async () => {
    const painted = await shown(view, [], { terminal: 80, env: { TERM: "xterm-256color" } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what this is about
    expect(painted).toMatch(/\u001b\[1m/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
    expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(await shown(view, ["--no-color"], { terminal: 80 }));
  });

  it("has no character beyond ASCII under --ascii", async () => {
    const text = await shown(view, ["--ascii"], { terminal: 80, env: { NO_COLOR: "1" } });
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    await expect(text).toMatchFileSnapshot(golden(view, "ascii"));
  });

  it("is plain in a pipe, whatever COLUMNS says", async () => {
    const text = await shown(view, [], {});
    expect(await shown(view, [], { env: { COLUMNS: "30" } })).toBe(text);
    await expect(text).toMatchFileSnapshot(golden(view, "piped"));
  });
});

describe("status of several roles", () => {
  it.each([60, 80, 120])("fits %i columns", async (columns) => {
    const other = somebody([]);
    await other.did("done python");
    const { out } = await other.run("status", { terminal: columns, env: { NO_COLOR: "1" } });
    for (const line of out.split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
    expect(out).toMatch(/^ml-engineer .* [1-9] % +[\d,]+ h to go$/m);
  });
});
