import { appendFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { somebody } from "../../helpers/person.ts";
import { type Json, tempFolder } from "../../helpers/run.ts";

const on = (day: string) => ({ env: { CAREER_ROADMAP_TODAY: day } });

describe("history", () => {
  it("shows everything that happened, oldest first, in both ways", async () => {
    const one = somebody();
    await one.run("start flour", on("2026-11-20"));
    await one.run("log flour 1h30m --on 2026-11-19", on("2026-11-20"));
    await one.run("done flour/hydration", on("2026-11-21"));
    await one.run("reopen flour/hydration", on("2026-11-21"));
    await one.run(["note", "flour", "Too\nwet.\u001b[2J"], on("2026-11-22"));
    await one.run("evidence market-stall https://example.org/stall", on("2026-11-22"));
    await one.run("skip rye", on("2026-11-23"));
    await one.run("undo", on("2026-11-23"));
    const { out, err } = await one.run("history");
    expect(err).toBe("");
    expect(withoutIds(out).split("\n")).toEqual([
      "2026-11-20  Started: Flour and water flour",
      "2026-11-19  Logged 1h30m: Flour and water flour",
      "2026-11-21  Ticked: hydration of Flour and water flour",
      "2026-11-21  Done: Flour and water flour",
      "2026-11-21  Unticked: hydration of Flour and water flour",
      "2026-11-22  Noted for Flour and water flour: Too wet.\\x1b[2J",
      "2026-11-22  Evidence for Sell forty loaves at a market market-stall: https://example.org/stall",
      `2026-11-23  Skipped: ${RYE} rye (taken back)`,
      `2026-11-23  Taken back: Skipped: ${RYE} rye`,
      "",
    ]);
    const { schema, events } = await one.json("history");
    expect(schema).toBe("career-roadmap/history@1");
    expect(events).toMatchObject([
      { type: "skill-started", subject: "flour", day: "2026-11-20", undone: false },
      { type: "time-logged", subject: "flour", minutes: 90, day: "2026-11-19" },
      { type: "item-checked", subject: "flour", key: "hydration" },
      { type: "skill-done", subject: "flour" },
      { type: "item-unchecked", subject: "flour", key: "hydration" },
      { type: "note-added", subject: "flour", text: "Too\nwet.\u001b[2J" },
      { type: "evidence-added", subject: "market-stall", url: "https://example.org/stall" },
      { type: "skill-skipped", subject: "rye", undone: true },
      { type: "event-undone", event: events[7].id, undone: false },
    ]);
  });

  it.each([
    ["an id", "history flour", ["flour", "flour"]],
    ["a prefix", "history flo", ["flour", "flour"]],
    ["a day", "history --since 2026-11-22", ["yeast", "flour"]],
    ["both", "history flour --since 2026-11-22", ["flour"]],
    ["a day after all", "history --since 2026-12-24", []],
    ["an id of which nothing was recorded", "history rye", []],
  ])("can be asked for %s", async (_name, words, subjects) => {
    const one = somebody();
    await one.run("start flour", on("2026-11-21"));
    await one.run("start yeast", on("2026-11-22"));
    await one.run("done flour", on("2026-11-22"));
    expect((await one.json(words)).events.map(({ subject }: Json) => subject)).toEqual(subjects);
    if (subjects.length === 0) expect((await one.run(words)).out).toBe("Nothing was recorded about that.\n");
  });

  it("shows with an id what took its changes back", async () => {
    const one = somebody();
    await one.did("done flour", "undo", "done yeast", "undo");
    const { events } = await one.json("history flour");
    expect(events.map(({ type }: Json) => type)).toEqual(["skill-done", "event-undone"]);
  });

  it("shows with an id what put its changes back", async () => {
    const one = somebody();
    await one.did("done flour", "done yeast", "undo", "redo");
    const { out } = await one.run("history yeast");
    expect(
      withoutIds(out)
        .split("\n")
        .map((line) => line.slice(12)),
    ).toEqual([
      "Done: Baker's yeast yeast",
      "Taken back: Done: Baker's yeast yeast (taken back)",
      "Put back: Done: Baker's yeast yeast",
      "",
    ]);
  });

  it("says how to begin when nothing was recorded", async () => {
    expect(await somebody().run("history")).toEqual({
      code: 0,
      out: "Nothing was recorded yet. To begin: career-roadmap start ID\n",
      err: "",
    });
  });

  it.each([
    ["an unknown id", "history flowr", 1, 'Did you mean "flour"?'],
    ["a day that is none", "history --since 2026-02-30", 2, "like 2026-12-01"],
  ])("refuses %s", async (_name, words, code, sentence) => {
    expect(await somebody().run(words)).toMatchObject({ code, out: "", err: expect.stringContaining(sentence) });
  });

  it("keeps what was recorded under an id that no roadmap has any more", async () => {
    const one = somebody();
    await one.did("done flour", "note flour sticky");
    const later = somebody([]);
    const data = ["--data-dir", path.join(one.home, ".local", "share", "career-roadmap")];
    const { out, ...rest } = await later.run(["history", ...data]);
    expect({ ...rest, out: withoutIds(out) }).toEqual({
      code: 0,
      out: "2026-11-23  Done: flour\n2026-11-23  Noted for flour: sticky\n",
      err: "",
    });
    expect((await later.json(["history", "flour", ...data])).events).toHaveLength(2);
    expect((await later.run(["status", ...data])).code).toBe(0);
  });

  it("gathers what was recorded under ids that a skill once had", async () => {
    const file = path.join(tempFolder(), "rolls.yaml");
    const write = (id: string, more: string) =>
      writeFileSync(
        file,
        `id: rolls\ntitle: Rolls\nstages: [{ title: All, skills: [${id}] }]\nskills: { ${id}: { title: Buns, hours: 4${more} } }\n`,
      );
    write("buns", "");
    const one = somebody([file]);
    await one.did("done buns");
    write("milk-rolls", ", formerly: [buns]");
    expect(await one.json("plan rolls")).toMatchObject({ percent: 100, steps: [{ id: "milk-rolls", state: "done" }] });
    for (const id of ["buns", "milk-rolls"]) expect((await one.json(`history ${id}`)).events).toHaveLength(1);
    expect(withoutIds((await one.run("history")).out)).toBe("2026-11-23  Done: Buns\n");
  });

  it("tells of a line it cannot read, once, and shows all others", async () => {
    const one = somebody();
    await one.did("done flour");
    const folder = path.join(one.home, ".local", "share", "career-roadmap", "progress");
    const [file = ""] = readdirSync(folder);
    appendFileSync(path.join(folder, file), '{"v":1,"id":');
    const { code, out, err } = await one.run("history");
    expect({ code, out: withoutIds(out) }).toEqual({ code: 0, out: "2026-11-23  Done: Flour and water flour\n" });
    expect(err.match(/damaged-line/g)).toHaveLength(1);
    expect(err).toContain(`${file}:2`);
    await one.did("done yeast");
    expect((await one.json("history")).events).toHaveLength(2);
  });
});

/** The beginning of each change's id taken out: it comes from the clock and from chance. */
function withoutIds(history: string): string {
  return history.replace(/^(\d{4}-\d\d-\d\d) {2}[0-9a-f-]{8,} {2}/gm, "$1  ");
}

const RYE = "Rye breads with a title that is rather long for one line of a narrow terminal";
