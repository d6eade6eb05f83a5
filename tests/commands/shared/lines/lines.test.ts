import { describe, expect, it } from "vitest";
import { rowsOf } from "../../../../src/commands/shared/lines/rows.ts";
import { isAssistant } from "../../../../src/system/terminal/assistant.ts";
import { somebody } from "../../../helpers/person.ts";

const one = somebody();
const lines = async (...words: string[]): Promise<string[]> => {
  const { code, out, err } = await one.run(words);
  expect(err).toBe("");
  expect(code).toBe(0);
  return out.split("\n").slice(0, -1);
};

describe("--template and --tsv", () => {
  it("print a line for each element of the list that a bare name is of", async () => {
    const { steps } = await one.json("plan baker");
    expect(await lines("plan", "baker", "--template", "{n}. {id}")).toEqual(
      steps.map(({ n, id }: { n: number; id: string }) => `${n}. ${id}`),
    );
    expect((await lines("plan", "baker", "--tsv", "id,rank,hours"))[0]).toBe(
      [steps[0].id, steps[0].rank, steps[0].hours].join("\t"),
    );
  });

  it("print one line of what is no list, and fields of the document beside those of elements", async () => {
    expect(await lines("plan", "baker", "--template", "{hours.left} of {hours.full}")).toEqual(["34 of 34"]);
    expect((await lines("plan", "baker", "--tsv", "percent,id"))[0]).toMatch(/^0\t[a-z]/);
  });

  it("print lists of plain values alone one a line, beside others with commas between", async () => {
    expect(await lines("plan", "baker", "--template", "{goals}")).toEqual(["baker"]);
    const rows = await lines("plan", "baker", "--tsv", "id,requires");
    expect(rows.some((row) => /\t[a-z-]+,[a-z-]+/.test(row))).toBe(true);
  });

  it("go into lists within lists", async () => {
    const rows = await lines("plan", "baker", "--full", "--template", "{id}/{checklist.key}");
    expect(rows).toContain("yeast/rise");
  });

  it("know tabs, line ends and braces", async () => {
    expect(await lines("prompt", "--role", "baker", "--tsv", "role_id,percent")).toEqual(["baker\t0"]);
    expect(await lines("plan", "baker", "--template", "{{{percent}}}\\t|")).toEqual(["{0}\t|"]);
  });

  it.each([
    ["--template {titel}", 'Did you mean "title"?'],
    ["--tsv steps.id,milestones.stage", "two lists"],
    ["--tsv id --template {id}", "Give one of them."],
  ])("%s says what is wrong, as text", async (flags, said) => {
    const { code, out, err } = await one.run(`plan baker ${flags}`);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(said);
  });

  it("print the documents of several ids one after the other", async () => {
    expect(await lines("show", "flour", "yeast", "--template", "{id}: {area}")).toHaveLength(2);
    expect(
      (await one.json("show flour yeast")).answers.map(({ skill }: { skill: { id: string } }) => skill.id),
    ).toEqual(["flour", "yeast"]);
  });
});

it("rows of an empty list are none", () => {
  expect(rowsOf({ steps: [] }, [{ path: ["steps", "id"], lists: [1] }])).toEqual([]);
});

describe("an earlier day", () => {
  const me = somebody();
  it("is told as it was told then, and today is none", async () => {
    await me.did("config set role baker", "done flour --on 2026-11-02", "done kneading --on 2026-11-20");
    expect((await me.json("status --as-of 2026-11-05")).today).toBe("2026-11-05");
    expect((await me.json("history --as-of 2026-11-05")).events).toHaveLength(1);
    expect(await me.run("status --json --as-of today")).toEqual(await me.run("status --json"));
    const since = await me.json("status --since 2026-11-10");
    expect(since.finished).toEqual(["kneading"]);
    expect(since.percent.is).toBeGreaterThan(since.percent.was);
  });

  it("takes no record, and no day to come", async () => {
    const refused = await me.run("done yeast --as-of 2026-11-05");
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toContain("--on DATE");
    expect((await me.run("status --as-of 2027-01-01")).err).toContain("still to come");
    expect(
      (await me.json("history")).events.filter(({ type }: { type: string }) => type === "skill-done"),
    ).toHaveLength(2);
  });
});

it.each<[Record<string, string>, boolean]>([
  [{ CLAUDECODE: "1" }, true],
  [{ GEMINI_CLI: "1" }, true],
  [{ CODEX_SANDBOX: "seatbelt" }, true],
  [{ AGENT: "goose" }, true],
  [{ AGENT: "ssh" }, false],
  [{ CLAUDECODE: "0" }, false],
  [{}, false],
])("%o is an assistant: %s", (env, is) => {
  expect(isAssistant(env)).toBe(is);
});
