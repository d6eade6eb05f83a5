import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { somebody } from "../helpers/person.ts";
import type { Json } from "../helpers/run.ts";

const configOf = (home: string): string => path.join(home, ".config", "career-roadmap", "config.yaml");

describe("undo of what config and init changed", () => {
  it("takes back the newest change, whatever it changed", async () => {
    const one = somebody();
    await one.did("start flour", "config set role baker", "config set hours 8", "config set hours 12");
    expect((await one.run("undo")).out).toContain("Profile: hours set to 12 (was 8)");
    expect(readFileSync(configOf(one.home), "utf8")).toContain("hours: 8");
    expect((await one.run("undo")).out).toContain("Profile: hours set to 8");
    expect(readFileSync(configOf(one.home), "utf8")).not.toContain("hours");
    await one.did("undo");
    expect(await one.run("undo")).toMatchObject({ out: expect.stringContaining("Started: Flour and water flour") });
    expect(await one.run("undo")).toMatchObject({ code: 0, out: "There is nothing to take back.\n" });
  });

  it("puts a value that was taken out back, lists too, and keeps comments", async () => {
    const one = somebody();
    await one.did("config set role baker", "config set off 2026-12-20..2027-01-04 2026-12-01");
    const text = `# mine\n${readFileSync(configOf(one.home), "utf8")}`;
    writeFileSync(configOf(one.home), text);
    await one.did("config unset off", "undo");
    const { values } = await one.json("config list");
    expect(values).toMatchObject({ role: "baker", off: ["2026-12-20..2027-01-04", "2026-12-01"] });
    expect(readFileSync(configOf(one.home), "utf8")).toMatch(/^# mine\n/);
  });

  it("leaves what was changed by hand since, and says so", async () => {
    const one = somebody();
    await one.did("config set role baker", "config set hours 8");
    writeFileSync(configOf(one.home), "role: baker\nhours: 9\n");
    const { out, code } = await one.run("undo");
    expect({ out, code }).toMatchObject({ code: 0, out: expect.stringContaining("holds something else for hours") });
    expect(readFileSync(configOf(one.home), "utf8")).toBe("role: baker\nhours: 9\n");
    expect((await one.json("redo")).left).toEqual(["hours"]);
  });

  it("takes back init whole: the profile and what is known", async () => {
    const one = somebody();
    await one.did("init --yes --role baker --know flour,yeast --hours 6");
    const { changes } = await one.json("undo");
    expect(changes.map(({ type }: Json) => type).sort()).toEqual([
      ...["profile-changed", "profile-changed", "skill-known", "skill-known"],
    ]);
    expect((await one.json("config list")).values).toMatchObject({ role: null, hours: null });
    expect((await one.json("plan baker")).known).toEqual([]);
    await one.did("redo");
    expect((await one.json("config list")).values).toMatchObject({ role: "baker", hours: 6 });
    expect((await one.json("plan baker")).known.sort()).toEqual(["flour", "yeast"]);
  });

  it("does not touch another profile than the one that was changed", async () => {
    const one = somebody();
    const other = path.join(one.home, "work.yaml");
    await one.did("config set hours 8", `config set hours 8 --config ${other}`);
    expect((await one.json("undo")).left).toEqual(["hours"]);
    expect((await one.json("config get hours")).values.hours).toBe(8);
    await one.did("redo");
    expect((await one.json(`undo --config ${other}`)).left).toBeUndefined();
    expect((await one.json(`config get hours --config ${other}`)).values.hours).toBeNull();
  });
});

describe("redo", () => {
  it("puts back what the last undo took back, one undo after the other, and no redo", async () => {
    const one = somebody();
    await one.did("done flour", "done yeast", "undo", "undo");
    expect((await one.run("redo")).out).toContain("Put back, from 2026-11-23:\n  - Done: Flour and water flour\n");
    expect((await one.json("redo")).changes).toMatchObject([{ type: "skill-done", subject: "yeast" }]);
    expect(await one.run("redo")).toMatchObject({ code: 0, out: "There is nothing to put back.\n" });
    expect((await one.json("undo")).changes).toMatchObject([{ subject: "yeast" }]);
    expect((await one.json("redo")).redone).toBe(true);
    const { out } = await one.run("history");
    expect(out.match(/ {2}Put back: Done/g)).toHaveLength(3);
  });

  it("puts back all that one undo took back", async () => {
    const one = somebody();
    await one.did("done flour", "log yeast 2h", "undo -n 2");
    expect((await one.json("redo")).changes).toHaveLength(2);
  });
});

describe("an older change", () => {
  const ids = async (one: ReturnType<typeof somebody>): Promise<string[]> =>
    (await one.json("history")).events.map(({ change }: Json) => change);

  it("is taken back by the beginning of its id as history shows it", async () => {
    const one = somebody();
    await one.did("log flour 80h", "log yeast 1h", "done yeast");
    const shown = (await one.run("history")).out.split("\n")[0]?.split("  ")[1] as string;
    expect((await ids(one))[0]).toMatch(new RegExp(`^${shown}`));
    expect((await one.run(`undo ${shown}`)).out).toContain("Logged 80h: Flour and water flour");
    expect(await one.run(`undo ${shown}`)).toMatchObject({ code: 0, out: "That was taken back already.\n" });
    expect((await one.json("history")).events.map(({ undone }: Json) => undone)).toEqual([true, false, false, false]);
  });

  it.each([
    ["nosuch", 2, "is no beginning"],
    ["0f0f0f0f", 1, "No change has an id"],
    ["01", 2, "is no beginning"],
  ])("is refused by %s", async (word, code, message) => {
    const one = somebody();
    await one.did("done flour");
    expect(await one.run(`undo ${word}`)).toMatchObject({ code, err: expect.stringContaining(message) });
  });

  it("is asked for more of, where several begin so", async () => {
    const one = somebody();
    await one.did("done flour", "done yeast");
    const [first = ""] = await ids(one);
    expect(await one.run(`undo ${first.slice(0, 6)}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining("The ids of 2 changes begin with"),
    });
  });
});
