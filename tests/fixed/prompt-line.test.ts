import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, it } from "vitest";
import { BAKER, runCli, tempFolder } from "../helpers/run.ts";

let home = "";
const config = () => path.join(home, ".config", "career-roadmap", "config.yaml");
const own = () => path.join(home, ".config", "career-roadmap", "roadmaps", "baker.yaml");
/** What shells show: the line is neither written nor read where the day is set from outside. */
const run = (line: string) => runCli(line, { home, env: { CAREER_ROADMAP_TODAY: "" } });
const shown = () => readFileSync(path.join(home, ".cache", "career-roadmap", "prompt"), "utf8").split("\t")[1];

beforeEach(async () => {
  home = tempFolder();
  mkdirSync(path.dirname(own()), { recursive: true });
  writeFileSync(config(), "role: ml-engineer\n");
  writeFileSync(own(), readFileSync(BAKER));
  expect((await run("status")).code).toBe(0);
  expect(shown()).toBe("ML Engineer 0%");
});

it("the prepared line follows a profile that was edited by hand, from the next command on", async () => {
  writeFileSync(config(), "role: mlops-engineer\n");
  await run("next");
  expect(shown()).toBe("MLOps Engineer 0%");
});

it("the prepared line follows a profile that was removed", async () => {
  rmSync(config());
  await run("roles");
  expect(shown()).toBe("");
});

it("the prepared line says nothing while a file is broken, and is back when it is mended", async () => {
  const good = readFileSync(own());
  writeFileSync(own(), "id: [\n");
  expect((await run("status")).code).toBe(1);
  expect(shown()).toBe("");
  writeFileSync(own(), good);
  await run("next");
  expect(shown()).toBe("ML Engineer 0%");
});
