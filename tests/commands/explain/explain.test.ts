import { describe, expect, it } from "vitest";
import { EXPLAINED } from "../../../src/catalog/explain/explained.ts";
import { runCli } from "../../helpers/run.ts";

describe("explain", () => {
  it("tells what a problem is about, with the file before and after", async () => {
    const { code, out } = await runCli("explain list-order");
    expect(code).toBe(0);
    expect(out).toMatch(/^list-order\nA list has a skill before what it needs\..*\n/);
    expect(out).toContain("\nBefore: baker.yaml\n  title: Baker\n");
    expect(out.indexOf("skills: [yeast, flour]")).toBeGreaterThan(out.indexOf("Before:"));
    expect(out.indexOf("skills: [flour, yeast]")).toBeGreaterThan(out.indexOf("After:"));
    const { about, before, after } = JSON.parse((await runCli("explain list-order --json")).out);
    expect(out).toContain(about.slice(0, 40));
    expect([before, after].map(([{ file }]) => file)).toEqual(["baker.yaml", "baker.yaml"]);
  });

  it("lists all, one a line in a pipe, with a sentence each on a terminal", async () => {
    expect((await runCli("explain")).out).toBe([...EXPLAINED.keys()].map((code) => `${code}\n`).join(""));
    const { out } = await runCli("explain", { terminal: 80, env: { NO_COLOR: "1" } });
    expect(out).toMatch(/^list-order +A list has a skill before what it needs\.$/m);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(JSON.parse((await runCli("explain --json")).out).codes).toHaveLength(EXPLAINED.size);
  });

  it.each([...EXPLAINED.keys()])("%s fits a terminal, and --json has it", async (code) => {
    const { code: exit, out } = await runCli(`explain ${code}`, { terminal: 100, env: { NO_COLOR: "1" } });
    expect({ exit, head: out.split("\n")[0] }).toEqual({ exit: 0, head: code });
    expect(JSON.parse((await runCli(`explain ${code} --json`)).out).code).toBe(code);
  });

  it("suggests the nearest for what is none", async () => {
    const { code, err } = await runCli("explain list-ordr");
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('Did you mean "list-order"?') });
  });
});
