import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { recordedBy, somebody } from "../../helpers/person.ts";
import type { Json } from "../../helpers/run.ts";

describe("undo", () => {
  it("shows what it takes back and how far the person is then", async () => {
    const one = somebody();
    await one.did("done flour", "log yeast 2h --note risen");
    expect(await one.run("undo")).toEqual({
      code: 0,
      out: [
        "Taken back, from 2026-11-23:",
        "  - Logged 2h: Baker's yeast yeast",
        "  - Noted for Baker's yeast yeast: risen",
        "Bäcker 面包师: 14 %, 29 hours to go. 5 of 14 h to Dough.",
        "",
      ].join("\n"),
      err: "",
    });
    expect(await one.run("undo")).toMatchObject({ code: 0, out: expect.stringContaining("0 %, 34 hours to go.") });
  });

  it("takes back the newest change whole, then the one before, and never an undo", async () => {
    const one = somebody();
    await one.did("done flour yeast", "start kneading", "undo", "undo");
    expect((await one.json("plan baker")).steps.map(({ state }: Json) => state)).toEqual([
      "ready",
      "blocked",
      "blocked",
      "blocked",
      "blocked",
    ]);
    expect(await one.run("undo")).toEqual({ code: 0, out: "There is nothing to take back.\n", err: "" });
  });

  it("takes back as many changes as asked for, the newest first, in one change", async () => {
    const one = somebody();
    await one.did("start flour", "done flour yeast", "log flour 1h", "note flour x");
    const undone = await one.json("undo -n 3");
    expect(undone).toMatchObject({ schema: "career-roadmap/change@1", undone: true, role: "baker", percent: 0 });
    expect(undone.changes.map(({ type, subject }: Json) => `${type} ${subject}`)).toEqual([
      "note-added flour",
      "time-logged flour",
      "skill-done flour",
      "skill-done yeast",
    ]);
    const { events } = await one.json("history");
    const undos = events.filter(({ type }: Json) => type === "event-undone");
    expect(undos).toHaveLength(4);
    expect(new Set(undos.map(({ change }: Json) => change)).size).toBe(1);
  });

  it.each(["undo", "undo -n 3"])("has nothing to take back in an empty log (%s)", async (words) => {
    const one = somebody();
    expect(await one.run(words)).toEqual({ code: 0, out: "There is nothing to take back.\n", err: "" });
    expect(await one.json(words)).toMatchObject({ changes: [], percent: null, unblocked: [], undone: true });
    expect(await recordedBy(one)).toEqual([]);
  });

  it("takes back no more than there is", async () => {
    const one = somebody();
    await one.did("start flour");
    expect((await one.json("undo -n 10000")).changes).toHaveLength(1);
  });

  it.each(["0", "-1", "1.5", "many", "10001"])("refuses to take back %s changes", async (count) => {
    expect(await somebody().run(["undo", `-n${count}`])).toMatchObject({
      code: 2,
      err: expect.stringContaining("1 to 10000"),
    });
  });

  it("tells what became ready by it", async () => {
    const one = somebody();
    await one.did("start flour", "done yeast kneading", "start baking", "skip yeast", "reopen yeast");
    await one.did("done flour", "reopen flour");
    expect((await one.json("undo")).unblocked).toEqual(["yeast"]);
  });

  it("works while a roadmap is broken", async () => {
    const one = somebody();
    await one.did("done flour");
    const folder = path.join(one.home, ".config", "career-roadmap", "roadmaps");
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "broken.yaml"), "id: [");
    expect(await one.run("undo")).toEqual({
      code: 0,
      out: "Taken back, from 2026-11-23:\n  - Done: flour\n",
      err: "",
    });
  });
});
