import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { EXAMPLES } from "../../../src/help/examples.ts";
import { GROUPS } from "../../../src/help/groups.ts";
import { nameOf } from "../../../src/help/pages.ts";
import { FORMAT_EXAMPLE } from "../../../src/help/topics/format.ts";
import { TOPICS } from "../../../src/help/topics.ts";
import { widthOf } from "../../../src/render/layout.ts";
import { somebody } from "../../helpers/person.ts";
import { wholeProgram } from "../../helpers/program.ts";
import { recipesUnder } from "../../helpers/readme.ts";
import { type Json, ROOT, runCli, tempFolder } from "../../helpers/run.ts";

const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];
const NAMES = all(await wholeProgram()).map(nameOf);
const LINES = [...EXAMPLES].flatMap(([name, examples]) => examples.map((one) => ({ name, ...one })));

/** The words of a line as a shell has them. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? (bare as string)).slice(1);
}

describe("groups and examples", () => {
  it("name every command once", async () => {
    const grouped = GROUPS.flatMap(({ commands }) => commands.map(({ name }) => name));
    expect([...grouped].sort()).toEqual((await wholeProgram()).commands.map((command) => command.name()).sort());
  });

  it("stand beside every command, one to three each, and beside no other", () => {
    expect([...EXAMPLES.keys()].sort()).toEqual([...NAMES].sort());
    for (const [name, examples] of EXAMPLES) {
      expect(examples.length, name).toBeGreaterThanOrEqual(1);
      expect(examples.length, name).toBeLessThanOrEqual(3);
    }
  });

  it.each(LINES)("parse: $line", async ({ name, line }) => {
    expect(line).toMatch(new RegExp(`^career-roadmap ${name}`));
    const ran: string[] = [];
    const program = await wholeProgram();
    for (const command of all(program)) command.action(() => void ran.push(nameOf(command)));
    await program.parseAsync(words(line), { from: "user" });
    expect(ran).toHaveLength(1);
    expect(ran[0]).toMatch(new RegExp(`^${name || words(line)[0]}`));
  });

  it.each(LINES.filter(({ needs }) => needs === undefined))("run: $line", async ({ line }) => {
    const one = somebody([]);
    await one.did("config set role ml-engineer", "done python");
    const { code, err } = await one.run(words(line));
    expect(code, err).toBe(0);
  });
});

describe("what a command adds to its help", () => {
  it.each(["bash", "zsh", "fish"])("for shell-init is what the README says for %s, line by line", async (shell) => {
    const { out } = await runCli("help shell-init --width 60");
    const { text = "" } = recipesUnder("In your shell").get(shell) ?? {};
    expect(text).toContain(`shell-init ${shell}`);
    expect(out).toContain(text.replace(/^(?=.)/gm, "  "));
  });

  it("for prompt is its tokens, and how fresh it is", async () => {
    const { out } = await runCli("prompt --help");
    expect(out).toContain("\nTokens:\n  {role} ");
    expect(out.replace(/\s+/g, " ")).toContain("What you record or set is in it at once");
  });

  it("for config is its keys", async () => {
    expect((await runCli("config --help")).out).toMatch(/\nKeys:\n {2}role /);
  });
});

describe("help", () => {
  const PAGES = [
    ...NAMES.flatMap((name) => [`${name} --help`, `${name} -h`, `help ${name}`]),
    ...[...TOPICS.keys()].map((topic) => `help ${topic}`),
  ];

  it.each(PAGES)("%s fits 60 columns", async (line) => {
    const { code, out, err } = await runCli(line, { terminal: 60, env: { NO_COLOR: "1" } });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const one of out.split("\n")) expect(widthOf(one), one).toBeLessThanOrEqual(60);
    expect(out).toMatch(/^\S[\s\S]*[^\n]\n$/);
    expect(out).not.toMatch(/ \n|\n\n\n/);
  });

  it.each([
    ["help", "--help"],
    ["help-short", "-h"],
    ["help-plan", "plan --help"],
  ])("reads well: %s", async (name, line) => {
    for (const columns of [60, 80]) {
      const { out } = await runCli(line, { terminal: columns, env: { NO_COLOR: "1" } });
      for (const one of out.split("\n")) expect(widthOf(one), one).toBeLessThanOrEqual(columns);
      await expect(out).toMatchFileSnapshot(path.join(ROOT, "tests", "golden", `${name}-${columns}.txt`));
    }
  });

  it("gives each command one line in -h", async () => {
    const { out } = await runCli("-h", { terminal: 60, env: { NO_COLOR: "1" } });
    for (const { name, brief } of GROUPS.flatMap(({ commands }) => commands)) {
      expect(out).toMatch(new RegExp(`^  ${name} +${brief.replace(/[.?]/g, "\\$&")}$`, "m"));
    }
  });

  it("puts examples before flags, and common flags last", async () => {
    for (const name of NAMES) {
      const { out } = await runCli(`${name} --help`);
      const [examples, usage, flags] = ["\nExamples:\n", "\nUsage: ", "\nCommon flags:\n"].map((one) =>
        out.indexOf(one),
      );
      expect(examples, name).toBeGreaterThan(0);
      expect(usage, name).toBeGreaterThan(examples as number);
      expect(flags, name).toBeGreaterThan(usage as number);
      expect(out.slice(flags), name).not.toMatch(/\n\n/);
    }
  });

  it("is the same by flag and by word, wherever the flag stands", async () => {
    const { out } = await runCli("config set --help");
    expect((await runCli("help config set")).out).toBe(out);
    expect((await runCli("--help config set")).out).toBe(out);
    expect((await runCli("config set hours 3 --help")).out).toBe(out);
    expect((await runCli("help config")).out).toContain("\nKeys:\n");
  });

  it("follows --width in both spellings, is wrapped to 80 columns in a pipe, and has colour on a terminal", async () => {
    const narrow = await runCli("plan --help --width 50");
    expect((await runCli("plan --help --width=50")).out).toBe(narrow.out);
    expect((await runCli("plan --help")).out).toBe(
      (await runCli("plan --help", { terminal: 80, env: { NO_COLOR: "1" } })).out,
    );
    const painted = await runCli("-h", { terminal: 80, env: { TERM: "xterm-256color" } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what this is about
    expect(painted.out).toMatch(/\u001b\[1m/);
  });

  it("lists commands and topics without words", async () => {
    const { code, out } = await runCli("help");
    expect(code).toBe(0);
    for (const word of [...(await wholeProgram()).commands.map((command) => command.name()), ...TOPICS.keys()]) {
      expect(out).toMatch(new RegExp(`^  ${word} `, "m"));
    }
  });

  it.each([
    ["help forma", 'Did you mean "format"?'],
    ["help paln", 'Did you mean "plan"?'],
    ["help config ste", 'Did you mean "config set"?'],
    ["help zeppelin", "career-roadmap help lists all."],
    ["bogus --help", 'There is no command "bogus"'],
    ["config ste --help", 'There is no command "config ste".'],
  ])("%s is wrong usage and names the nearest", async (line, said) => {
    const { code, out, err } = await runCli(line);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(said);
  });
});

describe("topics", () => {
  it("format holds a whole roadmap that is sound", async () => {
    const file = path.join(tempFolder(), "baker.yaml");
    writeFileSync(file, FORMAT_EXAMPLE);
    expect(await runCli(["validate", file])).toEqual({ code: 0, out: "1 role, 3 skills, all good\n", err: "" });
    expect((await runCli(["plan", "baker", "--roadmaps", file])).code).toBe(0);
  });

  it("scripting reads fields that are there", async () => {
    const one = somebody([]);
    const next = await one.json("next --role ml-engineer");
    expect(next.steps[0].id).toEqual(expect.any(String));
    const { steps } = await one.json("plan ml-engineer");
    for (const step of steps as Json[])
      expect(step).toMatchObject({ id: expect.any(String), last: expect.any(String) });
  });
});

describe("wrong usage", () => {
  it.each([
    ["log", "missing-argument", "<id> is missing: career-roadmap log", "See career-roadmap log --help"],
    ["config set", "missing-argument", "<key> is missing", "See career-roadmap config set --help"],
    ["plan --hours", "option-missing-argument", "--hours needs a value: --hours <n>", "See career-roadmap plan --help"],
    ["plan -o", "option-missing-argument", "--output needs a value", "See career-roadmap plan --help"],
    [
      "plan --hours x",
      "invalid-argument",
      '--hours cannot be "x".',
      "0.25 to 112, in quarters, like 10 or 7.5, or by weekday",
    ],
    ["log git soon", "invalid-argument", '<duration> cannot be "soon".', "See career-roadmap log --help"],
    ["plan --hous 3", "unknown-option", 'career-roadmap plan has no flag "--hous".', "Did you mean --hours?"],
    ["plan --width x", "invalid-argument", '--width cannot be "x".', "See career-roadmap --help"],
    ["next now", "excess-arguments", "Too many arguments", "See career-roadmap next --help"],
  ])("%s names what is wrong and where help is", async (line, code, message, fix) => {
    const { code: exit, out, err } = await runCli(line, { terminal: 60, env: { NO_COLOR: "1" } });
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    for (const one of err.split("\n")) expect(widthOf(one), one).toBeLessThanOrEqual(60);
    expect(err.replace(/\n/g, " ")).toContain(message);
    expect(err.replace(/\n/g, " ")).toContain(fix);
    expect(
      JSON.parse((await runCli(`${line} --json`.replace(/^(plan --hours|plan -o) --json/, "--json $1"))).err).code,
    ).toBe(code);
  });
});
