import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path, { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { homesOf } from "../../src/shared/paths.ts";
import { cleanEnv, type Ran, ROOT, requireDist, run, temporaryFolder } from "./processes.ts";

const START = join("bin", "career-roadmap.cjs");
const folder = temporaryFolder();
const home = join(folder, "home");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A package with the real start file and a made-up program, where given. */
function makePackage(name: string, program?: string): string {
  const at = join(folder, name);
  cpSync(join(ROOT, "bin"), join(at, "bin"), { recursive: true });
  writeFileSync(join(at, "package.json"), JSON.stringify({ type: "module" }));
  if (program !== undefined) {
    mkdirSync(join(at, "dist"), { recursive: true });
    writeFileSync(join(at, "dist", "main.cjs"), program);
  }
  return join(at, START);
}

function start(file: string, args: string[] = [], env: Record<string, string> = {}, preload?: string): Promise<Ran> {
  const node = preload === undefined ? [] : ["--require", writePreload(preload)];
  return run(process.execPath, [...node, file, ...args], { cwd: folder, env: cleanEnv(home, env) });
}

let preloads = 0;
function writePreload(code: string): string {
  const file = join(folder, `preload-${preloads++}.cjs`);
  writeFileSync(file, code);
  return file;
}

const ECHO = `process.stdout.write(JSON.stringify(process.argv.slice(2)));`;

describe("the code cache", () => {
  const program = `process.stdout.write("one");`;
  const MONTH_AGO = new Date(Date.now() - 31 * 86_400_000);
  /** Every file in it, of all builds, from a home of its own for each test. */
  const cacheOf = (name: string): string => join(folder, `home of ${name}`, ".cache", "career-roadmap", "compile");
  const cached = (name: string): string[] => {
    const at = cacheOf(name);
    if (!existsSync(at)) return [];
    const files = readdirSync(at, { recursive: true, encoding: "utf8" }).map((file) => join(at, file));
    return files.filter((file) => statSync(file).isFile());
  };
  const startOf = (name: string, args: string[] = [], env: Record<string, string> = {}): Promise<Ran> =>
    start(join(folder, name, START), args, { HOME: join(folder, `home of ${name}`), ...env });
  const told = (stdout: string) => ({ code: 0, stdout, stderr: "" });

  it("gives the program that is there, and never one from before", async () => {
    makePackage("changing", program);
    const main = join(folder, "changing", "dist", "main.cjs");
    for (const word of ["one", "one", "two", "two", "one"]) {
      writeFileSync(main, program.replace("one", word));
      expect(await startOf("changing")).toEqual(told(word));
    }
    expect(cached("changing")).toHaveLength(1);
  });

  it("runs each file of the program once, though others require it back", async () => {
    makePackage("circular", `exports.word = "once"; ${program} require("./chunks/a.cjs"); require("./chunks/b.cjs");`);
    const dist = join(folder, "circular", "dist");
    mkdirSync(join(dist, "chunks"));
    const back = `if (require("../main.cjs").word !== "once") throw new Error("not the same module");`;
    writeFileSync(join(dist, "chunks", "a.cjs"), `${back} process.stdout.write("a");`);
    writeFileSync(join(dist, "chunks", "b.cjs"), `${back} require("./a.cjs"); exports.fs = require("node:fs");`);
    for (const _round of [1, 2]) expect(await startOf("circular")).toEqual(told("onea"));
  });

  it("lives through a damaged file, and through a place that cannot be written", async () => {
    makePackage("damaged", program);
    await startOf("damaged");
    const [file] = cached("damaged") as [string];
    const whole = readFileSync(file);
    for (const damaged of ["no code", "", whole.subarray(0, -9), Buffer.concat([whole, whole])]) {
      writeFileSync(file, damaged);
      expect(await startOf("damaged")).toEqual(told("one"));
      expect(readFileSync(file).length).toBeCloseTo(whole.length, -3); // made anew
    }
    const blocked = join(folder, "blocked");
    writeFileSync(blocked, "a file where the folder would be");
    expect(await startOf("damaged", [], { XDG_CACHE_HOME: blocked })).toEqual(told("one"));
    mkdirSync(join(folder, "half blocked"));
    writeFileSync(join(folder, "half blocked", "career-roadmap"), "another one");
    expect(await startOf("damaged", [], { XDG_CACHE_HOME: join(folder, "half blocked") })).toEqual(told("one"));
  });

  it("keeps what two copies of the program need side by side, and clears what none has used for a month", async () => {
    makePackage("copies", program);
    const id = join(folder, "copies", "dist", "build-id");
    for (const build of ["a".repeat(64), "b".repeat(64), "a".repeat(64), "b".repeat(64)]) {
      writeFileSync(id, build);
      expect(await startOf("copies")).toEqual(told("one"));
    }
    const files = cached("copies");
    expect(files.map((file) => path.basename(path.dirname(file))[0]).sort()).toEqual(["a", "b"]);
    for (const file of files) utimesSync(path.dirname(file), MONTH_AGO, MONTH_AGO);
    writeFileSync(id, "c".repeat(64));
    await startOf("copies");
    expect(cached("copies").map((file) => path.basename(path.dirname(file))[0])).toEqual(["c"]);
  });

  it("keeps apart what commands need, and learns what other flags, and later runs, need", async () => {
    const long = (name: string) =>
      `function ${name}() { let sum = 0; ${"sum += Math.random() * 2;".repeat(200)} return sum; }`;
    makePackage(
      "growing",
      `${long("a")} ${long("b")} const { argv, env } = process;
      if (argv.includes("--b") || env.B) b(); if (argv[2] === "rare") require("./more.cjs"); else a(); exports.isCommand = (word) => word === "rare";`,
    );
    writeFileSync(join(folder, "growing", "dist", "more.cjs"), long("c"));
    const sizes = async (args: string[], env: Record<string, string> = {}): Promise<Record<string, number>> => {
      expect(await startOf("growing", args, env)).toEqual(told(""));
      return Object.fromEntries(cached("growing").map((file) => [path.basename(file), statSync(file).size]));
    };
    const first = await sizes(["nothing"]);
    expect(Object.keys(first)).toEqual(["-"]);
    expect(await sizes(["nothing else"])).toEqual(first);
    expect(Object.keys(await sizes(["rare"])).sort()).toEqual(["-", "-rare"]);
    expect(await sizes([], { B: "1" })).toMatchObject(first); // made anew after ten seconds, not each time
    const [file] = cached("growing").filter((one) => path.basename(one) === "-") as [string];
    const [head = "", ...rest] = readFileSync(file, "latin1").split("\n");
    writeFileSync(file, [JSON.stringify({ ...JSON.parse(head), made: 0 }), ...rest].join("\n"), "latin1");
    const second = await sizes([], { B: "1" });
    expect(second["-"]).toBeGreaterThan((first["-"] as number) + 1000);
    expect((await sizes(["--b"]))["-"]).toBeGreaterThan(second["-"] as number);
  });

  describe.runIf(process.getuid !== undefined)("that somebody else may write to", () => {
    /** Puts code of another program behind this one's source. */
    const forge = async (): Promise<string> => {
      makePackage("forged", program.replace("one", "two"));
      await startOf("forged");
      const [file] = cached("forged") as [string];
      const bytes = readFileSync(file, "latin1");
      writeFileSync(file, bytes.replace('write("two")', 'write("one")'), "latin1");
      writeFileSync(join(folder, "forged", "dist", "main.cjs"), program);
      return file;
    };
    afterEach(() => rmSync(join(folder, "home of forged"), { recursive: true }));

    it("would run whatever was put there, were it not looked at", async () => {
      await forge();
      expect(await startOf("forged")).toEqual(told("two"));
    });

    it.each([
      ["a file that its group may write to", (file: string) => chmodSync(file, 0o620)],
      ["a file that everybody may write to", (file: string) => chmodSync(file, 0o606)],
      ["a folder that its group may write to", (file: string) => chmodSync(path.dirname(file), 0o770)],
      ["a folder that everybody may write to", (file: string) => chmodSync(path.dirname(file), 0o707)],
    ])("is not used: %s", async (_what, open) => {
      open(await forge());
      expect(await startOf("forged")).toEqual(told("one"));
      expect(await startOf("forged")).toEqual(told("one"));
    });

    it.runIf(process.getuid?.() === 0)("is not used: another one's file or folder, by root either", async () => {
      const file = await forge();
      chownSync(file, 12_345, 12_345);
      expect(await startOf("forged")).toEqual(told("one"));
      chownSync(path.dirname(await forge()), 12_345, 12_345);
      expect(await startOf("forged")).toEqual(told("one"));
    });
  });
});

describe("the start file", () => {
  it.each(["plain", "with space", "ünï-日本", "100% #1 a?b=c&d"])(
    "starts the program in a folder called %s",
    async (name) => {
      const start1 = makePackage(name, ECHO);
      expect(await start(start1, ["plan", "ml engineer"])).toEqual({
        code: 0,
        stdout: '["plan","ml engineer"]',
        stderr: "",
      });
    },
  );

  it("starts by a link from another folder, as npm makes one, and keeps the program's exit code", async () => {
    const target = makePackage("linked", `${ECHO} process.exitCode = 2;`);
    chmodSync(target, 0o755);
    const link = join(folder, "roadmap");
    symlinkSync(target, link);
    const ran = await run(link, ["x"], { cwd: folder, env: cleanEnv(home) });
    expect(ran).toEqual({ code: 2, stdout: '["x"]', stderr: "" });
  });

  it("says what to do where nothing is built yet", async () => {
    const ran = await start(makePackage("unbuilt"), ["plan"]);
    expect(ran).toMatchObject({ code: 70, stdout: "" });
    expect(ran.stderr).toMatch(/^career-roadmap: .*run npm ci first.*\n$/);
  });

  it("shows the stack where the program itself cannot be loaded", async () => {
    const ran = await start(makePackage("broken", `require("./gone.cjs");`));
    expect(ran).toMatchObject({ code: 70, stdout: "" });
    expect(ran.stderr).toContain("gone.cjs");
    expect(ran.stderr).not.toContain("npm ci");
  });

  it.each([
    ["18.20.8", 1],
    ["20.18.3", 1],
    ["20.19.0", 0],
    ["22.0.0", 0],
    ["100.1.0", 0],
  ])("on Node %s ends with %i", async (version, code) => {
    const versions = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });`;
    const ran = await start(makePackage(`node-${version}`, ECHO), [], {}, versions);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toBe(code ? `career-roadmap: it needs Node 20.19 or newer, and this is Node ${version}.\n` : "");
    expect(ran.stdout).toBe(code ? "" : "[]");
  });
});

describe("compiled code is kept", () => {
  const elsewhere = join(folder, "elsewhere");

  it.each([
    ["in the home folder", {}],
    ["where XDG_CACHE_HOME says", { XDG_CACHE_HOME: join(elsewhere, "cache") }],
    ["in the home folder when XDG_CACHE_HOME is relative", { XDG_CACHE_HOME: "cache" }],
    ["where CAREER_ROADMAP_HOME says", { CAREER_ROADMAP_HOME: elsewhere, XDG_CACHE_HOME: "/x" }],
    ["where CAREER_ROADMAP_HOME says, from here", { CAREER_ROADMAP_HOME: "here" }],
  ])("%s, as the program's own cache", async (_where, env) => {
    const ran = await start(makePackage("kept", ECHO), [], env);
    const inFolder = { ...path, resolve: (...parts: string[]) => path.resolve(folder, ...parts) };
    const homes = homesOf({ env: { HOME: home, ...env }, platform: process.platform, home }, inFolder);
    expect(ran).toEqual({ code: 0, stdout: "[]", stderr: "" });
    expect(readdirSync(join(homes.cache, "compile"))).toHaveLength(1);
  });

  it("nowhere when that cannot be written, without a word", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    const ran = await start(makePackage("kept", ECHO), [], { CAREER_ROADMAP_HOME: join(file, "below") });
    expect(ran).toEqual({ code: 0, stdout: "[]", stderr: "" });
  });

  it("nowhere without a home, least of all in the folder somebody stands in", async () => {
    const noHome = `require("node:os").homedir = () => "";`;
    const ran = await start(makePackage("kept", ECHO), [], { HOME: "" }, noHome);
    expect(ran).toEqual({ code: 0, stdout: "[]", stderr: "" });
    expect(existsSync(join(folder, ".cache"))).toBe(false);
  });
});

describe("the built program", () => {
  beforeAll(requireDist);
  const real = join(ROOT, START);
  const shell = (script: string) =>
    run("/bin/sh", ["-c", script, process.execPath, real], { cwd: folder, env: cleanEnv(home) });

  it("prints its version, bare", async () => {
    const ran = await start(real, ["--version"]);
    expect(ran).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: "" });
  });

  it("ends quietly when nobody reads on", async () => {
    // The reader is gone before Node is up; then the first write meets a closed pipe.
    const ran = await shell(`{ "$0" "$1" plan ml-engineer --json; echo "ended with $?" >&2; } | true`);
    expect(ran.stderr).toBe("ended with 0\n");
  });

  it("delivers an answer larger than a pipe holds, whole", async () => {
    const ran = await shell(`"$0" "$1" plan ml-engineer --json | { sleep 0.3; cat; }`);
    expect(JSON.parse(ran.stdout)).toHaveProperty("schema", "career-roadmap/plan@1");
    expect(ran.stderr).toBe("");
  });

  for (const full of ["/dev/full"].filter(existsSync)) {
    it(`fails with a sentence when the answer cannot be written to ${full}`, async () => {
      const ran = await shell(`"$0" "$1" plan ml-engineer >${full}`);
      expect(ran.code).toBe(1);
      expect(ran.stderr).toContain("ENOSPC");
      expect(ran.stderr).not.toContain("    at ");
    });
  }
});

describe("the built program", () => {
  const program = join(ROOT, START);

  it("records on every Node, with code from its cache and without", async () => {
    const own = join(folder, "recording");
    for (const id of ["git", "python"]) {
      const ran = await run(process.execPath, [program, "done", id, "--json"], { cwd: folder, env: cleanEnv(own) });
      expect(ran).toMatchObject({ code: 0, stderr: "" });
      expect(JSON.parse(ran.stdout).changes).toMatchObject([{ type: "skill-done", subject: id }]);
    }
  });

  it("never takes an empty HOME for the folder it stands in", async () => {
    const here = join(folder, "without a home");
    mkdirSync(here);
    const env = {
      ...cleanEnv(home),
      HOME: "",
      XDG_DATA_HOME: join(folder, "data"),
      XDG_STATE_HOME: join(folder, "state"),
    };
    expect(await run(process.execPath, [program, "roles"], { cwd: here, env })).toMatchObject({ code: 0 });
    expect(readdirSync(here)).toEqual([]);
  });

  it("tells as JSON that an answer could not be written", async () => {
    const ran = await run("/bin/sh", ["-c", `"$0" "$1" roles --json > /dev/full`, process.execPath, program], {
      cwd: folder,
      env: cleanEnv(home),
    });
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stderr)).toMatchObject({ schema: "career-roadmap/error@1", code: "not-written" });
  });
});
