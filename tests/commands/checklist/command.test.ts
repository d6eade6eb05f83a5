import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { somebody } from "../../helpers/person.ts";
import { type Json, tempFolder } from "../../helpers/run.ts";

const rows = (list: Json): string[] =>
  list.stages.flatMap(({ steps }: Json) =>
    steps.map(({ id, state, rank }: Json) => `${id} ${state}${rank === "core" ? "" : ` ${rank}`}`),
  );

describe("a role's checklist", () => {
  it("tells scripts every stage with every step and its state", async () => {
    const one = somebody();
    await one.did("done flour", "done yeast/rise", "know kneading", "skip rye");
    const list = await one.json("checklist");
    expect(list).toMatchObject({
      schema: "career-roadmap/checklist@1",
      role: "baker",
      hours: { left: 23, full: 34 },
      percent: 32.3,
      stages: [
        { id: "dough", title: "Dough", done: 2, total: 3 },
        { id: "oven", title: "Oven", done: 0, total: 2 },
      ],
    });
    expect(list.stages[0].steps).toContainEqual({
      id: "yeast",
      kind: "skill",
      title: "Baker's yeast",
      state: "in-progress",
      rank: "core",
      ticked: 1,
      items: 2,
    });
    expect(rows(list)).toEqual([
      "kneading known",
      "rye skipped optional",
      "flour done",
      "yeast in-progress",
      "baking blocked",
      "market-stall blocked",
    ]);
  });

  // The choice of the plan stays as next and plan have it, though an optional step needs the other member.
  it.each([
    [
      "nothing",
      ["start kneading"],
      "flour ready, yeast blocked, kneading in-progress, sourdough blocked optional, rye blocked optional, baking blocked, market-stall blocked",
    ],
    [
      "all known",
      ["start flour", "know flour yeast sourdough kneading rye baking"],
      "flour known, yeast known, sourdough known, kneading known, rye known optional, baking known, market-stall ready",
    ],
    [
      "a skipped choice",
      ["start flour", "skip yeast"],
      "yeast skipped, flour in-progress, sourdough blocked, kneading blocked, rye blocked optional, baking blocked, market-stall blocked",
    ],
    [
      "a skipped project",
      ["start flour", "skip market-stall"],
      "flour in-progress, yeast blocked, kneading blocked, sourdough blocked optional, rye blocked optional, market-stall skipped, baking blocked",
    ],
    [
      "a known project",
      ["start flour", "know market-stall"],
      "flour in-progress, yeast blocked, kneading blocked, sourdough blocked optional, rye blocked optional, market-stall known, baking blocked",
    ],
    [
      "an optional one done",
      ["done rye"],
      "flour ready, yeast blocked, kneading blocked, rye done optional, baking blocked, market-stall blocked",
    ],
  ])("shows every state after %s", async (_name, before, wanted) => {
    const one = somebody();
    await one.did(...before);
    expect(rows(await one.json("checklist --role baker")).join(", ")).toBe(wanted);
  });

  it("shows what the plan shows, and the optional steps besides", async () => {
    const one = somebody([]);
    await one.did("done python", "know git", "skip sql");
    for (const role of ["ml-engineer", "data-scientist", "ai-ethics-officer"]) {
      const list = rows(await one.json(`checklist --role ${role}`));
      const plan = await one.json(`plan ${role}`);
      // The plan holds all core first, the list each stage whole: they agree within a rank.
      for (const wanted of ["core", "further"]) {
        const planned = plan.steps
          .filter(({ rank }: Json) => rank === wanted)
          .map(({ id, state }: Json) => `${id} ${state}${wanted === "core" ? "" : ` ${wanted}`}`);
        expect(planned.length, role).toBeGreaterThan(0);
        expect(
          list.filter((row) => planned.includes(row)),
          role,
        ).toEqual(planned);
      }
      expect(list.map((row) => row.split(" ").slice(0, 2).join(" "))).toEqual(
        expect.arrayContaining(["git known", "python done"]),
      );
    }
  });

  it("keeps a step in its list that no stage names and that was skipped or is known", async () => {
    const file = path.join(tempFolder(), "deep.yaml");
    const skills =
      "base: { title: Base, hours: 1 }, side: { title: Side, hours: 1 }, top: { title: Top, hours: 1, requires: [base, side] }";
    writeFileSync(file, `id: deep\ntitle: Deep\nstages: [{ title: All, skills: [top] }]\nskills: { ${skills} }\n`);
    const one = somebody([file]);
    await one.did("know base", "skip side");
    expect(rows(await one.json("checklist --role deep"))).toEqual(["base known", "side skipped", "top ready"]);
    await one.did("done base");
    expect(await one.json("status")).toMatchObject({ role: "deep" });
  });

  it("counts in its foot what is done or known of what is asked for", async () => {
    const one = somebody();
    await one.did("done flour", "know kneading", "skip yeast");
    expect((await one.run("checklist")).out.split("\n").at(-2)).toBe(
      "2 of 5 steps done, 13 %, 50 hours to go; 8 of 38 h to Dough.",
    );
    await one.did("know sourdough baking market-stall");
    expect((await one.run("checklist")).out.split("\n").at(-2)).toBe(
      "5 of 5 steps done, 100 %, nothing left. Congratulations!",
    );
  });

  it("is made for awk in a pipe", async () => {
    const one = somebody();
    await one.did("done flour", "know kneading", "done yeast/rise");
    const { out } = await one.run("checklist");
    const fields = out
      .split("\n")
      .filter((line) => line.startsWith("  "))
      .map((line) => line.trim().split(/\s+/).slice(0, 5).join(" "));
    expect(fields).toEqual([
      "kneading skill known core 0/0",
      "flour skill done core 0/1",
      "yeast skill in-progress core 1/2",
      "sourdough skill ready optional 0/0",
      "rye skill blocked optional 0/0",
      "baking skill blocked core 0/0",
      "market-stall project blocked core 0/1",
    ]);
  });
});

describe("the checklist of one step", () => {
  it("tells items, resources, notes and evidence", async () => {
    const one = somebody();
    await one.did("done flour/hydration", "note flour sticky", "evidence flour https://example.org/loaf");
    expect(await one.json("checklist flour")).toEqual({
      schema: "career-roadmap/checklist@1",
      id: "flour",
      kind: "skill",
      title: "Flour and water",
      items: [
        { key: "hydration", text: "Mix doughs of 60 and 75 % hydration and tell them apart by hand", done: true },
      ],
      resources: [
        {
          id: null,
          title: "The flour book",
          url: "https://example.org/flour",
          isbn: null,
          where: null,
          file: null,
          kind: "book",
          cost: "free",
          provider: null,
          level: null,
          hours: null,
          part: null,
          done: false,
        },
      ],
      progress: {
        status: "done",
        since: "2026-11-23",
        ticked: ["hydration"],
        minutes: 0,
        notes: [{ day: "2026-11-23", text: "sticky" }],
        evidence: [{ day: "2026-11-23", url: "https://example.org/loaf" }],
      },
    });
  });

  it.each([
    ["an open item", ["note yeast x"], "career-roadmap done yeast/rise ticks one, done yeast all of it\n"],
    ["the next open item", ["done yeast/rise"], "career-roadmap done yeast/again ticks one, done yeast all of it\n"],
    ["all items ticked, which finishes it", ["done yeast/rise yeast/again"], "You: done on 2026-11-23\n"],
    [
      "all items ticked and it opened again",
      ["done yeast/rise yeast/again", "reopen yeast"],
      "career-roadmap done yeast finishes it\n",
    ],
    ["it done", ["done yeast"], "You: done on 2026-11-23\n"],
  ])("ends, with %s, in what to do next", async (_name, before, foot) => {
    const one = somebody();
    await one.did(...before);
    expect((await one.run("checklist yeast")).out.split("\n\n").at(-1)).toBe(foot);
  });

  it("ticks resources apart from items", async () => {
    const one = somebody();
    const { id } = (await one.json("checklist python")).resources[0];
    await one.did(`done python/${id}`);
    const list = await one.json("checklist python");
    expect(list.resources[0]).toMatchObject({ id, done: true });
    expect(list.items.some(({ done }: Json) => done)).toBe(false);
    expect((await one.json("plan ml-engineer")).percent).toBe(0);
  });

  it.each([
    ["checklist flowr", 1, 'Did you mean "flour"?'],
    ["checklist --role bakr", 1, 'Did you mean "baker"?'],
    ["checklist", 2, "name one: --role ROLE"],
    ["checklist --edit", 2, "Tick with career-roadmap done ID or ID/KEY."],
    ["checklist flour --edit", 2, "--edit needs a terminal"],
  ])("%s is refused", async (words, code, sentence) => {
    expect(await somebody().run(words)).toMatchObject({ code, out: "", err: expect.stringContaining(sentence) });
  });
});
