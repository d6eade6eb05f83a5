import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { widthOf } from "../../../src/render/layout.ts";
import { BAKER, type Json, ROOT, type RunOptions, runCli, tempFolder } from "../../helpers/run.ts";

interface Patient {
  readonly home: string;
  /** A path under one of the four folders: `config/config.yaml`. */
  at(place: string): string;
  write(place: string, text: string): string;
  run(words: string, options?: RunOptions): ReturnType<typeof runCli>;
  doctor(flags?: string, options?: RunOptions): Promise<{ code: number; told: Json; codes: string[]; err: string }>;
}

/** Somebody whose four folders stand under one, with nothing in it yet. */
function patient(home = tempFolder()): Patient {
  const at = (place: string): string => path.join(home, place);
  const run = (words: string, options: RunOptions = {}) =>
    runCli(words, { home, ...options, env: { CAREER_ROADMAP_HOME: home, ...options.env } });
  return {
    home,
    at,
    run,
    write: (place, text) => {
      mkdirSync(path.dirname(at(place)), { recursive: true, mode: 0o700 });
      writeFileSync(at(place), text, { mode: 0o600 });
      return at(place);
    },
    doctor: async (flags = "", options = {}) => {
      const { code, out, err } = await run(`doctor --json ${flags}`, options);
      const told = JSON.parse(out);
      return { code, told, err, codes: told.problems.map((problem: Json) => problem.code) };
    },
  };
}

async function recorded(home = tempFolder()): Promise<Patient & { log: string }> {
  const one = patient(home);
  expect(await one.run("done git")).toMatchObject({ code: 0 });
  const [name = ""] = readdirSync(one.at("data/progress"));
  return { ...one, log: one.at(`data/progress/${name}`) };
}

describe("doctor in good health", () => {
  it("finds nothing to do in an empty home, and makes nothing", async () => {
    const one = patient();
    const { code, told, err } = await one.doctor();
    expect({ code, err, problems: told.problems, remarks: told.remarks }).toEqual({
      ...{ code: 0, err: "", problems: [], remarks: [] },
    });
    expect(told).toMatchObject({
      schema: "career-roadmap/doctor@1",
      version: "0.0.0-test",
      node: process.version,
      profile: { path: one.at("config/config.yaml"), there: false },
      sources: [],
      progress: { path: one.at("data/progress"), events: 0, devices: [] },
      device: { path: one.at("state/device"), id: null },
      cache: one.at("cache"),
    });
    expect(readdirSync(one.home)).toEqual([]);
    expect((await one.run("doctor")).out).toMatch(/All is well\.\n$/);
  });

  it.each([60, 80, 120])("reads well at %i columns", async (columns) => {
    const one = await recorded();
    await one.run("config set role ml-engineer");
    await one.run("config set hours 7.5");
    const { code, out, err } = await one.run("doctor --no-color", { terminal: columns });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const line of out.split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
    expect(out).toMatch(/[^\n]\n$/);
    expect(out).not.toMatch(/ \n|\n\n\n/);
  });

  it("shows versions, places, devices and what counts", async () => {
    const one = await recorded(mkdtempSync("/tmp/doctor-")); // as long on every machine, so that lines break alike
    await one.run("config set role ml-engineer");
    await one.run("config set hours 7.5");
    const id = readFileSync(one.at("state/device"), "utf8").trim();
    const { out } = await one.run("doctor --no-color", { terminal: 80 });
    rmSync(one.home, { recursive: true });
    const text = out.replaceAll(one.home, "HOME").replaceAll(id, "DEVICE").replaceAll(process.version, "NODE");
    await expect(text).toMatchFileSnapshot(path.join(ROOT, "tests", "golden", "doctor-80.txt"));
  });

  it("has no character beyond ASCII under --ascii, and is plain in a pipe", async () => {
    const one = await recorded();
    expect((await one.run("doctor --ascii", { terminal: 80, env: { NO_COLOR: "1" } })).out).toMatch(/^[\n\x20-\x7e]*$/);
    const { out } = await one.run("doctor");
    expect(out).not.toContain("\u001b");
    expect(out).toMatch(new RegExp(`^ {2}progress +${one.at("data/progress")} \\(1 event\\)$`, "m"));
  });

  it("has colour that adds nothing but colour", async () => {
    const one = patient();
    one.write("config/config.yaml", "colour: red\n");
    one.write("cache", "");
    const painted = (await one.run("doctor", { terminal: 60, env: { TERM: "xterm-256color" } })).out;
    expect(painted).toContain("\u001b[1m");
    const plain = (await one.run("doctor --no-color", { terminal: 60 })).out;
    expect(stripVTControlCharacters(painted)).toBe(plain);
  });

  it("counts what each device wrote", async () => {
    const one = await recorded();
    const line = readFileSync(one.log, "utf8").replaceAll(
      /"id":"[^"]+"/g,
      '"id":"0199a000-0000-7000-8000-000000000000"',
    );
    const other = one.write("data/progress/0123456789abcdef.jsonl", line);
    const { told, code } = await one.doctor();
    expect(code).toBe(0);
    expect(told.progress).toMatchObject({ events: 2 });
    expect(told.progress.devices).toHaveLength(2);
    expect(told.progress.devices).toContainEqual({ file: other, events: 1, thisMachine: false });
    expect(told.progress.devices).toContainEqual({ file: one.log, events: 1, thisMachine: true });
  });
});

describe("doctor says what counts", () => {
  const at = { CAREER_ROADMAP_ROLE: "data-scientist", CAREER_ROADMAP_HOURS: "6" };

  it("flags beat the environment, which beats the profile, which beats defaults", async () => {
    const one = patient();
    const choices = async (flags = "", env = {}) => (await one.doctor(flags, { env })).told.choices;
    expect(await choices()).toEqual({
      role: { value: null, from: "none" },
      job: { value: null, from: "none" },
      hours: { value: 10, from: "default", byWeekday: null },
      start: { value: "2026-11-23", from: "default" },
    });
    one.write("config/config.yaml", "role: ml-engineer\njob: data-scientist\nhours: 7.5\nstart: 2026-12-01\n");
    expect(await choices()).toEqual({
      role: { value: "ml-engineer", from: "profile" },
      job: { value: "data-scientist", from: "profile" },
      hours: { value: 7.5, from: "profile", byWeekday: null },
      start: { value: "2026-12-01", from: "profile" },
    });
    expect(await choices("", at)).toMatchObject({
      role: { value: "data-scientist", from: "environment" },
      hours: { value: 6, from: "environment", byWeekday: null },
    });
    expect(await choices("--role mlops-engineer --hours 5 --start 2026-12-24", at)).toEqual({
      role: { value: "mlops-engineer", from: "flag" },
      job: { value: "data-scientist", from: "profile" },
      hours: { value: 5, from: "flag", byWeekday: null },
      start: { value: "2026-12-24", from: "flag" },
    });
  });

  it("takes the one role that has progress, and says so of a first day that has passed", async () => {
    const one = patient();
    await one.run(`start flour --roadmaps ${BAKER}`);
    one.write("config/config.yaml", `roadmaps: ["${BAKER}"]\nstart: 2026-01-01\n`);
    const { told } = await one.doctor();
    expect(told.choices.role).toEqual({ value: "baker", from: "progress" });
    expect(told.choices.start).toEqual({ value: "2026-11-23", from: "default" });
    expect(told.sources).toEqual([{ path: BAKER, from: "profile" }]);
    expect((await one.run("doctor")).out).toContain("today, since the profile's 2026-01-01 has passed");
  });

  it.each([
    ["CAREER_ROADMAP_HOURS", "many", "bad-environment"],
    ["CAREER_ROADMAP_TODAY", "soon", "bad-environment"],
    ["CAREER_ROADMAP_ROLE", "ml-enginer", "unknown-id"],
  ])("finds a bad %s", async (name, value, code) => {
    const found = await patient().doctor("", { env: { [name]: value } });
    expect(found).toMatchObject({ code: 1, codes: [code] });
    expect(found.told.problems[0]).toMatchObject({ message: expect.stringContaining(name), fix: expect.any(String) });
  });
});

describe("doctor finds", () => {
  it("every problem of the profile, and goes on", async () => {
    const one = await recorded();
    const file = one.write("config/config.yaml", "role: ml-engineer\nhours: lots\ncolour: red\n");
    const { code, told, codes } = await one.doctor();
    expect({ code, codes }).toEqual({ code: 1, codes: ["bad-value", "unknown-key"] });
    expect(told.problems[1]).toEqual({
      ...{ code: "unknown-key", message: expect.stringContaining("colour"), fix: expect.any(String), file, line: 3 },
    });
    expect(told).toMatchObject({ choices: { role: { value: "ml-engineer" } }, progress: { events: 1 } });
    expect(told.remarks.map((remark: Json) => remark.code)).toEqual(["ids-not-checked"]);
    expect((await one.run("doctor")).out).toContain("3 | colour: red");
  });

  it("a profile that is no file", async () => {
    const one = patient();
    mkdirSync(one.at("config/config.yaml"), { recursive: true, mode: 0o700 });
    expect(await one.doctor()).toMatchObject({ code: 1, codes: ["not-read"] });
  });

  it("every problem of the roadmaps, each with its place", async () => {
    const one = await recorded();
    const file = one.write(
      "config/roadmaps/mine.yaml",
      "id: mine\ntitle: Mine\nstages:\n  - { title: A, skills: [pyhton] }\n",
    );
    const { code, told, codes } = await one.doctor();
    expect({ code, codes }).toEqual({ code: 1, codes: ["unknown-prerequisite"] });
    expect(told.problems[0]).toMatchObject({ file, line: 4, fix: expect.stringContaining("python") });
    expect(told.sources).toEqual([{ path: one.at("config/roadmaps"), from: "your own folder" }]);
    rmSync(file);
    expect((await one.doctor(`--roadmaps ${one.at("nowhere")}`)).codes).toEqual(["missing-path"]);
  });

  it("overridden ids, which are no problem", async () => {
    const one = patient();
    const file = one.write("config/roadmaps/skills/mine.yaml", "skills:\n  git: { title: My git, hours: 3 }\n");
    const { code, told } = await one.doctor();
    expect({ code, overrides: told.overrides }).toEqual({
      ...{ code: 0, overrides: [{ id: "git", file, line: 2, replaced: "built-in" }] },
    });
    expect((await one.run("doctor")).out).toContain(`${file}:2 instead of the built-in one`);
  });

  it("ids that no roadmap has any more", async () => {
    const one = patient();
    await one.run(`start flour --roadmaps ${BAKER}`);
    await one.run(`log flour 30m --roadmaps ${BAKER}`);
    const file = one.write("config/config.yaml", "hours: 5\nrole: baker\njob: miller\nprefer: [tensorflw, git]\n");
    const { code, told } = await one.doctor();
    expect(code).toBe(1);
    expect(told.problems).toMatchObject([
      { code: "dangling-id", message: expect.stringContaining('"baker"'), file, line: 2 },
      { code: "dangling-id", message: expect.stringContaining('"miller"'), file, line: 3 },
      { code: "dangling-id", message: expect.stringContaining('"tensorflw"'), file, line: 4 },
      {
        code: "dangling-id",
        message: '"flour" has 2 events in your progress, and no roadmap has it any more.',
        fix: expect.stringContaining("career-roadmap history flour"),
      },
    ]);
    expect(told.choices.job).toEqual({ value: null, from: "profile" });
    await one.run("config unset job");
    expect((await one.doctor(`--roadmaps ${BAKER}`)).codes).toEqual(["dangling-id"]);
    await one.run("undo -n 3");
    await one.run("config unset job");
    await one.run("config unset role");
    await one.run("config unset prefer");
    expect(await one.doctor()).toMatchObject({ code: 0 });
  });

  it("lines of the log that cannot be read, once", async () => {
    const one = await recorded();
    writeFileSync(one.log, `${readFileSync(one.log, "utf8")}{"v":1,"id\n{"half\n`);
    const { code, codes, told, err } = await one.doctor();
    expect({ code, codes, err }).toEqual({ code: 1, codes: ["damaged-line", "damaged-line"], err: "" });
    expect(told.problems.map(({ file, line }: Json) => [file, line])).toEqual([
      ...[
        [one.log, 2],
        [one.log, 3],
      ],
    ]);
    expect(told.progress.events).toBe(1);
    expect((await one.run("doctor")).out).toContain(`${one.log}:3`);
  });

  it("a log that leads nowhere", async () => {
    const one = await recorded();
    symlinkSync(one.at("gone.jsonl"), one.at("data/progress/ffffffffffffffff.jsonl"));
    expect(await one.doctor()).toMatchObject({ code: 1, codes: ["not-a-log"], told: { progress: { events: 1 } } });
  });

  it("a broken name of this machine", async () => {
    const one = patient();
    const file = one.write("state/device", "no id\n");
    const { code, told } = await one.doctor();
    expect(code).toBe(1);
    expect(told.problems).toMatchObject([{ code: "broken-device", file, fix: expect.stringContaining("Remove it") }]);
  });

  it("what others may use, with the command that closes it", async () => {
    const one = await recorded();
    await one.run("config set hours 5");
    for (const place of ["config", "config/config.yaml", "data", "data/progress", "state", "state/device"]) {
      chmodSync(one.at(place), 0o755);
    }
    const { code, told, codes } = await one.doctor();
    expect({ code, codes }).toEqual({ code: 1, codes: Array(2).fill("open-to-others") });
    // Git keeps no permissions: a profile that came with dotfiles is always so, and no fault.
    const [[config], [data]] = [told.remarks, told.problems];
    expect(config.fix).toBe(`chmod go= ${one.at("config")} ${one.at("config/config.yaml")}`);
    expect(data.fix).toBe(`chmod go= ${one.at("data")} ${one.at("data/progress")}`);
    chmodSync(one.log, 0o640);
    expect((await one.doctor()).told.problems[0].fix).toContain(one.log);
  });

  it("nothing wrong with a profile that is a link into somebody's dotfiles", async () => {
    const one = patient();
    const real = one.write("dotfiles/config.yaml", "hours: 5\n");
    chmodSync(real, 0o644);
    mkdirSync(one.at("config"), { mode: 0o700 });
    symlinkSync(real, one.at("config/config.yaml"));
    expect(await one.doctor()).toMatchObject({ code: 0, codes: [] });
  });

  it.each(["data", "state"])("a file in the place of %s", async (folder) => {
    const one = patient();
    const file = one.write(folder, "");
    const { code, told } = await one.doctor();
    expect(code).toBe(1);
    expect(told.problems).toContainEqual({
      code: "not-writable",
      message: `Nothing can be written into "${file}": "${file}" is no folder.`,
      fix: expect.stringContaining("CAREER_ROADMAP_HOME"),
      file,
      line: null,
    });
  });

  it("a file in the place of config", async () => {
    const one = patient();
    one.write("config", "");
    expect(await one.doctor()).toMatchObject({ code: 1, codes: ["not-read", "not-writable"] });
    expect((await one.doctor(`--config ${one.at("other.yaml")}`)).codes).toEqual(["not-writable"]);
  });

  it("a cache that cannot be written only as something to know", async () => {
    const one = patient();
    const file = one.write("cache", "");
    const { code, told } = await one.doctor();
    expect({ code, problems: told.problems }).toEqual({ code: 0, problems: [] });
    expect(told.remarks).toMatchObject([{ code: "cache-not-writable", file, fix: expect.any(String) }]);
    expect((await one.run("doctor")).out).toMatch(/cache-not-writable[\s\S]*All is well\.\n$/);
  });

  it("all of it at once, at 60 columns, with nothing raw", async () => {
    const one = await recorded();
    one.write("config/config.yaml", "hours: \u001b[31m\nroles: [x]\n");
    one.write("config/roadmaps/mine.yaml", "id: mine\n");
    writeFileSync(one.log, "{\n");
    rmSync(one.at("state"), { recursive: true });
    one.write("state", "");
    one.write("cache", "");
    const { code, out } = await one.run("doctor --no-color", { terminal: 60 });
    expect(code).toBe(1);
    expect(out).not.toContain("\u001b");
    for (const line of out.split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(60);
    for (const word of ["unknown-key", "damaged-line", "not-writable", "cache-not-writable"])
      expect(out).toContain(word);
    expect(out).toMatch(/\d+ things to do\.\n$/);
  });
});
