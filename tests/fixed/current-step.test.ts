import { describe, expect, it } from "vitest";
import { type Json, runCli, tempFolder } from "../helpers/run.ts";

/** A home where `python` is in progress, touched after `sql`. */
async function begun(): Promise<string> {
  const home = tempFolder();
  await runCli("start sql", { home });
  await runCli("start python", { home });
  return home;
}

async function events(home: string): Promise<Json[]> {
  return (JSON.parse((await runCli("history --json", { home })).out) as Json).events.slice(2);
}

describe("the step in progress that was touched last", () => {
  it.each([
    [["log", "1h30m"], { type: "time-logged", subject: "python", minutes: 90 }],
    [["log", "1.5", "hours"], { type: "time-logged", subject: "python", minutes: 90 }],
    [["done", "functions"], { type: "item-checked", subject: "python", key: "functions" }],
    [["note", "loops are easy"], { type: "note-added", subject: "python", text: "loops are easy" }],
    [["note", "loops", "-q", "--json"], { type: "note-added", subject: "python", text: "loops -q --json" }],
    [["evidence", "https://example.org/x"], { type: "evidence-added", subject: "python" }],
    [["pause"], { type: "skill-paused", subject: "python" }],
  ])("is meant by %j", async (argv, event) => {
    const home = await begun();
    expect(await runCli(argv, { home })).toMatchObject({ code: 0 });
    expect(await events(home)).toMatchObject([event]);
  });

  it("is what open opens", async () => {
    const home = await begun();
    expect((await runCli("open", { home })).out).toBe((await runCli("open python", { home })).out);
  });

  it("comes after an exact id", async () => {
    const home = await begun();
    await runCli("done git", { home });
    expect(await events(home)).toMatchObject([{ type: "skill-done", subject: "git" }]);
  });

  it("must be named where none is in progress", async () => {
    expect(await runCli("log 2h")).toMatchObject({ code: 2, err: expect.stringContaining("No step is in progress") });
    expect(await runCli("note gti it works")).toMatchObject({ code: 1, err: expect.stringContaining('"git"') });
  });
});

describe("free text", () => {
  it("is everything after the id, flags too", async () => {
    const home = tempFolder();
    await runCli(["note", "git", "fetch", "-q", "hides", "the progress"], { home });
    await runCli(["note", "git", "-v shows the remotes"], { home });
    await runCli(["note", "git", "—no-pager is global"], { home });
    const { events: all } = JSON.parse((await runCli("history --json", { home })).out) as Json;
    expect(all.map(({ text }: Json) => text)).toEqual([
      "fetch -q hides the progress",
      "-v shows the remotes",
      "—no-pager is global",
    ]);
  });

  it("leaves flags before the id what they are, and those of a note from standard input", async () => {
    expect(JSON.parse((await runCli("note --json git hello")).out)).toMatchObject({ changes: [{ text: "hello" }] });
    expect(JSON.parse((await runCli("note git - --json", { stdin: "one\n" })).out)).toMatchObject({
      changes: [{ text: "one" }],
    });
  });
});

describe("pause", () => {
  it("puts a begun step down and keeps what was done of it", async () => {
    const home = await begun();
    await runCli("done functions", { home });
    expect((await runCli("pause", { home })).out).toContain("Put down: Python");
    const { steps } = JSON.parse((await runCli("plan ml-engineer --json", { home })).out) as Json;
    const python = steps.find(({ id }: Json) => id === "python");
    expect(python.state).toBe("ready");
    expect(python.hoursLeft).toBeLessThan(python.hours);
  });

  it("is named where reopen finds something in progress", async () => {
    const home = await begun();
    expect((await runCli("reopen sql", { home })).err).toContain("career-roadmap pause sql");
    expect((await runCli("pause git", { home })).err).toContain("git is not in progress.");
  });
});

describe("done", () => {
  it("finishes the step with its last item, as one change", async () => {
    const home = tempFolder();
    const { skill } = JSON.parse((await runCli("show git --json")).out) as Json;
    const items = skill.checklist.map(({ key }: Json) => `git/${key}`);
    await runCli(["done", ...items.slice(1)], { home });
    const ran = await runCli(["done", items[0]], { home });
    expect(ran.out).toContain("Done: Git and GitHub git");
    const { steps } = JSON.parse((await runCli("plan ml-engineer --json", { home })).out) as Json;
    expect(steps.find(({ id }: Json) => id === "git").state).toBe("done");
    await runCli("undo", { home });
    const after = JSON.parse((await runCli("plan ml-engineer --json", { home })).out) as Json;
    expect(after.steps.find(({ id }: Json) => id === "git").state).toBe("in-progress");
  });

  it("says how many items were open", async () => {
    const home = tempFolder();
    await runCli("done python/functions", { home });
    const { err } = await runCli("done python", { home });
    expect(err).toMatch(/Of the \d+ items of python \d+ are not ticked: all count as done now\./);
    expect(err).toContain("career-roadmap undo && career-roadmap done python/");
    expect((await runCli("done git", { home })).err).not.toContain("items of git");
  });

  it("can be said of another day, and of none to come", async () => {
    const home = tempFolder();
    expect((await runCli("done git --on yesterday", { home })).out).toContain("(2026-11-22)");
    const { events: all } = JSON.parse((await runCli("history --json", { home })).out) as Json;
    expect(all).toMatchObject([{ type: "skill-done", day: "2026-11-22" }]);
    expect(await runCli("done sql --on tomorrow", { home })).toMatchObject({ code: 2 });
  });
});
