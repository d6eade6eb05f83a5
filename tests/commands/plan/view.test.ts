import path from "node:path";
import { describe, expect, it } from "vitest";
import { widthOf } from "../../../src/render/layout.ts";
import { BAKER, ROOT, type RunOptions, runCli } from "../../helpers/run.ts";

const golden = (name: string): string => path.join(ROOT, "tests", "golden", `plan-${name}.txt`);
const PLAN = ["plan", "baker", "--roadmaps", BAKER, "--with-optional"];

async function planned(flags: string[], options: RunOptions): Promise<string> {
  const { code, out, err } = await runCli([...PLAN, ...flags], options);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}

describe("a plan on a terminal", () => {
  it.each([60, 80, 120])("reads well at %i columns, with wide characters in place", async (columns) => {
    const text = await planned(["--no-color"], { terminal: columns });
    for (const line of text.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(columns);
    await expect(text).toMatchFileSnapshot(golden(String(columns)));
  });

  it("has colour that adds nothing but colour", async () => {
    const painted = await planned([], { terminal: 80, env: { TERM: "xterm-256color" } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what this is about
    expect(painted).toMatch(/\u001b\[1m/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
    expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(await planned(["--no-color"], { terminal: 80 }));
  });

  it("has links on a terminal that shows them, and none elsewhere", async () => {
    const link = "\u001b]8;;https://example.org/flour\u0007";
    expect(await planned([], { terminal: 80, env: { WT_SESSION: "1" } })).toContain(link);
    expect(await planned([], { terminal: 80 })).not.toContain("\u001b]8");
  });

  it("has no character beyond ASCII under --ascii", async () => {
    const text = await planned(["--ascii"], { terminal: 80, env: { NO_COLOR: "1" } });
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    await expect(text).toMatchFileSnapshot(golden("ascii"));
  });
});

describe("a plan in a pipe", () => {
  it("is one line a step, without colour, nothing cut off", async () => {
    const text = await planned([], {});
    await expect(text).toMatchFileSnapshot(golden("piped"));
    const fields = text
      .split("\n")
      .filter((line) => line.startsWith(" "))
      .map((line) => line.trim().split(/\s+/));
    expect(fields.filter(([n]) => /^\d+$/.test(n ?? "")).map(([, id]) => id)).toEqual([
      ...["flour", "yeast", "kneading", "baking", "market-stall"],
      ...["sourdough", "rye"],
    ]);
  });

  it("is the same whatever COLUMNS says", async () => {
    expect(await planned([], { env: { COLUMNS: "30" } })).toBe(await planned([], {}));
  });

  it("has colour only when it is forced", async () => {
    expect(await planned([], { env: { FORCE_COLOR: "1" } })).toContain("\u001b[");
    expect(await planned([], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } })).not.toContain("\u001b[");
  });
});
