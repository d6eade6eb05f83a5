import { describe, expect, it } from "vitest";
import { recordedBy, somebody } from "../../helpers/person.ts";

const on = (day: string) => ({ env: { CAREER_ROADMAP_TODAY: day } });

describe("time, notes and evidence", () => {
  it("stand in show and in the checklist of what they are about", async () => {
    const one = somebody();
    await one.run("start flour", on("2026-11-20"));
    await one.run("log flour 1h30m --on 2026-11-19 --note slow", on("2026-11-20"));
    await one.run("log flour 45m", on("2026-11-22"));
    await one.run(["note", "flour", "Wet   hands\nhelp."], on("2026-11-22"));
    await one.run("evidence flour https://example.org/loaf", on("2026-11-23"));
    const text = [
      "You: in progress since 2026-11-20, 2h15m spent",
      "  - 2026-11-20 note: slow",
      "  - 2026-11-22 note: Wet hands help.",
      "  - 2026-11-23 evidence:",
      "    https://example.org/loaf",
      "",
    ].join("\n");
    expect((await one.run("show flour")).out).toContain(`\n\n${text}`);
    expect((await one.run("checklist flour")).out).toContain(`\n\n${text}`);
    const progress = {
      status: "started",
      since: "2026-11-20",
      ticked: [],
      minutes: 135,
      notes: [
        { day: "2026-11-20", text: "slow" },
        { day: "2026-11-22", text: "Wet   hands\nhelp." },
      ],
      evidence: [{ day: "2026-11-23", url: "https://example.org/loaf" }],
    };
    expect((await one.json("show flour")).skill.progress).toEqual(progress);
    expect((await one.json("checklist flour")).progress).toEqual(progress);
  });

  it("stand in show for a project as well", async () => {
    const one = somebody();
    await one.did("evidence market-stall https://example.org/stall", "done market-stall");
    expect((await one.run("show market-stall")).out).toContain("You: done on 2026-11-23\n");
    expect((await one.json("show market-stall")).project.progress).toMatchObject({ status: "done", minutes: 0 });
    expect((await one.json("show rye")).skill.progress).toBeNull();
  });

  it.each([
    ["known", "You: known since 2026-11-23"],
    ["skipped", "You: skipped on 2026-11-23"],
  ])("tell since when something is %s", async (state, sentence) => {
    const one = somebody();
    await one.did(`${state === "known" ? "know" : "skip"} flour`);
    expect((await one.run("show flour")).out).toContain(sentence);
  });

  it.each([
    ["90m", 90],
    ["1h30m", 90],
    ["2h", 120],
    ["1.5h", 90],
    ["100h", 6000],
  ])("takes %s as %i minutes", async (words, minutes) => {
    expect((await somebody().json(`log flour ${words}`)).changes[0]).toMatchObject({ minutes, day: "2026-11-23" });
  });

  it("records a log and its note as one change", async () => {
    const one = somebody();
    const { changes } = await one.json("log flour 1h --note sticky");
    expect(changes[0].change).toBe(changes[1].change);
    await one.did("undo");
    expect((await one.json("show flour")).skill.progress).toBeNull();
  });

  it.each([
    ["10,000 characters", "🍞".repeat(10_000), 0],
    ["10,001 characters", "🍞".repeat(10_001), 2],
    ["spaces alone", "  ", 2],
  ])("takes or refuses a note of %s", async (_name, text, code) => {
    const one = somebody();
    expect(await one.run(["note", "flour", text])).toMatchObject({ code });
    expect(await one.run(["log", "flour", "1h", "--note", text])).toMatchObject({ code });
    expect(await recordedBy(one)).toHaveLength(code === 0 ? 3 : 0);
  });

  it("joins the words of a note, and shortens it only where it is told of", async () => {
    const one = somebody();
    const long = "knead ".repeat(30).trim();
    expect((await one.run(`note flour ${long}`)).out).toMatch(/: (knead ){9}knead…\n/);
    expect((await one.run("show flour")).out).toContain(`note: ${long}\n`);
  });

  it("shows no control character raw", async () => {
    const one = somebody();
    await one.run(["note", "flour", "a\u001b[31mb\u202ec\u0007"]);
    for (const words of ["show flour", "checklist flour", "history"]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
      expect((await one.run(words)).out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/);
    }
  });
});

describe("open", () => {
  it("prints the address of the first resource that is not ticked, where there is no display", async () => {
    const one = somebody();
    expect(await one.run("open flour")).toEqual({
      code: 0,
      out: "https://example.org/flour\n",
      err: "Open it yourself: The flour book.\n",
    });
    expect(await one.json("open flour")).toMatchObject({
      id: "flour",
      url: "https://example.org/flour",
      opened: false,
    });
    const { resources } = (await one.json("show python")).skill;
    await one.did(`done python/${resources[0].id}`);
    expect((await one.run("open python")).out).toBe(`${resources[1].url}\n`);
    expect((await one.run("open python")).err).toContain(`career-roadmap done python/${resources[1].id}`);
  });

  it("opens the first one again when all are ticked", async () => {
    const one = somebody();
    const { resources } = (await one.json("show python")).skill;
    for (const { id } of resources) if (id !== null) await one.did(`done python/${id}`);
    const first = resources.find(({ id }: { id: string | null }) => id === null) ?? resources[0];
    expect((await one.run("open python")).out).toBe(`${first.url}\n`);
  });

  it.each([
    ["open kneading", 1, '"kneading" names no resource.'],
    ["open market-stall", 1, "names no resource."],
    ["open flowr", 1, 'Did you mean "flour"?'],
    ["open", 2, "career-roadmap open ID"],
  ])("%s is refused", async (words, code, sentence) => {
    expect(await somebody().run(words)).toMatchObject({ code, out: "", err: expect.stringContaining(sentence) });
  });
});
