import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Home, openHome } from "../helpers/home.ts";
import { isPresent } from "../helpers/present.ts";
import { recipesUnder } from "../helpers/readme.ts";
import type { Json } from "../helpers/run.ts";
import { requireDist } from "./processes.ts";

const SCRIPTS = recipesUnder("Scripts");
const ran = new Set<string>();
const TODAY = "2026-11-23";

beforeAll(requireDist);

/** Somebody with a month behind them. */
async function learner(): Promise<Home> {
  const home = await openHome("ml-engineer");
  for (const line of ["done git --on 2026-11-02", "log git 3h --on 2026-11-02", "log statistics 90m --on 2026-11-10"])
    await home.program(...line.split(" "), "-q", "--today", TODAY);
  return home;
}

/** What a script of the README prints, as it stands there; one line, without a word on standard error. */
async function printed(home: Home, name: string, above = ""): Promise<string[]> {
  const text = SCRIPTS.get(name)?.text ?? "";
  expect(text.trimEnd().split("\n"), name).toHaveLength(1);
  ran.add(name);
  const { code, stdout, stderr } = await home.bash(above + text, { CAREER_ROADMAP_TODAY: TODAY });
  expect({ name, code, stderr }).toEqual({ name, code: 0, stderr: "" });
  return stdout.split("\n").slice(0, -1);
}

describe("the README's scripts, each one line", () => {
  it("tell hours by week and area", async () => {
    expect(await printed(await learner(), "Hours by week and area")).toEqual([
      "2026-11-02\tprogramming\t3",
      "2026-11-09\tmathematics\t1.5",
    ]);
  });

  it("tell the burn-down as CSV, the last week as the plan has it", async () => {
    const home = await learner();
    const lines = await printed(home, "Burn-down as CSV");
    const { hours } = await home.json("plan", "--today", TODAY);
    expect(lines.map((line) => line.split(",")[0])).toEqual(["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"]);
    expect(Number(lines.at(-1)?.split(",")[1])).toBeCloseTo(hours.left, 2);
  });

  it("tell addresses of what comes next", async () => {
    const lines = await printed(await learner(), "Addresses of what comes next");
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line).toMatch(/^https?:\/\/\S+$|^$/);
  });

  it("tell open items as todo.txt, and none that is ticked", async () => {
    const home = await learner();
    await home.program("done", "shell/pipes", "-q").catch(() => "");
    const lines = await printed(home, "Open items as todo.txt");
    const { steps } = await home.json("plan", "--full", "--remaining", "--today", TODAY);
    expect(lines).toHaveLength(steps.flatMap(({ checklist }: Json) => checklist).length);
    for (const line of lines) expect(line).toMatch(/ \+[a-z0-9-]+ @[a-z0-9-]*$/);
  });

  it.skipIf(!isPresent("jq"))("hand on to taskwarrior (which is played, where it is not installed)", async () => {
    const home = await learner();
    home.put("bin/task", '#!/bin/sh\n[ "$*" = import ] && cat\n', 0o755);
    const tasks = JSON.parse((await printed(home, "Import into taskwarrior")).join("\n"));
    const { steps } = await home.json("plan", "--remaining", "--today", TODAY);
    expect(tasks).toHaveLength(steps.length);
    expect(tasks[0]).toEqual({ description: steps[0].title, project: steps[0].stage, due: steps[0].last });
  });

  it.skipIf(!isPresent("jq"))("write a note on every finished step", async () => {
    const home = await learner();
    await printed(home, "A note on every finished step");
    expect(readFileSync(path.join(home.folder, ".config/career-roadmap/hooks/after-change"), "utf8")).toContain(
      "note %",
    );
    await home.bash("career-roadmap done shell sql -q");
    await home.bash("career-roadmap start docker -q");
    const { events } = await home.json("history");
    const notes = events.filter(({ type }: Json) => type === "note-added");
    expect(notes.map(({ subject, text }: Json) => [subject, text])).toEqual([
      ["shell", "finished"],
      ["sql", "finished"],
    ]);
  });

  it("tell the state of last month, and what moved since Monday", async () => {
    const home = await learner();
    expect((await printed(home, "The state of last month")).join("\n")).toContain("core 0 %, all 0 %");
    expect((await printed(home, "What moved since Monday"))[1]).toMatch(/^Since 2026-11-23:/);
  });

  it("tell a plan's JSON of one process, and all skills for a spreadsheet", async () => {
    const home = await learner();
    const plan = JSON.parse((await printed(home, "A plan's JSON of one process")).join("\n"));
    const git = plan.steps.find(({ id }: Json) => id === "git");
    expect(git).toMatchObject({ area: "programming", rank: "core", minutes: 180 });
    expect(git.checklist[0]).toMatchObject({ key: "commits", done: true });
    expect(git.resources[0].url).toMatch(/^https:/);
    const lines = await printed(home, "All skills of your plan for a spreadsheet");
    expect(lines).toHaveLength(plan.steps.length);
    expect(lines[0]?.split("\t")).toHaveLength(8);
  });

  it("are all run by a test", () => {
    const played = isPresent("jq") ? [] : ["Import into taskwarrior", "A note on every finished step"];
    expect([...ran, ...played].sort()).toEqual([...SCRIPTS.keys()].sort());
  });
});
