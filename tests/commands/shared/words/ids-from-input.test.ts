import { describe, expect, it } from "vitest";
import { idsIn } from "../../../../src/commands/shared/words/ids-from-input.ts";
import { inputText } from "../../../../src/system/terminal/standard-input.ts";
import { type Json, runCli, tempFolder } from "../../../helpers/run.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text);

describe("the ids of a text", () => {
  it.each([
    ["python\ngit\n", ["python", "git"]],
    ["python\r\ntype hints \nnumpy", ["python", "type hints", "numpy"]],
    ["python,git, sql", ["python", "git", "sql"]],
    ["python\0git\0", ["python", "git"]],
    ["\n\n# done this week\n  python # at last\n,#x\npytorch/train-loop\n", ["python", "pytorch/train-loop"]],
    ["git\ngit,git", ["git"]],
    ["c#", ["c#"]],
    ["# nothing\n", []],
  ])("of %j are %j", (text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });
});

describe("what comes on standard input", () => {
  it("is text without a byte-order mark", () => {
    expect(inputText(bytes("\ufeffpython\n"))).toBe("python\n");
  });

  it.each([
    ["nothing", bytes(""), "usage", "empty-input"],
    ["blank lines alone", bytes(" \n\r\n"), "usage", "empty-input"],
    ["other text than UTF-8", Buffer.from("caf\xe9", "latin1"), "cannot", "not-utf8"],
    ["more than 1 MiB", Buffer.alloc(1_048_577, "a"), "cannot", "too-large"],
  ])("is refused where it is %s", (_what, given, kind, code) => {
    expect(() => inputText(given)).toThrow(expect.objectContaining({ kind, code }));
  });

  it("may be 1 MiB", () => {
    expect(inputText(Buffer.alloc(1_048_576, "a"))).toHaveLength(1_048_576);
  });
});

describe("- in the place of ids", () => {
  it.each(["start", "done", "skip", "know", "reopen"])("gives %s all that came, as one change", async (verb) => {
    const home = tempFolder();
    if (verb === "reopen") await runCli("know python git sql", { home });
    const ran = await runCli([verb, "-", "sql", "--json"], { home, stdin: "python\ngit # mine\n" });
    expect(ran.code).toBe(0);
    const { changes } = JSON.parse(ran.out) as Json;
    expect(changes.map(({ subject }: Json) => subject)).toEqual(["python", "git", "sql"]);
    expect(new Set(changes.map(({ change }: Json) => change)).size).toBe(1);
  });

  it("takes items as ID/KEY, and records nothing when one of many is unknown", async () => {
    const home = tempFolder();
    expect(await runCli("done -", { home, stdin: "pytorch/train-loop" })).toMatchObject({ code: 0 });
    const wrong = await runCli("done -", { home, stdin: "git\npyton\n" });
    expect(wrong).toMatchObject({ code: 1, out: "", err: expect.stringContaining('"pyton"') });
    const { events } = JSON.parse((await runCli("history --json", { home })).out) as Json;
    expect(events).toMatchObject([{ type: "item-checked", subject: "pytorch" }]);
  });

  it.each([
    ["plan ml-engineer --know - --json", "plan ml-engineer --know python,git --json", "python git"],
    ["plan ml-engineer --know git,- --json", "plan ml-engineer --know git,python --json", "python"],
    ["plan ml-engineer --prefer - --json", "plan ml-engineer --prefer tensorflow --json", "tensorflow"],
    ["plan - --json", "plan ml-engineer --json", "ml-engineer\n"],
    ["next --role - --json", "next --role ml-engineer --json", "ml-engineer"],
    ["show -", "show pytorch", "pytorch\n"],
    ["why - --role ml-engineer --know git", "why pandas --role ml-engineer --know git", "pandas"],
    ["why pandas --role ml-engineer --know -", "why pandas --role ml-engineer --know git", "git"],
    ["checklist -", "checklist pytorch", "# one\npytorch"],
    ["learn -", "learn pytorch", "pytorch"],
    ["learn -", "learn git python", "git\npython"],
    ["show - --json", "show git python --json", "git python"],
    ["portfolio -", "portfolio ml-engineer", "ml-engineer"],
  ])("makes `%s` what `%s` is", async (line, same, stdin) => {
    const ran = await runCli(line, { stdin });
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toBe((await runCli(same)).out);
  });

  it("works in init, which then asks nothing", async () => {
    const ran = await runCli("init --yes --role ml-engineer --know - --json", { stdin: "git python" });
    expect(JSON.parse(ran.out)).toMatchObject({ known: ["git", "python"] });
    expect(await runCli("init --know -", { stdin: "git" })).toMatchObject({ code: 2 });
  });

  it.each([
    ["why -", "git\npython", 2, "too-many-ids"],
    ["plan --role -", "ml-engineer data-scientist", 2, "too-many-ids"],
    ["done -", "", 2, "empty-input"],
    ["done -", "# none\n", 2, "empty-input"],
    ["plan ml-engineer --know -", "\n", 2, "empty-input"],
    ["plan ml-engineer --know - --prefer -", "git", 2, "input-read"],
    ["done - -", "git", 2, "input-read"],
    ["note - -", "git", 2, "input-read"],
  ])("refuses `%s` when %j comes", async (line, stdin, code, error) => {
    const ran = await runCli(`${line} --json`, { stdin });
    expect(ran).toMatchObject({ code, out: "" });
    expect(JSON.parse(ran.err)).toMatchObject({ schema: "career-roadmap/error@1", code: error });
  });

  it("is no id where it is not alone, and not what `config set` calls a value", async () => {
    expect(await runCli("done -x", { stdin: "git" })).toMatchObject({ code: 2 });
    expect(await runCli("done -- -x", { stdin: "git" })).toMatchObject({ code: 1 });
    expect(await runCli("config set role -", { stdin: "ml-engineer" })).toMatchObject({ code: 1 });
  });
});

describe("note ID -", () => {
  it("takes the note from standard input, several lines of it", async () => {
    const ran = await runCli("note git - --json", { stdin: "one\n\ntwo\n\n" });
    expect(JSON.parse(ran.out)).toMatchObject({
      changes: [{ type: "note-added", subject: "git", text: "one\n\ntwo" }],
    });
  });

  it("does not take it for an empty one", async () => {
    const ran = await runCli("note git -", { stdin: "\n" });
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining("Nothing came on standard input.") });
  });
});
