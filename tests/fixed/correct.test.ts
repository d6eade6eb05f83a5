import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { somebody } from "../helpers/person.ts";
import type { Json } from "../helpers/run.ts";

type Somebody = ReturnType<typeof somebody>;
const newest = async (one: Somebody): Promise<string> => (await one.json("history")).events.at(-1).change.slice(0, 18);
const live = async (one: Somebody): Promise<Json[]> =>
  (await one.json("history")).events.filter(({ type, undone }: Json) => !undone && type !== "event-undone");

describe("an entry that was wrong", () => {
  it("is corrected by one more change, on its day and for its step", async () => {
    const one = somebody();
    await one.did("log flour 80h --on 2026-11-20 --note risen");
    const change = await newest(one);
    await one.did("log yeast 1h", `log --instead-of ${change} 8h`);
    expect(await live(one)).toMatchObject([
      { type: "note-added", subject: "flour", text: "risen" },
      { type: "time-logged", subject: "yeast", minutes: 60 },
      { type: "time-logged", subject: "flour", minutes: 480, day: "2026-11-20" },
    ]);
    await one.did("undo");
    expect((await live(one)).map(({ minutes }) => minutes)).toEqual([4800, undefined, 60]);
    await one.did("redo");
    expect((await live(one)).map(({ minutes }) => minutes)).toEqual([undefined, 60, 480]);
  });

  it("is time on another step, another text, another address", async () => {
    const one = somebody();
    await one.did("log flour 1h");
    await one.did(`log yeast 1h --instead-of ${await newest(one)}`, "note flour too wet");
    await one.did(`note --instead-of ${await newest(one)} flour too dry`, "evidence flour https://example.org/a");
    await one.did(`evidence --instead-of ${await newest(one)} https://example.org/b`);
    expect(await live(one)).toMatchObject([
      { type: "time-logged", subject: "yeast" },
      { type: "note-added", subject: "flour", text: "too dry" },
      { type: "evidence-added", subject: "flour", url: "https://example.org/b" },
    ]);
  });

  it("is refused where the change has no such entry, or it was taken back", async () => {
    const one = somebody();
    await one.did("done flour");
    const change = await newest(one);
    const refused = { code: 1, err: expect.stringContaining("has no entry of this kind") };
    expect(await one.run(`log flour 1h --instead-of ${change}`)).toMatchObject(refused);
    expect(await live(one)).toHaveLength(1);
  });
});

describe("more hours than a day has", () => {
  it("are recorded, and remarked on", async () => {
    const one = somebody();
    expect((await one.run("log flour 20h")).err).toBe("");
    const { code, err } = await one.run("log yeast 5h");
    expect(code).toBe(0);
    expect(err).toContain("That makes 25h on 2026-11-23, more than a day has.");
    expect((await one.run(`log --instead-of ${await newest(one)} 2h`)).err).toBe("");
  });
});

describe("a log that cannot be read back", () => {
  it("is said to hold what was recorded", async () => {
    const one = somebody();
    await one.did("log flour 1h");
    const folder = path.join(one.home, ".local", "share", "career-roadmap", "progress");
    const { readdirSync } = fs;
    // The folder fails once, right after the record is on disk.
    let recorded = false;
    const { fsyncSync } = fs;
    fs.fsyncSync = (handle) => {
      fsyncSync(handle);
      recorded = true;
    };
    fs.readdirSync = ((place: string, ...rest: []) => {
      if (recorded && place === folder) throw Object.assign(new Error("EIO: i/o error, scandir"), { code: "EIO" });
      return readdirSync(place, ...rest);
    }) as typeof fs.readdirSync;
    try {
      const { code, err, out } = await one.run("log flour 2h");
      expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("Logged 2h") });
      expect(err).toContain("It is recorded all the same");
    } finally {
      Object.assign(fs, { readdirSync, fsyncSync });
    }
    expect((await live(one)).map(({ minutes }) => minutes)).toEqual([60, 120]);
  });
});
