import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { recordedBy, somebody } from "../../helpers/person.ts";
import { BAKER, type Json, runCli, tempFolder } from "../../helpers/run.ts";
import { KEY, openTerminal } from "../../helpers/terminal.ts";

const MD = `# My own words

* [X] **Flour** <!-- cr:flour --> on Sunday
  - [x] moved about <!--cr:yeast/rise-->
> 1) [x] quoted <!-- cr:kneading -->
- [ ] open <!-- cr:rye -->
- [x] no id
- not a box <!-- cr:baking -->
\`\`\`
- [x] an example <!-- cr:market-stall -->
\`\`\`
`;

function fileOf(text: string, name = "plan.md"): string {
  const file = path.join(tempFolder(), name);
  writeFileSync(file, text);
  return file;
}

describe("import-ticks", () => {
  it("shows what it would record, in both ways, and records nothing before --yes", async () => {
    const me = somebody();
    const file = fileOf(MD);
    const { code, out, err } = await me.run(["import-ticks", file]);
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      "To record",
      "✔ Baker's yeast yeast/rise: Double a dough in an hour",
      "✔ Flour and water flour",
      "✔ Kneading by hand kneading",
      "",
    ]);
    expect(err).toBe("Nothing is recorded yet; --yes records it.\n");
    expect(await me.json(["import-ticks", file])).toMatchObject({
      recorded: false,
      changes: [
        { type: "item-checked", subject: "yeast", key: "rise" },
        { type: "skill-done", subject: "flour" },
        { type: "skill-done", subject: "kneading" },
      ],
      ...{ same: 0, unticked: [], unknown: [] },
    });
    expect(await recordedBy(me)).toEqual([]);
    expect((await me.run(["import-ticks", file, "--yes"])).code).toBe(0);
    expect(await recordedBy(me)).toEqual(["item-checked yeast rise", "skill-done flour", "skill-done kneading"]);
    const again = await me.run(["import-ticks", file, "--yes"]);
    expect(again).toEqual({ code: 0, out: "Nothing new is ticked there. 3 ticks are recorded already.\n", err: "" });
    await me.did("undo");
    expect((await me.json("checklist flour")).items[0].done).toBe(false);
  });

  it("goes round: a plan, a tick made by hand, and the plan again", async () => {
    const me = somebody();
    await me.did("done yeast/rise");
    const written = path.join(tempFolder(), "plan.md");
    await me.did(`plan baker -o ${written}`);
    const { out } = await me.run("plan baker --format md");
    const ticked = out.replace(/^(\s*)- \[ \](.*<!-- cr:(?:flour|yeast\/again) -->)$/gm, "$1- [x] ~~edited~~$2");
    const shown = await me.json(["import-ticks", "-"], { stdin: ticked });
    const { changes } = await me.json(["import-ticks", "-", "--yes"], { stdin: ticked });
    expect(shown.changes.map(({ type, subject }: Json) => ({ type, subject }))).toEqual(
      changes.map(({ type, subject }: Json) => ({ type, subject })),
    );
    expect(changes.map((one: { type: string; subject: string }) => `${one.type} ${one.subject}`)).toEqual([
      "item-checked yeast",
      "skill-done flour",
      "skill-done yeast",
    ]);
    const after = await me.run("plan baker --format md");
    expect(after.out).toMatch(/^- \[x\] \*\*Flour and water\*\*/m);
    expect(await me.json(["import-ticks", "-"], { stdin: after.out })).toMatchObject({ changes: [], unticked: [] });
  });

  it("never takes anything back unless it is told to, and says what it kept", async () => {
    const me = somebody();
    await me.did("done flour", "done yeast/rise", "know rye");
    const file = fileOf("- [ ] <!-- cr:flour -->\n- [ ] <!-- cr:yeast/rise -->\n- [ ] <!-- cr:rye -->\n");
    const kept = await me.run(["import-ticks", file, "--yes"]);
    expect(kept.err).toBe("Unticked there, and kept as recorded: flour, rye, yeast/rise. --untick opens them again.\n");
    expect(await recordedBy(me)).toHaveLength(3);
    const shown = await me.run(["import-ticks", file, "--untick"]);
    expect(shown.out).toContain("○ open again: Flour and water flour\n");
    await me.run(["import-ticks", file, "--untick", "--yes"]);
    expect((await recordedBy(me)).slice(3)).toEqual([
      "skill-reopened flour",
      "skill-reopened rye",
      "item-unchecked yeast rise",
    ]);
  });

  it("leaves an item alone whose step is done, and takes a resource as it is ticked", async () => {
    const me = somebody([]);
    await me.did("done git");
    const file = fileOf(
      "- [x] <!-- cr:git/commits -->\n- [x] <!-- cr:git/pro-git -->\n- [ ] <!-- cr:git/branches -->\n",
    );
    expect(await me.json(["import-ticks", file])).toMatchObject({
      changes: [{ type: "item-checked", subject: "git", key: "pro-git" }],
      ...{ same: 1, unticked: [] },
    });
  });

  it("reads what a page saved, from a file or standard input", async () => {
    const me = somebody();
    const ticks = JSON.stringify({
      schema: "career-roadmap/ticks@1",
      ticks: [{ id: "flour" }, { id: "yeast", key: "rise" }],
    });
    const { changes } = await me.json(["import-ticks", fileOf(`\ufeff${ticks}`, "ticks.json"), "--yes"]);
    expect(changes).toHaveLength(2);
    expect((await me.run("import-ticks -", { stdin: ticks })).out).toContain("Nothing new is ticked there.");
  });

  it("tells what no roadmap has, passes it over, and fails where that is all", async () => {
    const me = somebody();
    const some = await me.run([
      "import-ticks",
      fileOf("- [x] <!-- cr:nothing -->\n- [x] <!-- cr:flour/no -->\n- [x] <!-- cr:flour -->\n"),
    ]);
    expect(some.code).toBe(0);
    expect(some.err).toContain("No roadmap has nothing, flour/no: passed over.\n");
    expect(some.out).toContain("Flour and water flour");
    expect(await me.run(["import-ticks", fileOf("- [x] <!-- cr:nothing -->\n")])).toMatchObject({ code: 1, out: "" });
  });

  it.each([
    ["a file that is not there", "/nowhere/plan.md", "there is no such file"],
    ["a folder", tempFolder(), "it is a folder"],
  ])("refuses %s", async (_, file, wanted) => {
    const { code, err } = await runCli(["import-ticks", file]);
    expect([code, err]).toEqual([1, expect.stringContaining(wanted)]);
  });

  it.each([
    ["no boxes", "# A list\n- [x] mine\n", "No box to tick"],
    ["another JSON", '{"schema":"career-roadmap/plan@1"}', '"schema" is not "career-roadmap/ticks@1"'],
    ["broken JSON", '{"schema":', "it is no JSON"],
    ["ticks that are no list", '{"schema":"career-roadmap/ticks@1","ticks":{}}', '"ticks" is no list'],
    [
      "a tick without an id",
      '{"schema":"career-roadmap/ticks@1","ticks":[{"id":"a"},{"key":"b"}]}',
      'the 2. of "ticks"',
    ],
    ["an id that is none", '{"schema":"career-roadmap/ticks@1","ticks":[{"id":"../x"}]}', 'the 1. of "ticks"'],
    ["null", '{"schema":"career-roadmap/ticks@1","ticks":[null]}', 'the 1. of "ticks"'],
  ])("refuses %s", async (_, text, wanted) => {
    const { code, err } = await runCli(["import-ticks", fileOf(text)]);
    expect([code, err]).toEqual([1, expect.stringContaining(wanted)]);
  });

  it("refuses what is no UTF-8", async () => {
    const file = path.join(tempFolder(), "plan.md");
    writeFileSync(file, Uint8Array.of(0x2d, 0xff, 0xfe));
    expect((await runCli(["import-ticks", file])).err).toContain("is no UTF-8 text");
  });

  it("asks at a terminal", async () => {
    const home = tempFolder();
    const file = fileOf(MD);
    const open = () =>
      openTerminal(["import-ticks", "--roadmaps", BAKER, file], { env: { HOME: home, NO_COLOR: "1" } });
    const first = open();
    await first.shows("Record 3 changes?");
    first.type(`n${KEY.enter}`);
    expect(await first.exit).toBe(0);
    expect(first.text()).toContain("Nothing was recorded.");
    const second = open();
    await second.shows("Record 3 changes?");
    second.type(KEY.enter);
    expect(await second.exit).toBe(0);
    expect(second.text()).toContain("Done: Flour and water flour");
  });
});
