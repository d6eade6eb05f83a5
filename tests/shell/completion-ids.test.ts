import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { BAKER, runCli, tempFolder } from "../helpers/run.ts";

const LINE = "completion ids";
const own = (home: string, name: string) => path.join(home, ".config", "career-roadmap", "roadmaps", name);
const kept = (home: string) => path.join(home, ".cache", "career-roadmap", "ids");

/** Somebody who keeps the baker's roadmap beside the built-in ones. */
function baker(): string {
  const home = tempFolder();
  mkdirSync(path.dirname(own(home, "baker.yaml")), { recursive: true });
  writeFileSync(own(home, "baker.yaml"), readFileSync(BAKER));
  return home;
}

describe("completion ids", () => {
  it("prints every id, and keeps the same behind what it was made from", async () => {
    const home = baker();
    const { code, out, err } = await runCli(LINE, { home });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^role\tbaker\t[^\t]+\t$/m);
    expect(out).toMatch(/^skill\tpytorch\tPyTorch\t.*\btrain-loop\b.*$/m);
    const config = path.join(home, ".config", "career-roadmap");
    const until = new Date(2026, 10, 24, 12).getTime() / 1000;
    const progress = path.join(home, ".local", "share", "career-roadmap", "progress");
    const places = [config, path.join(config, "config.yaml"), path.join(config, "roadmaps"), progress];
    const from = [...places, own(home, "baker.yaml")];
    const lines = from.map((place) => `from\t${place}\n`).join("");
    expect(readFileSync(kept(home), "utf8")).toBe(`until\t${until}\n${lines}${out}`);
  });

  it("keeps nothing where a flag says which roadmaps, profile or progress", async () => {
    const home = tempFolder();
    for (const flags of [`--roadmaps ${BAKER}`, `--config ${path.join(home, "c.yaml")}`, `--data-dir ${home}`]) {
      expect((await runCli(`${flags} ${LINE}`, { home })).code, flags).toBe(0);
    }
    expect(existsSync(kept(home))).toBe(false);
  });

  it("begins with what a person has: steps that are begun, ahead or behind them, and members of choices", async () => {
    const home = baker();
    await runCli("config set role ml-engineer", { home });
    await runCli("start python", { home });
    await runCli("done git", { home });
    const { out } = await runCli(LINE, { home });
    const of = (kind: string) => [...out.matchAll(new RegExp(`^${kind}\t([^\t]+)`, "gm"))].map(([, id]) => id);
    expect(of("begun")).toEqual(["python"]);
    expect(of("had")).toEqual(["git"]);
    expect(of("ahead")).toContain("sql");
    expect(of("ahead")).not.toContain("python");
    expect(of("choice")).toContain("tensorflow");
    expect(of("skill").length).toBeGreaterThan(of("ahead").length);
    expect(out.indexOf("\nahead\t")).toBeLessThan(out.indexOf("\nskill\t"));
  });

  it("leaves out what a broken file would have added, and says so beside the list", async () => {
    const home = baker();
    writeFileSync(own(home, "cook.yaml"), "id: cook\ntitle: Cook\nstages: 3\n");
    const { code, out, err } = await runCli(LINE, { home });
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining("career-roadmap doctor") });
    expect(out).toMatch(/^role\tml-engineer\t/m);
    // It is listed as read, so that mending it is noticed.
    expect(readFileSync(kept(home), "utf8")).toContain(`from\t${own(home, "cook.yaml")}\n`);
  });

  it("does not depend on a sound profile", async () => {
    const home = baker();
    writeFileSync(path.join(home, ".config", "career-roadmap", "config.yaml"), "hours: many\n");
    const { code, out } = await runCli(LINE, { home });
    expect(code).toBe(0);
    expect(out).toMatch(/^role\tbaker\t/m);
    expect(readFileSync(kept(home), "utf8")).toContain("/config.yaml\n");
  });

  it("prints without an error where nothing can be kept", async () => {
    const home = tempFolder();
    writeFileSync(path.join(home, ".cache"), "a file in the place of the folder");
    expect(await runCli(LINE, { home })).toMatchObject({ code: 0, err: "" });
  });
});

it.each(["completion", "completion tcsh", "completion bash zsh"])("%s is wrong usage", async (line) => {
  const { code, out, err } = await runCli(line);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("completion");
});
