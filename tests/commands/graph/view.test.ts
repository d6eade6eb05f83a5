import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { widthOf } from "../../../src/render/layout.ts";
import { type Person, somebody } from "../../helpers/person.ts";
import { BAKER, ROOT, type RunOptions } from "../../helpers/run.ts";

const CONFECTIONER = path.join(ROOT, "tests", "fixtures", "confectioner.yaml");
const VIEWS: readonly [name: string, line: string][] = [
  ["graph-plan", "graph baker --with-optional --prefer sourdough"],
  ["graph-around", "graph flour"],
  ["graph-choices", "graph baking --all"],
];
const golden = (view: string, name: string): string => path.join(ROOT, "tests", "golden", `${view}-${name}.txt`);

let one: Person;
beforeAll(async () => {
  one = somebody([BAKER, CONFECTIONER]);
  await one.did("done flour", "start kneading", "skip sugar");
});

async function shown(line: string, flags: string[], options: RunOptions): Promise<string> {
  const { code, out, err } = await one.run([...line.split(" "), ...flags], options);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/[^\n]\n$/);
  expect(out).not.toMatch(/ \n|\n\n\n/);
  return out;
}

it.each([
  [40, "graph ml-engineer"],
  [48, "graph python --down"],
  [60, "graph mlops-engineer"],
  [200, "graph python --down"],
])("a drawing of much fits %i columns: %s", async (columns, line) => {
  const text = await shown(line, ["--no-color"], { terminal: columns });
  for (const row of text.split("\n")) expect(widthOf(row), row).toBeLessThanOrEqual(columns);
});

describe.each(VIEWS)("%s", (name, line) => {
  it.each([60, 80, 120])("reads well at %i columns", async (columns) => {
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

  it("is one line a node in a pipe, whatever COLUMNS says", async () => {
    const text = await shown(line, [], { env: { COLUMNS: "30" } });
    await expect(text).toMatchFileSnapshot(golden(name, "piped"));
    expect(await shown(line, [], {})).toBe(text);
  });
});
