import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, it } from "vitest";
import type { Context } from "../../src/context.ts";
import { systemContext } from "../../src/system/context.ts";
import { BAKER, ROOT, runCli, tempFolder } from "../helpers/run.ts";

let home = "";
const config = () => path.join(home, ".config", "career-roadmap", "config.yaml");
const own = () => path.join(home, ".config", "career-roadmap", "roadmaps", "baker.yaml");
/** What shells show: the line is neither written nor read where the day is set from outside. */
const run = (line: string, env: Record<string, string> = {}) =>
  runCli(line, { home, env: { CAREER_ROADMAP_TODAY: "", ...env } });
const parts = (name: string) => readFileSync(path.join(home, ".cache", "career-roadmap", name), "utf8").split("\t");
const expires = (name = "prompt") => parts(name)[0];
const shown = (name = "prompt") => parts(name)[1];

/** What another run of the program sees, at its own pace. */
function contextOf(home: string): Context {
  const stream = { write: () => {} };
  return systemContext({
    env: {},
    platform: "linux",
    home,
    stdin: {},
    readInput: async () => new Uint8Array(),
    stdout: stream,
    stderr: stream,
    now: () => new Date(2026, 10, 23, 12),
    packageFolder: ROOT,
    version: "0.0.0-test",
  });
}

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

it("the prepared line follows a folder of roadmaps that was removed", async () => {
  writeFileSync(config(), "role: baker\n");
  await run("status");
  expect(shown()).toBe("Bäcker 面包师 0%");
  rmSync(path.dirname(own()), { recursive: true });
  await run("roles");
  expect(shown()).toBe("");
});

it("the prepared line is back when the profile is what it was before it broke", async () => {
  for (const [text, line] of [
    ["role: [\n", ""],
    ["role: ml-engineer\n", "ML Engineer 0%"],
  ] as const) {
    writeFileSync(config(), text);
    await run("next");
    expect(shown()).toBe(line);
  }
});

it.each(["prompt --template {role_id}", "prompt --json", "prompt --role ml-engineer"])(
  "the prepared line follows what `%s` was the first to read",
  async (line) => {
    writeFileSync(config(), "role: mlops-engineer\n");
    expect((await run(line)).code).toBe(0);
    expect(shown()).toBe("MLOps Engineer 0%");
  },
);

it.each(["next --today 2026-11-30", "next --role baker --data-dir elsewhere"])(
  "the prepared line holds no longer when `%s` was the first to read an edited file",
  async (line) => {
    writeFileSync(config(), "role: mlops-engineer\n");
    await run(line.replace("elsewhere", path.join(home, "elsewhere")));
    expect(expires()).toBe("0");
    await run("next");
    expect(shown()).toBe("MLOps Engineer 0%");
  },
);

it("the lines of shells with a role of their own hold no longer after a change, and the other way round", async () => {
  const other = { CAREER_ROADMAP_ROLE: "mlops-engineer" };
  const [standing, special] = ["prompt", "prompt.mlops-engineer."];
  await run("next", other);
  expect([shown(special), expires(standing) === "0"]).toEqual(["MLOps Engineer 0%", false]);
  await run("done git");
  expect([expires(special), expires(standing) === "0"]).toEqual(["0", false]);
  await run("next", other);
  await run("undo", other);
  expect([expires(standing), shown(special)]).toEqual(["0", "MLOps Engineer 0%"]);
});

it("a file that has only warnings is no new one each time", async () => {
  const early = `id: early
title: E
stages: [{ title: One, skills: [b] }, { title: Two, skills: [a] }]
skills: { a: { title: A, hours: 1 }, b: { title: B, hours: 1, requires: [a] } }
`;
  writeFileSync(path.join(path.dirname(own()), "early.yaml"), early);
  expect((await run("status")).err).toContain("stage-order");
  const file = path.join(home, ".cache", "career-roadmap", "prompt");
  const text = readFileSync(file, "utf8").replace("ML Engineer", "left alone");
  writeFileSync(file, text);
  expect((await run("status")).err).toContain("stage-order");
  expect(readFileSync(file, "utf8")).toBe(text);
});

it("an empty line is left alone while nothing changes", async () => {
  writeFileSync(config(), "");
  await run("done git -q");
  const file = path.join(home, ".cache", "career-roadmap", "prompt");
  expect(shown()).toBe("");
  const text = readFileSync(file, "utf8").replace(/^\d+/, (time) => String(Number(time) - 60));
  writeFileSync(file, text);
  await run("history");
  expect(readFileSync(file, "utf8")).toBe(text);
});

it("who read the log before something was recorded does not write over the newer line", async () => {
  const slow = contextOf(home);
  await slow.progress(new Map());
  await run("done git");
  const newer = shown();
  expect(newer).not.toBe("ML Engineer 0%");
  slow.prompt.write("ML Engineer 0%", "");
  expect(shown()).toBe(newer);
  const next = contextOf(home);
  await next.progress(new Map());
  next.prompt.write("the newest", "");
  expect(shown()).toBe("the newest");
});
