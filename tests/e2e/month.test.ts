import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dayOf, formatDay } from "../../src/shared/dates.ts";
import { BAKER, type Json, tempFolder } from "../helpers/run.ts";
import { cleanEnv, ROOT, run } from "./processes.ts";

const GIT = ["-c", "user.name=somebody", "-c", "user.email=somebody@example.org", "-c", "init.defaultBranch=main"];
const FIRST = dayOf(2026, 11, 1);

function git(folder: string, ...args: string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  execFileSync("git", [...GIT, ...args], { cwd: folder, env, stdio: "pipe" });
}

/** A machine of its own: the real command in a home of its own, its progress in a clone of the shared repository. */
class Machine {
  readonly home = tempFolder();
  readonly data = path.join(this.home, ".local", "share", "career-roadmap");
  readonly roadmaps = path.join(this.home, ".config", "career-roadmap", "roadmaps");

  constructor(shared: string) {
    mkdirSync(path.dirname(this.data), { recursive: true });
    mkdirSync(this.roadmaps, { recursive: true });
    git(path.dirname(this.data), "clone", "-q", shared, this.data);
    this.install(readFileSync(BAKER, "utf8"));
  }

  install(roadmap: string): void {
    writeFileSync(path.join(this.roadmaps, "baker.yaml"), roadmap);
  }

  /** Runs a command line on a day of the month and gives what it answers; fails unless it exits 0. */
  async on(day: number, line: string): Promise<string> {
    const args = [
      path.join(ROOT, "bin", "career-roadmap.cjs"),
      ...line.split(" "),
      "--today",
      formatDay(FIRST + day - 1),
    ];
    const { code, stdout, stderr } = await run(process.execPath, args, { cwd: this.home, env: cleanEnv(this.home) });
    expect(code, `${line}: ${stderr}`).toBe(0);
    return stdout;
  }

  async json(day: number, line: string): Promise<Json> {
    return JSON.parse(await this.on(day, `${line} --json`));
  }

  sync(): void {
    git(this.data, "add", "-A");
    git(this.data, "commit", "-q", "--allow-empty", "-m", "progress");
    git(this.data, "pull", "-q", "--no-rebase", "--no-edit", "origin", "main");
    git(this.data, "push", "-q", "origin", "HEAD:main");
  }
}

const ids = (answer: Json): string[] => answer.steps.map(({ id }: Json) => id);

describe("a month with the real command", () => {
  it("is told rightly at every turn", async () => {
    const shared = tempFolder();
    git(shared, "init", "-q", "--bare", ".");
    const seed = tempFolder();
    git(seed, "init", "-q", ".");
    writeFileSync(path.join(seed, "README"), "Progress of somebody.\n");
    git(seed, "add", "-A");
    git(seed, "commit", "-q", "-m", "begin");
    git(seed, "push", "-q", shared, "HEAD:main");

    // Week one: from nothing to a first skill, an hour a day.
    const laptop = new Machine(shared);
    expect(await laptop.on(1, "status")).toMatch(/^ {2}career-roadmap plan baker$/m);
    await laptop.on(1, "config set role baker");
    await laptop.on(1, "config set hours 7");
    expect(ids(await laptop.json(1, "next"))).toEqual(["flour"]);
    await laptop.on(1, "start flour");
    for (let day = 1; day <= 5; day++) await laptop.on(day, "log flour 1h");
    expect(await laptop.json(5, "status")).toMatchObject({
      percent: 0,
      daysInARow: 5,
      inProgress: [{ id: "flour", minutes: 300 }],
    });
    // The last item finishes the step.
    const done = await laptop.json(6, "done flour/hydration");
    expect(done).toMatchObject({ percent: 14.7, unblocked: ["yeast", "kneading"] });
    expect(ids(await laptop.json(6, "next"))).toEqual(["yeast", "kneading"]);

    // A week off: the date moves by the week, and nobody is scolded.
    const before = (await laptop.json(7, "status")).finish.likely;
    await laptop.on(7, "config set off 2026-11-08..2026-11-14");
    expect((await laptop.json(7, "status")).finish.likely).toBe("2026-12-12");
    expect(before).toBe("2026-12-05");
    const back = await laptop.on(15, "status");
    expect(back).not.toMatch(/late|behind|missed/i);
    expect(await laptop.json(15, "status")).toMatchObject({ daysInARow: 0, usualMinutes: 150 });

    // A second machine through git: both write, nothing conflicts, both see the same.
    laptop.sync();
    const desktop = new Machine(shared);
    await desktop.on(16, "config set role baker");
    await desktop.on(16, "done kneading");
    await laptop.on(16, "start yeast");
    await laptop.on(17, "log yeast 2h30m");
    desktop.sync();
    laptop.sync();
    desktop.sync();
    expect((await desktop.json(17, "history")).events).toEqual((await laptop.json(17, "history")).events);
    expect(ids(await laptop.json(17, "next"))).toEqual(["yeast"]);
    expect((await laptop.json(17, "status")).percent).toBe((await desktop.json(17, "status")).percent);

    // Another role, and back: what was learnt stays, what is shared counts.
    await laptop.on(20, "config set role ml-engineer");
    await laptop.on(20, "done git");
    expect(await laptop.json(20, "status")).toMatchObject({ role: "ml-engineer" });
    expect(ids(await laptop.json(20, "next"))).not.toContain("yeast");
    await laptop.on(21, "config set role baker");
    expect(await laptop.json(21, "status")).toMatchObject({
      role: "baker",
      inProgress: [{ id: "yeast", minutes: 150 }],
    });

    // A new version of the roadmap has another id for yeast: what was done under the old one still counts.
    await laptop.on(24, "done yeast");
    const upgraded = readFileSync(BAKER, "utf8")
      .replace("  yeast:\n    title: Baker's yeast", "  bakers-yeast:\n    title: Baker's yeast\n    formerly: [yeast]")
      .replaceAll("any: [yeast, sourdough]", "any: [bakers-yeast, sourdough]");
    laptop.install(upgraded);
    expect(await laptop.json(25, "status")).toMatchObject({ percent: 41.1 });
    expect(ids(await laptop.json(25, "next"))).toEqual(["baking"]);
    expect(await laptop.on(25, "done yeast")).toContain("41 %");

    // The last week: a mistake taken back, the rest done, and told so.
    await laptop.on(26, "done market-stall");
    await laptop.on(26, "undo");
    expect(ids(await laptop.json(26, "next"))).toEqual(["baking"]);
    await laptop.on(29, "done baking");
    await laptop.on(30, "done market-stall");
    await laptop.on(30, "evidence market-stall https://example.org/stall");
    expect(await laptop.json(30, "status")).toMatchObject({
      percent: 100,
      hours: { left: 0 },
      finish: { likely: null },
    });
    expect(await laptop.on(30, "next")).toContain("Congratulations");
    expect(await laptop.on(30, "status")).toContain("https://example.org/stall");
  }, 60_000);
});
