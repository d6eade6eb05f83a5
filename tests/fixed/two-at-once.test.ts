import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { alone } from "../../src/system/alone.ts";
import { cleanEnv, type Ran, requireDist, run } from "../e2e/processes.ts";
import { ROOT, tempFolder } from "../helpers/run.ts";

const BIN = path.join(ROOT, "bin", "career-roadmap.cjs");

describe("several runs at once", () => {
  requireDist();
  const home = tempFolder();
  const env = cleanEnv(home);
  const program = (line: string): Promise<Ran> => run(process.execPath, [BIN, ...line.split(" ")], { cwd: home, env });
  const all = (...lines: string[]) => Promise.all(lines.map(program));

  it("keep every change of the profile", async () => {
    const ran = await all(
      "config set hours 5",
      "config set start 2026-12-01",
      "config set role ml-engineer",
      "config set parallel 2",
    );
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const text = readFileSync(path.join(home, ".config", "career-roadmap", "config.yaml"), "utf8");
    for (const line of ["hours: 5", "start: 2026-12-01", "role: ml-engineer", "parallel: 2"])
      expect(text).toContain(line);
  });

  it("take back one change each", async () => {
    for (const id of ["python", "git", "sql", "docker"]) await program(`start ${id}`);
    const ran = await all("undo", "undo", "undo", "undo");
    const taken = ran.map(({ stdout }) => /Started: (.*)\n/.exec(stdout)?.[1]);
    expect(taken.sort()).toEqual(["Docker", "Git and GitHub git", "Python", "SQL queries sql"]);
  });
});

describe("a lock", () => {
  const fileIn = (folder: string) => path.join(folder, "state", "lock");

  it("is gone afterwards, whatever happened", async () => {
    const file = fileIn(tempFolder());
    await expect(
      alone(file, async () => {
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ["whose process has died", `4194399 ${hostname()} x\n`, 0],
    ["of another machine, an hour old", "1 elsewhere x\n", 3_600],
    ["that was never written, an hour old", "", 3_600],
  ])("%s holds nobody up, and leaves nothing behind", async (_what, text, age) => {
    const file = fileIn(tempFolder());
    mkdirSync(path.dirname(file));
    writeFileSync(file, text);
    const then = Date.now() / 1000 - age;
    utimesSync(file, then, then);
    expect(await alone(file, async () => 7)).toBe(7);
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  it("holds others up while it is held", async () => {
    const file = fileIn(tempFolder());
    const order: string[] = [];
    const work = (name: string) =>
      alone(file, async () => {
        order.push(`${name} begins`);
        await new Promise((done) => setTimeout(done, 20));
        order.push(`${name} ends`);
      });
    await Promise.all(["a", "b", "c"].map(work));
    for (let at = 0; at < 6; at += 2) expect(order[at + 1]).toBe(order[at]?.replace("begins", "ends"));
  });
});
