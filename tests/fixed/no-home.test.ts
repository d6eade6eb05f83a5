import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { cleanEnv, ROOT, requireDist, run } from "../e2e/processes.ts";
import { tempFolder } from "../helpers/run.ts";

/** In /proc nothing can be made, and the system says that it is missing: Node's recursive mkdir tries for ever. */
describe.runIf(existsSync("/proc/self"))("a home below /proc", () => {
  beforeAll(requireDist);

  const start = (words: string, env: Record<string, string>) =>
    run("timeout", ["15", process.execPath, join(ROOT, "bin", "career-roadmap.cjs"), ...words.split(" ")], {
      cwd: tempFolder(),
      env: { ...cleanEnv(tempFolder()), ...env },
    });
  const PLACES = [{ HOME: "/proc/nope" }, { HOME: "/proc/nope/deep/er" }, { CAREER_ROADMAP_HOME: "/proc/nope" }];

  it.each(PLACES)("in %j is none to commands that read, without a word", async (env) => {
    for (const words of ["roles", "prompt", "status", "next --role ml-engineer", "completion ids"])
      expect(await start(words, env), words).toMatchObject({ code: 0, stderr: "" });
  });

  it.each(PLACES)("in %j fails what is to be written with the way out", async (env) => {
    const done = await start("done git", env);
    expect(done).toMatchObject({ code: 1, stdout: "" });
    expect(done.stderr).toContain('"/proc/nope" cannot be made a folder.\n');
    expect(done.stderr).toContain("Set CAREER_ROADMAP_HOME to a folder that you may write into");
    const set = await start("config set role ml-engineer", env);
    expect(set).toMatchObject({ code: 1, stdout: "" });
    expect(set.stderr).toMatch(/could not be written: its folder cannot be made\.\n.*--config FILE\n$/);
  });
});
