import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordedBy, somebody } from "../../../helpers/person.ts";
import { type Json, tempFolder } from "../../../helpers/run.ts";

/** A roadmap of one stage in a file of its own; `skills` is YAML in one line. */
function roadmapFile(id: string, list: string, skills: string, more = ""): string {
  const file = path.join(tempFolder(), `${id}.yaml`);
  writeFileSync(
    file,
    `id: ${id}\ntitle: ${id}\n${more}stages: [{ title: All, skills: [${list}] }]\nskills: { ${skills} }\n`,
  );
  return file;
}

describe("a verb", () => {
  it("tells scripts what it recorded, how far it brought the person, and what it unblocked", async () => {
    const one = somebody();
    const change = await one.json("done flour");
    expect(change).toEqual({
      schema: "career-roadmap/change@1",
      changes: [
        {
          v: 1,
          id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
          at: new Date(2026, 10, 23, 12).toISOString(),
          day: "2026-11-23",
          change: change.changes[0].id,
          type: "skill-done",
          subject: "flour",
        },
      ],
      role: "baker",
      percent: 14.7,
      milestone: {
        ...{ role: "baker", stage: "dough", title: "Dough", rank: "core", opens: null },
        ...{ hours: { left: 9, full: 14 }, percent: 35.7, lead: { is: "done", hours: 5 } },
      },
      reached: [],
      unblocked: ["yeast", "kneading"],
    });
  });

  it("tells people the same", async () => {
    const one = somebody();
    expect(await one.run("done flour")).toEqual({
      code: 0,
      out: "✔ Done: Flour and water flour\n  You have done 1 of 3 steps of Dough.\nBäcker 面包师: 14 % (was 0 %), 29 hours to go. 5 of 14 h to Dough.\n2 more are ready: yeast, kneading\n",
      err: "",
    });
    await one.did("done yeast kneading baking");
    const { out } = await one.run("done market-stall");
    expect(out).toContain("100 % (was 64 %), nothing left. Congratulations!\n");
  });

  // What is recorded, and the state it leaves the step in.
  it.each([
    ["start flour", ["skill-started flour"], "in-progress"],
    ["done flour", ["skill-done flour"], "done"],
    ["skip flour", ["skill-skipped flour"], undefined],
    ["know flour", ["skill-known flour"], undefined],
    ["done flour/hydration", ["item-checked flour hydration", "skill-done flour"], "done"],
    ["know flour/hydration", ["item-known flour hydration", "skill-known flour"], undefined],
    ["done yeast/rise", ["item-checked yeast rise"], "in-progress"],
    ["know yeast/rise", ["item-known yeast rise"], "blocked"],
    ["start market-stall", ["project-started market-stall"], "in-progress"],
    ["done market-stall/sold", ["item-checked market-stall sold", "project-done market-stall"], "done"],
    ["know market-stall", ["project-known market-stall"], undefined],
    ["log flour 90m", ["time-logged flour"], "in-progress"],
    ["note flour sticky", ["note-added flour"], "ready"],
    ["evidence flour https://example.org/", ["evidence-added flour"], "ready"],
    ["done flour yeast", ["skill-done flour", "skill-done yeast"], "done"],
  ])("%s", async (words, recorded, state) => {
    const one = somebody();
    const { changes } = await one.json(words);
    expect(await recordedBy(one)).toEqual(recorded);
    expect(new Set(changes.map(({ change }: Json) => change)).size).toBe(1);
    const { steps } = await one.json("plan baker");
    expect(steps.find(({ id }: Json) => id === changes[0].subject)?.state).toBe(state);
  });

  it.each([
    ["start flour", "start flour", "flour is in progress already."],
    ["done flour", "start flour", "flour is done already."],
    ["done flour", "done flour", "flour is done already."],
    ["done flour", "know flour", "flour is done already."],
    ["know flour", "know flour", "flour is known already."],
    ["skip flour", "skip flour", "flour is skipped already."],
    ["note flour x", "reopen flour", "flour is open already."],
    ["done flour/hydration", "done flour/hydration", "flour/hydration is ticked already."],
    ["note flour x", "reopen flour/hydration", "flour/hydration is open already."],
  ])("after %s, %s changes nothing and is no failure", async (first, second, sentence) => {
    const one = somebody();
    await one.did(first);
    const before = await recordedBy(one);
    expect(await one.run(second)).toMatchObject({ code: 0, err: `${sentence}\n` });
    expect(await one.json(second)).toMatchObject({ changes: [], unblocked: [] });
    expect(await recordedBy(one)).toEqual(before);
  });

  it("records an id once, whatever names it", async () => {
    const one = somebody();
    await one.did("done flour flo flour/hydration flour/hyd");
    expect(await recordedBy(one)).toEqual(["skill-done flour", "item-checked flour hydration"]);
  });

  it.each(["done", "skip", "know"])("is taken back by reopen after %s", async (verb) => {
    const one = somebody();
    await one.did(`${verb} flour`, "reopen flour");
    expect((await one.json("plan baker")).steps[0]).toMatchObject({ id: "flour", state: "ready" });
  });

  it("reopens an item", async () => {
    const one = somebody();
    await one.did("done yeast/rise", "reopen yeast/rise");
    expect((await one.json("checklist yeast")).items[0]).toMatchObject({ key: "rise", done: false });
  });

  it.each([
    ["an unknown id", "done flowr", 1, 'There is no skill or project "flowr".\nDid you mean "flour"?'],
    ["an unknown item", "done flour/hydratoin", 1, 'Did you mean "hydration"?'],
    ["a prefix of several", "done p", 1, "Type more of the id."],
    ["an item that is to be started", "start flour/hydration", 2, "Tick it: career-roadmap done flour/hydration"],
    ["an item that is to be skipped", "skip flour/hydration", 2, "it cannot be moved by skip"],
    ["no id", "done", 2, "The argument ID is missing.\nName it: career-roadmap done ID;"],
    ["one bad id among good ones", "done flour flowr", 1, '"flowr"'],
    ["an unknown role", "done flour --role bakr", 1, 'Did you mean "baker"?'],
    ["no duration", "log flour", 2, "How long?"],
    ["a duration that is none", "log flour 0m", 2, "90m, 1h30m, 2h or 1.5h"],
    ["a day to come", "log flour 1h --on 2026-11-24", 2, "2026-11-24 is still to come."],
    ["a day that is none", "log flour 1h --on soon", 2, "like 2026-12-01"],
    ["no text", "note flour", 2, "text"],
    ["an address that is none", "evidence flour ftp://example.org", 2, "https:// or http://"],
  ])("refuses %s and records nothing", async (_name, words, code, sentence) => {
    const one = somebody();
    const ran = await one.run(words);
    expect(ran).toMatchObject({ code, out: "" });
    expect(ran.err).toContain(sentence);
    expect(await recordedBy(one)).toEqual([]);
  });

  it("takes an exact id before those that begin with it, and a former id for today's", async () => {
    const skills = "bread: { title: Bread, hours: 1 }, bread-rolls: { title: Rolls, hours: 1, formerly: [buns] }";
    const one = somebody([roadmapFile("rolls", "bread, bread-rolls", skills)]);
    await one.did("done bread", "done buns");
    expect(await recordedBy(one)).toEqual(["skill-done bread", "skill-done bread-rolls"]);
  });

  it("needs no role, and a role that makes no sense keeps nobody from it", async () => {
    const one = somebody();
    expect(await one.json("know python")).toMatchObject({ role: null, percent: null, unblocked: [] });
    const env = { CAREER_ROADMAP_ROLE: "astronaut" };
    const ran = await one.run("done flour", { env });
    expect(ran).toMatchObject({ code: 0, out: "✔ Done: Flour and water flour\n" });
    expect(ran.err).toContain('There is no role "astronaut", as CAREER_ROADMAP_ROLE has it. So how far you are');
    expect(await recordedBy(one)).toEqual(["skill-known python", "skill-done flour"]);
  });
});

describe("a milestone that is reached", () => {
  it("is told in the author's words, with what comes next and when", async () => {
    const one = somebody();
    await one.did("done flour yeast");
    const change = await one.json("done kneading");
    const dough = { role: "baker", stage: "dough", title: "Dough", opens: null, goal: "Bake the same loaf twice." };
    expect(change.reached).toEqual([dough]);
    await one.did("undo");
    expect((await one.run("done kneading")).out).toContain(
      "⚑ Milestone: Dough is done. You can now: Bake the same loaf twice.\nNext milestone: Oven, on 2026-12-06, 20 h.\n",
    );
    const { out } = await one.run("done baking market-stall");
    expect(out).toContain(
      "⚑ Milestone: all core of Bäcker 面包师 is done. From here you can apply. Congratulations! Adverts say: Bäcker 面包师. What you built and can show: career-roadmap portfolio baker\n",
    );
    expect(out.match(/You have done 2 steps of Oven\./g)).toHaveLength(1);
  });

  it("is none that was skipped away", async () => {
    const one = somebody();
    await one.did("done flour yeast");
    expect((await one.json("skip kneading")).reached).toEqual([]);
  });
});

describe("know", () => {
  it("ticks an item without beginning the step", async () => {
    const one = somebody();
    await one.did("know yeast/rise");
    const { steps } = await one.json("plan baker");
    expect(steps.find(({ id }: Json) => id === "yeast")).toMatchObject({ state: "blocked", hours: 6, hoursLeft: 3 });
    expect((await one.run("history")).out).toMatch(/^2026-11-23 {2}\w+ {2}Known: rise of Baker's yeast yeast\n$/);
    expect((await one.run("know yeast/again")).err).toBe(
      "yeast rests on what is still open: flour. If you know it too:\n  career-roadmap know flour\n",
    );
  });

  it("says what something known rests on that is open, down to the bottom, and the line that adds it", async () => {
    const one = somebody();
    const { err } = await one.run("know baking");
    expect(err).toBe(
      "baking rests on what is still open: kneading, yeast, flour. If you know them too:\n  career-roadmap know kneading yeast flour\n",
    );
    await one.did("know flour");
    expect((await one.run("know kneading")).err).toBe("");
  });
});

describe("done", () => {
  it("says which prerequisites are open and does it all the same", async () => {
    const one = somebody();
    const ran = await one.run("done baking");
    expect(ran.code).toBe(0);
    expect(ran.err).toBe(
      "Still open before baking: kneading, yeast; if you know them:\n  career-roadmap know kneading yeast\n",
    );
    expect(await recordedBy(one)).toEqual(["skill-done baking"]);
    expect((await one.run("done kneading -q")).err).toBe("");
  });

  it.each([
    ["done", "done flour", "done kneading"],
    ["known", "know flour", "done kneading"],
    ["skipped", "skip flour", "done kneading"],
    ["met by another choice", "done flour sourdough kneading", "done baking"],
    ["done at once", "note flour x", "done flour kneading"],
  ])("says nothing of prerequisites that are %s", async (_name, first, second) => {
    const one = somebody();
    await one.did(first);
    expect((await one.run(second)).err).toBe("");
  });

  it("says nothing of what the job brings along", async () => {
    const skills = "old: { title: Old, hours: 1 }, new: { title: New, hours: 1, requires: [old] }";
    const one = somebody([roadmapFile("changed", "old, new", skills, "kind: changed\nassumes: [old]\n")]);
    await one.did("config set job changed");
    expect((await one.run("done new --role changed")).err).toBe("");
  });

  it("names the skill that the plan chose where there is a choice", async () => {
    const one = somebody();
    await one.did("config set prefer sourdough", "done kneading flour");
    expect((await one.run("done baking")).err).toContain("Still open before baking: sourdough; if you know it:");
  });

  it("finishes a step with the last item of its checklist, and says what is open before it", async () => {
    const one = somebody();
    expect((await one.run("done yeast/rise")).err).toBe("");
    const last = await one.run("done yeast/again");
    expect(last.out).toContain("Done: Baker's yeast yeast");
    expect(last.err).toBe("Still open before yeast: flour; if you know it:\n  career-roadmap know flour\n");
    await one.did("done flour");
    expect((await one.run("done flour/hydration")).err).toBe("");
  });
});

describe("what is unblocked", () => {
  it.each([
    ["done kneading", ["done flour yeast"], ["baking"]],
    ["skip flour", ["note flour x"], ["yeast", "kneading"]],
    ["know flour", ["start flour"], ["yeast", "kneading"]],
    ["log flour 1h", ["note flour x"], []],
    ["done baking", ["start flour"], ["market-stall"]],
  ])("by %s", async (words, before, unblocked) => {
    const one = somebody();
    await one.did(...before);
    expect((await one.json(`${words} --role baker`)).unblocked).toEqual(unblocked);
  });

  it("is shortened in text after five", async () => {
    const names = ["a1", "a2", "a3", "a4", "a5", "a6"];
    const skills = names.map((id) => `${id}: { title: ${id}, hours: 1, requires: [root] }`).join(", ");
    const one = somebody([
      roadmapFile("wide", `root, ${names.join(", ")}`, `root: { title: Root, hours: 1 }, ${skills}`),
    ]);
    expect((await one.run("done root")).out).toContain("6 more are ready: a1, a2, a3, a4, a5 and 1 more\n");
  });
});

describe("a note while a roadmap is broken", () => {
  it("is recorded under the id as given, and other verbs wait", async () => {
    const one = somebody();
    const folder = path.join(one.home, ".config", "career-roadmap", "roadmaps");
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "broken.yaml"), "id: [");
    expect(await one.run("note flour sticky today")).toMatchObject({
      code: 0,
      out: "✔ Noted for flour: sticky today\n",
    });
    expect(await one.run("note Flour! x")).toMatchObject({ code: 1, out: "" });
    expect(await one.run("done flour")).toMatchObject({ code: 1, out: "" });
    expect(await one.run("history")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^2026-11-23 {2}\w+ {2}Noted for flour: sticky today\n$/),
    });
    expect(await one.run("history kneading")).toMatchObject({ code: 0, out: "Nothing was recorded about that.\n" });
    expect((await one.run("undo")).out).toContain("Noted for flour: sticky today");
  });
});

describe("do, then undo", () => {
  const ids = ["flour", "yeast", "kneading", "rye", "baking", "market-stall"];
  const id = fc.constantFrom(...ids);
  const item = fc.constantFrom("flour/hydration", "yeast/rise", "yeast/again", "market-stall/sold");
  const line = fc.oneof(
    fc
      .tuple(
        fc.constantFrom("start", "done", "skip", "reopen", "know"),
        fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
      )
      .map(([verb, names]) => [verb, ...names]),
    fc.tuple(fc.constantFrom("done", "know", "reopen"), item).map((words) => [...words]),
    fc
      .tuple(id, fc.integer({ min: 1, max: 600 }))
      .map(([name, minutes]) => ["log", name, `${minutes}m`, "--note", "so"]),
    fc.tuple(id, fc.string({ minLength: 1 })).map(([name, text]) => ["note", name, "--", `${text}.`]),
    id.map((name) => ["evidence", name, "https://example.org/proof"]),
  );

  it("leaves everything as it was, for every verb after any others", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 4 }), line, async (earlier, last) => {
        const one = somebody();
        const run = ([verb = "", ...rest]: readonly string[]) => one.run([verb, "--role", "baker", ...rest]);
        const look = async () => [
          await one.json("status --role baker"),
          await one.json("plan baker --with-optional"),
          await one.json("checklist --role baker"),
          ...(await Promise.all(ids.map((name) => one.json(`show ${name}`)))),
        ];
        for (const words of earlier) await run(words);
        const before = await look();
        const { events } = await one.json("history");
        expect((await run(last)).code).toBe(0);
        const changed = (await one.json("history")).events.length > events.length;
        if (changed) await one.did("undo");
        expect(await look()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});
