import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { widthOf } from "../../src/render/layout.ts";
import { openPty, type Screen } from "../helpers/pty.ts";
import { cleanEnv, type Ran, ROOT, requireDist, run, temporaryFolder } from "./processes.ts";

const PROGRAM = join(ROOT, "bin", "career-roadmap.cjs");
const UNIX = process.platform !== "win32";
const folder = temporaryFolder();
beforeAll(requireDist);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let homes = 0;
function newHome(): string {
  const home = join(folder, `home-${homes++}`);
  mkdirSync(home);
  return home;
}

interface Place {
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a line of a POSIX shell in which `cr` is the program; `code` is the line's. */
function sh(line: string, { home = newHome(), env = {} }: Place = {}): Promise<Ran> {
  const script = `node=$0 program=$1; cr() { "$node" "$program" "$@"; }\n${line}`;
  return run("/bin/sh", ["-c", script, process.execPath, PROGRAM], { cwd: folder, env: cleanEnv(home, env) });
}

function terminal(args: readonly string[], columns: number, env: Readonly<Record<string, string>> = {}): Screen {
  const all = { ...cleanEnv(newHome()), TERM: "xterm-256color", ...env };
  return openPty(process.execPath, [PROGRAM, ...args], { columns, cwd: folder, env: all });
}

/** Everything below a folder with its permissions, but for what Node itself keeps inside our private cache folder. */
function modesBelow(at: string, name = ""): string[] {
  const entries = readdirSync(join(at, name), { withFileTypes: true });
  return entries.flatMap((entry) => {
    if (entry.name === "compile") return [];
    const inside = join(name, entry.name);
    const mode = (statSync(join(at, inside)).mode & 0o777).toString(8);
    return [
      `${mode} ${entry.isDirectory() ? "folder" : "file"}`,
      ...(entry.isDirectory() ? modesBelow(at, inside) : []),
    ];
  });
}

describe.runIf(UNIX)("a stream that is closed", () => {
  it.each(["roles", "plan ml-engineer --json", "done git", "--help", "--version"])(
    "on standard output does no harm to %s",
    async (words) => {
      expect(await sh(`cr ${words} >&-`)).toEqual({ code: 0, stdout: "", stderr: "" });
    },
  );

  it("on standard input is an empty one", async () => {
    expect(await sh("cr roles <&-")).toMatchObject({ code: 0, stderr: "" });
    expect(await sh("cr done - <&-")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("Nothing"),
    });
  });

  it("on standard error leaves the answer and the exit code as they are", async () => {
    expect((await sh("cr roles 2>&-")).stdout).toBe((await sh("cr roles")).stdout);
    expect(await sh("cr show nosuch 2>&-")).toEqual({ code: 1, stdout: "", stderr: "" });
    expect(await sh("cr roles <&- >&- 2>&-")).toEqual({ code: 0, stdout: "", stderr: "" });
  });
});

describe.runIf(UNIX)("a reader that goes", () => {
  it.each(["plan ml-engineer", "plan ml-engineer --json", "learn", "--help"])("ends %s quietly", async (words) => {
    for (const reader of ["head -n 1", "true"]) {
      const ran = await sh(`{ cr ${words}; echo "ended with $?" >&2; } | ${reader} >/dev/null`);
      expect(ran).toEqual({ code: 0, stdout: "", stderr: "ended with 0\n" });
    }
  });
});

describe.runIf(existsSync("/dev/full"))("a full disk under the answer", () => {
  it.each(["roles", "next --role ml-engineer", "--help", "--version"])("fails %s with a sentence", async (words) => {
    const ran = await sh(`cr ${words} >/dev/full`);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toMatch(/^Error: The answer could not be written: .*ENOSPC.*\nGive it another place\.\n$/);
  });

  it("fails as JSON under --json, also where a change was recorded", async () => {
    const home = newHome();
    const ran = await sh("cr done git --json >/dev/full", { home });
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stderr)).toMatchObject({ schema: "career-roadmap/error@1", code: "not-written" });
    expect((await sh("cr history", { home })).stdout).toContain("git");
  });

  it("keeps the exit code of an error that cannot be told", async () => {
    expect((await sh("cr plan --bad 2>/dev/full")).code).toBe(2);
  });
});

describe.runIf(UNIX)("standard input that nobody asked for", () => {
  /** The program with a pipe on its standard input that is never written to and never ends. */
  function withOpenPipe(args: readonly string[]): Promise<Omit<Ran, "stdout">> {
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, env: cleanEnv(newHome()) });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (part: string) => {
      stderr += part;
    });
    child.stdout.resume();
    return new Promise((resolve) => child.once("close", (code) => resolve({ code, stderr })));
  }

  it.each([
    ["roles", 0, ""],
    ["done git", 0, ""],
    ["done", 2, "The argument ID is missing."],
    ["plan", 2, "Which role?"],
    ["init", 2, "nobody can be asked"],
    ["checklist git --edit", 2, "needs a terminal"],
    ["config edit", 2, "needs a terminal"],
  ])("is not waited for by `%s`", async (words, code, sentence) => {
    const ran = await withOpenPipe(words.split(" "));
    expect(ran).toEqual({ code, stderr: sentence === "" ? "" : expect.stringContaining(sentence) });
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "that is asked for ends with %s, recording nothing",
    async (signal) => {
      const home = newHome();
      const child = spawn(process.execPath, [PROGRAM, "done", "-"], { cwd: folder, env: cleanEnv(home) });
      child.stdin.write("git\n");
      const closed = new Promise((resolve) => child.once("close", (_code, by) => resolve(by)));
      child.kill(signal);
      expect(await closed).toBe(signal);
      expect((await sh("cr history --json", { home })).stdout).toContain('"events": []');
    },
  );

  it("is left alone for who reads it next", async () => {
    const ran = await sh("printf 'git\\n' | { cr roles >/dev/null; cr done >/dev/null 2>&1; cr start - -q; }");
    expect(ran).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("git") });
  });
});

describe.runIf(UNIX)("ids on standard input", () => {
  it.each([
    [
      "of the piped plan, by awk",
      "cr plan ml-engineer | awk '$4 == \"ready\" { print $2 }' | cr start - --json",
      "shell",
    ],
    ["of the piped plan, by hand", "printf 'python\\nsql\\n' | cr start - --json", "python"],
    [
      "of the piped checklist",
      "cr checklist --role ml-engineer | awk '$3 == \"ready\" { print $1 }' | cr start - --json",
      "shell",
    ],
    ["that come late", "{ sleep 0.3; echo python; } | cr start - --json", "python"],
    ["of a file", "echo python >ids; cr start - --json <ids", "python"],
  ])("%s are taken", async (_how, line, first) => {
    const { code, stdout, stderr } = await sh(line);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout).changes[0]).toMatchObject({ type: "skill-started", subject: first });
  });

  it("are one change, however many", async () => {
    const home = newHome();
    const ids = "node -e 'JSON.parse(require(\"fs\").readFileSync(0)).steps.forEach((s) => console.log(s.id))'";
    expect(await sh(`cr plan ml-engineer --json | ${ids} | cr know - -q`, { home })).toMatchObject({
      code: 0,
      stderr: "",
    });
    expect((await sh("cr plan ml-engineer --json", { home })).stdout).toContain('"percent": 100');
    expect(await sh("cr undo -q", { home })).toMatchObject({ code: 0 });
    expect((await sh("cr plan ml-engineer --json", { home })).stdout).toContain('"percent": 0');
  });

  it.each([
    ["without end", "yes | cr done -", "More than 1 MiB"],
    ["of no text", "printf '\\377' | cr done -", "no UTF-8"],
    ["of a folder", "cr done - </", "could not be read"],
  ])("%s are refused", async (_what, line, sentence) => {
    expect(await sh(line)).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining(sentence) });
  });

  it("are awaited at a terminal, which is told so", async () => {
    const screen = terminal(["done", "-"], 80);
    await screen.shows("Type ids like python git, then Ctrl-D on a line of its own.\r\n");
    screen.type("git python\rsql\r");
    screen.type("\u0004");
    expect(await screen.exit).toBe(0);
    for (const step of ["Git and GitHub git", "Python", "SQL queries sql"])
      expect(screen.text()).toContain(`Done: ${step}\r\n`);
  });

  it("leave the terminal by Ctrl-C with nothing recorded", async () => {
    const screen = terminal(["done", "-"], 80);
    await screen.shows("Ctrl-D");
    screen.type("git\r\u0003");
    await screen.exit;
    expect(screen.text()).not.toContain("Done");
  });
});

describe.runIf(UNIX)("a home", () => {
  const READING = ["roles", "status", "next --role ml-engineer", "history", "config get role", "checklist git", "undo"];
  const WRITING = [
    "done git",
    "log git 1h",
    "note git x",
    "config set role ml-engineer",
    "init --yes --role ml-engineer",
  ];

  it("that does not exist is made by what records, for its user alone, and not by what reads", async () => {
    const home = join(newHome(), "to", "be");
    for (const words of READING) {
      const ran = await sh(`cr ${words}`, { env: { HOME: home } });
      expect({ words, code: ran.code, stderr: ran.stderr.replace('"role" is not set.\n', "") }).toEqual({
        words,
        code: 0,
        stderr: "",
      });
    }
    expect(readdirSync(home)).toEqual([".cache"]);
    for (const words of WRITING) expect(await sh(`cr ${words}`, { env: { HOME: home } })).toMatchObject({ code: 0 });
    expect(readdirSync(home).sort()).toEqual([".cache", ".config", ".local"]);
  });

  for (const [what, line] of [
    ["that is no folder", "export HOME=/dev/null"],
    ["below what is no folder", "export HOME=/dev/null/x"],
    [
      "whose parts are files",
      'echo mine >file; export XDG_CONFIG_HOME="$PWD/file" XDG_DATA_HOME="$PWD/file" XDG_STATE_HOME="$PWD/file" XDG_CACHE_HOME="$PWD/file"',
    ],
  ] as const) {
    it.each(READING)(`${what} is none to \`%s\`, without a word`, async (words) => {
      const ran = await sh(`${line}; cr ${words}`);
      expect({ code: ran.code, stderr: ran.stderr.replace('"role" is not set.\n', "") }).toEqual({
        code: 0,
        stderr: "",
      });
    });

    it.each(WRITING)(`${what} fails \`%s\` with the way out`, async (words) => {
      const ran = await sh(`${line}; cr ${words}`);
      expect(ran).toMatchObject({ code: 1, stdout: "" });
      expect(ran.stderr).toMatch(
        /^Error: .*"\/.*(cannot be made a folder|in the place of its folder)\.\n.*(CAREER_ROADMAP_HOME|--config FILE).*\n$/,
      );
    });
  }

  it("that cannot be written is done without, under CAREER_ROADMAP_HOME", async () => {
    const elsewhere = newHome();
    const env = { CAREER_ROADMAP_HOME: elsewhere };
    expect(await sh("export HOME=/dev/null; cr done git", { env })).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(elsewhere)).toEqual(expect.arrayContaining(["data", "state"]));
  });

  it("whose config cannot be written still takes progress", async () => {
    const home = newHome();
    const env = { XDG_CONFIG_HOME: "/dev/null" };
    expect(await sh("cr done git", { home, env })).toMatchObject({ code: 0, stderr: "" });
    expect(await sh("cr config set role ml-engineer", { home, env })).toMatchObject({ code: 1 });
    expect((await sh("cr history", { home, env })).stdout).toContain("git");
  });

  it("is private whatever the umask", async () => {
    for (const umask of ["000", "077", "022"]) {
      const home = newHome();
      await sh(`umask ${umask}; cr done git; cr config set role ml-engineer; cr status`, { home });
      const modes = modesBelow(home);
      expect(new Set(modes)).toEqual(new Set(["700 folder", "600 file"]));
    }
  });

  it("is not where a relative XDG variable says, and is where a relative CAREER_ROADMAP_HOME says", async () => {
    const [home, here] = [newHome(), newHome()];
    const xdg = "export XDG_CONFIG_HOME=a XDG_DATA_HOME=b XDG_STATE_HOME=c XDG_CACHE_HOME=d";
    await sh(`cd '${here}'; ${xdg}; cr done git; cr config set role ml-engineer`, { home });
    expect(readdirSync(here)).toEqual([]);
    await sh(`cd '${here}'; export CAREER_ROADMAP_HOME=mine; cr done git`, { home });
    expect(readdirSync(here)).toEqual(["mine"]);
    expect(readdirSync(join(here, "mine"))).toEqual(expect.arrayContaining(["data", "state"]));
  });
});

describe.runIf(UNIX)("a folder that is gone under our feet", () => {
  const gone = 'mkdir gone; cd gone; rmdir "$PWD";';

  it.each([
    ["cr roles", 0, ""],
    ["cr done git", 0, ""],
    ["cr plan ml-engineer -o x.json", 1, "no such folder"],
    ["export CAREER_ROADMAP_HOME=mine; cr roles", 1, "The folder you are in is gone."],
  ])("is no matter to `%s`, or told", async (line, code, sentence) => {
    const ran = await sh(`${gone} ${line}`);
    expect(ran).toMatchObject({ code, stderr: sentence === "" ? "" : expect.stringContaining(sentence) });
    expect(ran.stderr).not.toContain("    at ");
  });
});

describe.runIf(UNIX)("a terminal", () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes of a terminal begin so
  const ESCAPE = /\u001b/;
  const COMMANDS = [
    "plan ml-engineer",
    "status --role ml-engineer",
    "next --role ml-engineer",
    "roles",
    "checklist python",
    "show git",
    "history",
    "validate",
    "help",
  ];

  it("called dumb gets no escapes, and questions as plain lines", async () => {
    for (const words of ["plan ml-engineer", "show git", "plan", "init"]) {
      const screen = terminal(words.split(" "), 80, { TERM: "dumb", TERM_PROGRAM: "vscode" });
      const asks = ["plan", "init"].includes(words);
      if (asks) {
        await screen.shows("Number from 1 to");
        screen.type("\u0003");
      }
      // Ctrl-C in a question ends it as a signal does, which the terminal has no exit code for.
      expect(await screen.exit).toBe(0);
      expect(screen.raw()).not.toMatch(ESCAPE);
    }
  });

  it.each(["1", "true"])("under CI=%s is asked nothing", async (CI) => {
    const screen = terminal(["done"], 80, { CI });
    expect(await screen.exit).toBe(2);
    expect(screen.text()).toContain("The argument ID is missing.");
  });

  it("under CI=false, which says that it is none, is asked", async () => {
    const screen = terminal(["plan"], 80, { CI: "false" });
    await screen.shows("Which role do you want?");
    screen.type("\u0003");
    expect(await screen.exit).toBe(130);
  });

  it("that shows no more than ASCII gets no more, and a pipe and a file the same as ever", async () => {
    for (const env of [{ LANG: "C" }, { LC_ALL: "POSIX", LANG: "en_GB.UTF-8" }, { TERM: "linux" }]) {
      const screen = terminal(["status", "--role", "ml-engineer"], 80, env);
      expect(await screen.exit).toBe(0);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
      expect(screen.raw()).toMatch(/^[\u0000-\u007f]+$/);
    }
    const [home, env] = [newHome(), { LC_ALL: "C" }];
    expect((await sh("cr status --role ml-engineer", { home, env })).stdout).toBe(
      (await sh("cr status --role ml-engineer", { home })).stdout,
    );
    const file = join(folder, "plan.txt");
    const writing = terminal(["plan", "ml-engineer", "-o", file], 80, env);
    expect(await writing.exit).toBe(0);
    const same = join(folder, "same.txt");
    await sh(`cr plan ml-engineer -o ${same}`);
    expect(readFileSync(file, "utf8")).toBe(readFileSync(same, "utf8"));
  });

  it.each([1, 20])("of %i columns breaks nothing", async (columns) => {
    for (const words of COMMANDS) {
      const screen = terminal(words.split(" "), columns);
      expect({ words, code: await screen.exit }).toEqual({ words, code: 0 });
      expect(screen.text()).not.toBe("");
    }
  });

  it("of 40 columns holds every line but addresses", async () => {
    for (const words of COMMANDS) {
      const screen = terminal(words.split(" "), 40);
      expect(await screen.exit).toBe(0);
      const lines = screen
        .text()
        .split("\r\n")
        .filter((line) => !line.includes("https://"));
      expect({ words, over: lines.filter((line) => widthOf(line) > 40) }).toEqual({ words, over: [] });
    }
  });

  it("without TERM is one all the same", async () => {
    const screen = openPty("/bin/sh", ["-c", 'unset TERM; exec "$0" "$1" roles', process.execPath, PROGRAM], {
      columns: 80,
      cwd: folder,
      env: cleanEnv(newHome()),
    });
    expect(await screen.exit).toBe(0);
    expect(screen.text()).toContain("ml-engineer");
  });
});

describe.runIf(UNIX)("colour", () => {
  it.each([
    ["FORCE_COLOR=1", "", true],
    ["FORCE_COLOR=0", "", false],
    ["FORCE_COLOR=1", "--no-color", false],
    ["FORCE_COLOR=1 NO_COLOR=1", "", false],
    ["CLICOLOR_FORCE=1", "", true],
    ["CI=true", "", false],
  ])("in a pipe under %s %s: %s", async (env, flag, colour) => {
    expect((await sh(`export ${env}; cr show git ${flag}`)).stdout.includes("\u001b")).toBe(colour);
    const error = await sh(`export ${env}; cr show nosuch ${flag}`);
    expect(error.stderr.includes("\u001b")).toBe(colour);
  });
});

describe.runIf(UNIX)("words of a command line", () => {
  it.each([
    ["after -- are no flags", "cr done -- git", 0],
    ["after -- may begin with a hyphen, and name nothing", "cr done -- -xyz", 1],
    ["that begin with a hyphen are flags", "cr done -git", 2],
    ["that contradict each other are refused", "cr plan ml-engineer --role data-scientist", 2],
    ["that agree are not", "cr plan ml-engineer --role ml-engineer", 0],
  ])("%s", async (_what, line, code) => {
    expect((await sh(line)).code).toBe(code);
  });
});
