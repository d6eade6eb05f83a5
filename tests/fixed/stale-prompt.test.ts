import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { somebody } from "../helpers/person.ts";
import { type Ran, runCli } from "../helpers/run.ts";

/** Somebody with the baker's roadmap in their own folder, so that no flag moves what the line is about. */
function baker() {
  const { home } = somebody();
  const own = path.join(home, ".config", "career-roadmap", "roadmaps");
  fs.mkdirSync(own, { recursive: true });
  fs.copyFileSync(path.join(import.meta.dirname, "..", "fixtures", "baker.yaml"), path.join(own, "baker.yaml"));
  const run = (line: string): Promise<Ran> => runCli(line, { home, env: { CAREER_ROADMAP_TODAY: "" } });
  const line = () => fs.readFileSync(path.join(home, ".cache", "career-roadmap", "prompt"), "utf8").split("\t")[1];
  return { home, run, line, data: path.join(home, ".local", "share", "career-roadmap", "progress") };
}

describe("the line prepared for shells", () => {
  it("is made anew by any command that finds a log that another machine has added to", async () => {
    const [here, there] = [baker(), baker()];
    await here.run("config set role baker");
    await here.run("start flour");
    const before = here.line();
    await there.run("done flour");
    await there.run("done yeast");
    for (const name of fs.readdirSync(there.data))
      fs.copyFileSync(path.join(there.data, name), path.join(here.data, name));
    await here.run("status");
    expect(here.line()).not.toBe(before);
    const { mtimeMs } = fs.statSync(path.join(here.home, ".cache", "career-roadmap", "prompt"));
    await here.run("status");
    expect(fs.statSync(path.join(here.home, ".cache", "career-roadmap", "prompt")).mtimeMs).toBe(mtimeMs);
  });
});

describe("--data-dir", () => {
  it.each([
    ["a letter off", "progres-data", (right: string) => right],
    ["the folder of the logs itself", path.join("progress-data", "progress"), (right: string) => right],
    ["the folder above", ".", (right: string) => right],
  ])("says so where it names %s", async (_what, wrong, meant) => {
    const { home, run } = baker();
    const right = path.join(home, wrong === "." ? "career-roadmap" : "progress-data");
    await run(`done flour --data-dir ${right}`);
    const { code, err } = await run(`status --data-dir ${path.join(home, wrong)}`);
    expect(code).toBe(0);
    expect(err).toContain(`Did you mean "${meant(right)}"?`);
    expect((await run(`status --data-dir ${right}`)).err).toBe("");
  });

  it("says that a new folder is new, and is refused twice", async () => {
    const { home, run } = baker();
    expect((await run(`status --data-dir ${home}/new`)).err).toContain("is not there yet.");
    expect(await run(`status --data-dir ${home}/a --data-dir ${home}/b`)).toMatchObject({
      code: 2,
      err: expect.stringContaining("twice"),
    });
    expect(await run(`status --config ${home}/a --config=${home}/b`)).toMatchObject({ code: 2 });
  });
});
