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
    const from = [config, path.join(config, "config.yaml"), path.join(config, "roadmaps"), own(home, "baker.yaml")];
    const lines = from.map((place) => `from\t${place}\n`).join("");
    expect(readFileSync(kept(home), "utf8")).toBe(`until\t${until}\n${lines}${out}`);
  });

  it("keeps nothing where a flag says which roadmaps or which profile", async () => {
    const home = tempFolder();
    for (const flags of [`--roadmaps ${BAKER}`, `--config ${path.join(home, "c.yaml")}`]) {
      expect((await runCli(`${flags} ${LINE}`, { home })).code, flags).toBe(0);
    }
    expect(existsSync(kept(home))).toBe(false);
    expect((await runCli(`--data-dir ${home} ${LINE}`, { home })).code).toBe(0);
    expect(existsSync(kept(home))).toBe(true);
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
