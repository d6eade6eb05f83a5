import fs from "node:fs";
import path from "node:path";
import { Command, CommanderError } from "commander";
import { describe, expect, it } from "vitest";
import { configCommand } from "../../src/commands/config/command.ts";
import { addGlobalOptions, globalFlags } from "../../src/commands/shared/flags/flags.ts";
import { renderError } from "../../src/render/error.ts";
import { CliError } from "../../src/shared/errors.ts";
import { systemContext } from "../../src/system/context.ts";
import { type Ran, ROOT, tempFolder } from "../helpers/run.ts";

/** Runs `config …` over one profile, as src/cli.ts does. `text` is what the file holds before; without it there is none. */
async function config(
  words: string | readonly string[],
  text?: string,
  screen: { isTTY?: boolean; columns?: number } = {},
): Promise<Ran & { file: string; after: string }> {
  const folder = tempFolder();
  const file = path.join(folder, "config.yaml");
  if (text !== undefined) fs.writeFileSync(file, text);
  let [out, err] = ["", ""];
  const host = {
    ...{
      env: { NO_COLOR: "1" },
      platform: "linux",
      home: folder,
      stdin: {},
      readInput: async () => new Uint8Array(),
      packageFolder: ROOT,
      version: "0.0.0-test",
    },
    stdout: { ...screen, write: (more: string) => (out += more) },
    stderr: { write: (more: string) => (err += more) },
    now: () => new Date(2026, 10, 23, 12),
  };
  const ctx = systemContext(host);
  const program = addGlobalOptions(new Command("career-roadmap"), ctx)
    .exitOverride()
    .configureOutput({ writeOut: (more) => ctx.out(more), writeErr: () => {} })
    .hook("preAction", () => ctx.configure(globalFlags(program)));
  program.addCommand(configCommand(ctx).copyInheritedSettings(program));
  const argv = ["--config", file, "config", ...(typeof words === "string" ? words.split(" ").filter(Boolean) : words)];
  let code = 0;
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) code = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof CliError) {
      code = error.kind === "usage" ? 2 : 1;
      err += renderError(error, argv.includes("--json"), ctx.errTheme);
    } else throw error;
  }
  return { code, out, err, file, after: fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "" };
}

const BROKEN = "# mine\nrole: ml-engineer\nhours: many\n";
const SYNTAX = 'role: ml-engineer\nprompt: "{role}\n';

describe("config list", () => {
  it.each(["", "list"])("shows every key, set or not (%j)", async (words) => {
    const { code, out, err } = await config(words, "role: ml-engineer\noff: [2027-05-01, 2027-06-01..2027-06-03]\n");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(
      out
        .toLowerCase()
        .split("\n")
        .map((line) => line.split(/\s{2,}/)),
    ).toEqual([
      ["key", "value"],
      ["role", "ml-engineer"],
      ["job", "-"],
      ["hours", "-"],
      ["start", "-"],
      ["off", "2027-05-01, 2027-06-01..2027-06-03"],
      ["prefer", "-"],
      ["parallel", "-"],
      ["with-optional", "-"],
      ["built-in", "-"],
      ["roadmaps", "-"],
      ["prompt", "-"],
      [""],
    ]);
  });

  it("is one object for scripts", async () => {
    const { out, file } = await config("list --json", "hours: 7.5\nwith-optional: false\nprefer: [a]\n");
    const values = {
      role: null,
      job: null,
      hours: 7.5,
      hoursByWeekday: null,
      start: null,
      off: [],
      prefer: ["a"],
      parallel: null,
      roadmaps: [],
      prompt: null,
    };
    expect(JSON.parse(out)).toEqual({
      schema: "career-roadmap/config@1",
      path: file,
      values: { ...values, "with-optional": false, "built-in": null },
    });
  });

  it.each([60, 100])("fits %i columns", async (columns) => {
    const text = `prompt: "${"word ".repeat(30)}"\nrole: ml-engineer\n`;
    const { out, file } = await config("", text, { isTTY: true, columns });
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(columns);
    expect(out.replace(/\s/g, "")).toContain(`From${file}`);
    expect(out.includes("hours you have a week")).toBe(columns === 100);
  });

  it.each([BROKEN, SYNTAX])("shows what could be read of a broken file, then what is wrong", async (text) => {
    const { code, out, err, file } = await config("list", text);
    expect(code).toBe(1);
    expect(out).toMatch(/^role +ml-engineer$/m);
    expect(err).toMatch(new RegExp(`^${file}:3:\\d+ error `));
    const json = await config("list --json", text);
    expect(JSON.parse(json.out).values.role).toBe("ml-engineer");
    expect(JSON.parse(json.err)).toMatchObject({ code: "broken-profile", problems: [{ line: 3 }] });
  });

  it("lets no control character through", async () => {
    const { out, err } = await config("", 'role: "\\e[2J"\n# \u001b[2J\n');
    expect(out + err).not.toContain("\u001b");
  });
});

describe("config get", () => {
  it.each([
    ["role", "ml-engineer\n"],
    ["hours", "7.5\n"],
    ["off", "2027-05-01\n2027-06-01\n"],
    ["format", "1\n"],
  ])("prints %s alone", async (key, out) => {
    const text = "role: ml-engineer\nhours: 7.5\noff: [2027-05-01, 2027-06-01]\n";
    expect(await config(["get", key], text)).toMatchObject({ code: 0, out, err: "" });
  });

  it("prints nothing for what is not set, and says so beside", async () => {
    expect(await config("get start")).toMatchObject({ code: 0, out: "", err: '"start" is not set.\n' });
    expect(await config("get start -q")).toMatchObject({ code: 0, out: "", err: "" });
    expect(JSON.parse((await config("get start --json")).out).values).toEqual({ start: null });
  });

  it("answers from a broken file and ends with 1", async () => {
    expect(await config("get role", BROKEN)).toMatchObject({ code: 1, out: "ml-engineer\n" });
  });
});

describe("config set", () => {
  it("prints what is set now and keeps the rest of the file", async () => {
    const ran = await config("set hours 7.50", "# mine\nrole: ml-engineer # yes\n");
    expect(ran).toMatchObject({ code: 0, out: "hours: 7.5\n", err: "" });
    expect(ran.after).toBe("# mine\nrole: ml-engineer # yes\nhours: 7.5\n");
    expect(JSON.parse((await config("set off 2027-05-01 2027-06-01 --json")).out).values).toEqual({
      off: ["2027-05-01", "2027-06-01"],
    });
  });

  it("writes ids in full", async () => {
    expect(await config("set role ml-eng")).toMatchObject({ out: "role: ml-engineer\n" });
    expect(await config("set job data-sci")).toMatchObject({ out: "job: data-scientist\n" });
    expect((await config("set prefer tensorfl,azure-m")).after).toContain("\nprefer: [tensorflow, azure-ml]\n");
  });

  it.each([
    ["set role pytorch", 1, "no role"],
    ["set role ml-enginer", 1, 'Did you mean "ml-engineer"?'],
    ["set job data-scientits", 1, 'Did you mean "data-scientist"?'],
    ["set job none", 2, "career-roadmap config unset job"],
    ["set parallel 11", 2, "a whole number from 1 to 10"],
    ["set prefer tensorflwo", 1, 'Did you mean "tensorflow"?'],
    ["set rol ml-engineer", 2, 'Did you mean "role"?'],
    ["get rol", 2, 'Did you mean "role"?'],
    ["unset rol", 2, 'Did you mean "role"?'],
    ["set hours many", 2, "0.25 to 112"],
    ["hours", 2, 'Did you mean "config get hours"?'],
    ["lst", 2, 'Did you mean "config list"?'],
  ])("config %s ends with %i and a way out", async (words, code, way) => {
    expect(await config(words)).toMatchObject({ code, out: "", err: expect.stringContaining(way), after: "" });
  });

  it.each(["set hours", "get", "set", "list --wrong", "path x"])("config %s is wrong usage", async (words) => {
    expect(await config(words)).toMatchObject({ code: 2, out: "" });
  });

  it("mends a bad value, and says what else is wrong", async () => {
    const text = "role: ml-engineer\nhours: many\nmood: good\n";
    const ran = await config("set hours 5", text);
    expect(ran).toMatchObject({ code: 0, out: "hours: 5\n", after: text.replace("many", "5") });
    expect(ran.err).toContain("One problem is left");
  });

  it("leaves a file with a syntax error alone, naming the line", async () => {
    const ran = await config("set hours 5", SYNTAX);
    expect(ran).toMatchObject({ code: 1, out: "", after: SYNTAX });
    expect(ran.err).toMatch(/line 3/);
    expect(ran.err).toContain("config path");
  });

  it("sets an id without a check where the roadmaps are broken", async () => {
    const roadmaps = path.join(tempFolder(), "broken.yaml");
    fs.writeFileSync(roadmaps, "id: broken\n");
    const ran = await config(["set", "role", "my-own", "--roadmaps", roadmaps]);
    expect(ran).toMatchObject({ code: 0, out: "role: my-own\n", err: expect.stringContaining("without a check") });
  });

  it("does not write what is so already", async () => {
    const ran = await config("set role ml-engineer", "role: 'ml-engineer'\n");
    expect(ran).toMatchObject({ code: 0, out: "role: ml-engineer\n", after: "role: 'ml-engineer'\n" });
    expect(ran.err).toContain("was not changed");
  });
});

describe("config unset and path", () => {
  it("takes a key out, an unknown one too", async () => {
    expect(await config("unset hours", BROKEN)).toMatchObject({
      code: 0,
      out: "hours: not set\n",
      err: "",
      after: "# mine\nrole: ml-engineer\n",
    });
    expect(await config("unset mood", "mood: good\nhours: 5\n")).toMatchObject({ code: 0, after: "hours: 5\n" });
    expect(await config("unset hours")).toMatchObject({ code: 0, after: "" });
  });

  it("tells the path whatever the file is", async () => {
    const { out, file } = await config("path", SYNTAX);
    expect(out).toBe(`${file}\n`);
    const json = await config("path --json", SYNTAX);
    expect(JSON.parse(json.out)).toEqual({ schema: "career-roadmap/config@1", path: json.file });
  });

  it("names the keys in its help", async () => {
    expect((await config("--help")).out).toMatch(/with-optional +whether optional skills/);
  });
});
