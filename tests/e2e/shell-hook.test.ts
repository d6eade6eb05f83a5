import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { isPresent } from "../helpers/present.ts";
import type { Screen } from "../helpers/pty.ts";
import { ROOT, tempFolder } from "../helpers/run.ts";
import { openShell, presentShells, type Shell } from "../helpers/shells.ts";
import { requireDist } from "./processes.ts";

beforeAll(requireDist);

/** Titles that try to run something, to read something, or to steer the shell, the terminal or tmux. */
const HOSTILE = [
  "$(touch pwned)",
  "a `touch pwned` b",
  "\\$(touch pwned) \\\\$(touch pwned) \\`touch pwned\\`",
  "$" + "{x:=$(touch pwned)} $HOME $$ $((1+1)) $[1+1] $",
  "%{x%} %n %1(?.a.b) %% %",
  "\\u \\w \\[ \\] \\$ \\",
  "!! !1 !",
  ";touch pwned; && touch pwned | touch pwned & #",
  `'"' "'" "$(touch pwned)" '$(touch pwned)'`,
  "~ * ? [a-z] {a,b} <(touch pwned) =ls",
];

/** Somebody who can start `career-roadmap`, with a roadmap of their own whose title is given. */
function somebody(title = "Baker") {
  const home = tempFolder();
  const bin = path.join(home, "bin");
  const roadmaps = path.join(home, ".config", "career-roadmap", "roadmaps");
  const cache = path.join(home, ".cache", "career-roadmap");
  mkdirSync(bin);
  mkdirSync(roadmaps, { recursive: true });
  symlinkSync(path.join(ROOT, "bin", "career-roadmap.cjs"), path.join(bin, "career-roadmap"));
  const role = { id: "baker", title, stages: [{ title: "All", skills: ["git"] }] };
  writeFileSync(path.join(roadmaps, "baker.yaml"), JSON.stringify(role));
  const env = { PATH: [bin, path.dirname(process.execPath), process.env.PATH].join(path.delimiter) };
  const program = (...words: string[]): string => {
    const ran = spawnSync("career-roadmap", words, { env: { ...env, HOME: home }, encoding: "utf8" });
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: "" });
    return ran.stdout;
  };
  const prepare = (expires: number, text: string) => {
    mkdirSync(cache, { recursive: true });
    writeFileSync(path.join(cache, "prompt"), `${expires}\t${text}\t${text}\n`);
  };
  return { home, env, cache, program, prepare, line: () => readFileSync(path.join(cache, "prompt"), "utf8") };
}
type Somebody = ReturnType<typeof somebody>;

const parts = (names: readonly string[]): string => `${names.map((name) => `<$${name}>`).join("")}<end> `;
/** How each shell shows variables, each between < and >, in its prompt. */
const PROMPTS: Readonly<Record<Shell, Readonly<Record<string, (names: readonly string[]) => string>>>> = {
  bash: {
    "by name": (names) => `PS1='${parts(names)}'`,
    "by value": (names) => `PROMPT_COMMAND+=$'\\n''PS1="${parts(names)}"'`,
  },
  zsh: {
    "by name": (names) => `setopt prompt_subst; PROMPT='${parts(names)}'`,
    "by name, with prompt_bang": (names) => `setopt prompt_subst prompt_bang; PROMPT='${parts(names)}'`,
    "by value": (names) => `setopt prompt_subst; draw() { PROMPT="${parts(names)}"; }; add-zsh-hook precmd draw`,
    "by value, without prompt_subst": (names) => `draw() { PROMPT="${parts(names)}"; }; add-zsh-hook precmd draw`,
  },
  fish: {
    "by name": (names) =>
      `function fish_prompt; printf '%s' ${names.map((name) => `'<' $${name} '>'`).join(" ")} '<end> '; end`,
  },
};
const START_FILES = { bash: ".bashrc", zsh: ".zshrc", fish: ".config/fish/config.fish" } as const;
const LOADS = {
  bash: 'eval "$(career-roadmap shell-init bash)"',
  zsh: 'eval "$(career-roadmap shell-init zsh)"',
  fish: "career-roadmap shell-init fish | source",
} as const;

function open(shell: Shell, one: Somebody, lines: readonly string[], env: Record<string, string> = {}): Screen {
  const file = path.join(one.home, START_FILES[shell]);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join("\n")}\n`);
  return openShell(shell, { home: one.home, env: { ...one.env, ...env }, columns: 1000 });
}

const SOON = () => Math.floor(Date.now() / 1000) + 1800;
const PLAIN = ["CAREER_ROADMAP_PS1"];

describe.each(presentShells())("the hook in %s", (shell) => {
  const inPrompt = PROMPTS[shell]["by name"] as (names: readonly string[]) => string;

  it.each(Object.entries(PROMPTS[shell]))("shows and never runs what a title holds, put in %s", async (_how, show) => {
    const one = somebody();
    one.prepare(SOON(), "first");
    const screen = open(shell, one, [LOADS[shell], show(["CAREER_ROADMAP_PS1", "CAREER_ROADMAP_PS1_COLOR"])]);
    await screen.shows("<first><first><end>");
    for (const title of HOSTILE) {
      one.prepare(SOON(), title);
      screen.type("\r");
      const shown = shell === "fish" ? title : title.replaceAll("`", "'");
      await screen.shows(`<${shown}><${shown}><end>`);
    }
    screen.type("echo do''ne\r");
    await screen.shows("done");
    expect(readdirSync(one.home)).not.toContain("pwned");
  });

  it("exports the plain text as it is", async () => {
    const one = somebody(HOSTILE.join(" "));
    one.program("config", "set", "role", "baker");
    const screen = open(shell, one, [LOADS[shell], inPrompt(PLAIN)]);
    await screen.shows("<end>");
    screen.type("env | grep ^CAREER_ROADMAP_PROMPT= >exported; echo do''ne\r");
    await screen.shows("done");
    expect(readFileSync(path.join(one.home, "exported"), "utf8")).toBe(
      `CAREER_ROADMAP_PROMPT=${HOSTILE.join(" ")} 0%\n`,
    );
  });

  it("marks colours as taking no room, and closes them", async () => {
    const one = somebody();
    one.program("config", "set", "role", "baker");
    const screen = open(shell, one, [LOADS[shell], inPrompt(["CAREER_ROADMAP_PS1_COLOR"])]);
    await screen.shows("<Baker 0%><end>");
    expect(screen.raw()).toContain("\u001b[1mBaker\u001b[22m \u001b[36m0%\u001b[39m");
  });

  it("follows a change at the next prompt", async () => {
    const one = somebody();
    one.program("config", "set", "role", "baker");
    const screen = open(shell, one, [LOADS[shell], inPrompt(PLAIN)]);
    await screen.shows("<Baker 0%><end>");
    screen.type("career-roadmap done git >/dev/null\r");
    await screen.shows("<Baker 100%><end>");
  });

  it("passes on the exit status of what ran before", async () => {
    const one = somebody();
    one.prepare(SOON(), "Baker");
    const status = { bash: "'<$?>'", zsh: "'<%?>'", fish: "" }[shell];
    const show = shell === "fish" ? "function fish_prompt; printf '<%s>' $status; end" : `PS1=${status}`;
    const screen = open(shell, one, [LOADS[shell], show]);
    await screen.shows("<0>");
    screen.type(shell === "fish" ? "false\r" : "(exit 42)\r");
    await screen.shows(shell === "fish" ? "<1>" : "<42>");
  });

  it.each([
    ["expired", "1\told\told\n", "<old>"],
    ["missing", undefined, "<>"],
    ["damaged", "damaged", "<>"],
  ])("has a line that is %s prepared in the background, without a word", async (_what, text, first) => {
    const one = somebody();
    one.program("config", "set", "role", "baker");
    const screen = open(shell, one, [
      LOADS[shell],
      ...(text === undefined
        ? [`rm ${one.cache}/prompt`]
        : [`printf '${text.replaceAll("\t", "\\t").trimEnd()}\\n' >${one.cache}/prompt`]),
      inPrompt(PLAIN),
    ]);
    await screen.shows(`${first}<end>`);
    await expect
      .poll(() => existsSync(`${one.cache}/prompt`) && one.line(), { timeout: 10_000 })
      .toContain("\tBaker 0%\t");
    screen.type("\r");
    await screen.shows("<Baker 0%><end>");
    expect(screen.text()).not.toMatch(/\[\d\]|Done|job|Terminated/);
  });

  it("tries no more than once a minute, and only where the program is found", async () => {
    const one = somebody();
    const tries = path.join(one.home, "tries");
    const fake = path.join(one.home, "bin", "career-roadmap");
    const hook = one.program("shell-init", shell);
    writeFileSync(path.join(one.home, "hook"), hook);
    rmSync(fake);
    writeFileSync(fake, `#!/bin/sh\necho "$*" >>${tries}\n`, { mode: 0o755 });
    const screen = open(shell, one, [shell === "fish" ? "source ~/hook" : ". ~/hook", inPrompt(PLAIN)]);
    await screen.shows("<><end>");
    await expect.poll(() => existsSync(tries), { timeout: 10_000 }).toBe(true);
    for (const word of ["one", "two", "three"]) {
      screen.type(`echo ${word}''${word}\r`);
      await screen.shows(`${word}${word}`);
    }
    rmSync(fake);
    expect(readFileSync(tries, "utf8")).toBe("prompt\n");
  });

  it("is silent where the program is not there at all", async () => {
    const one = somebody();
    writeFileSync(path.join(one.home, "hook"), one.program("shell-init", shell));
    rmSync(path.join(one.home, "bin", "career-roadmap"));
    const env = { PATH: "/usr/bin:/bin" };
    const screen = open(shell, one, [shell === "fish" ? "source ~/hook" : ". ~/hook", inPrompt(PLAIN)], env);
    await screen.shows("<><end>");
    expect(screen.text()).not.toMatch(/not found|unknown command/i);
  });

  it("may be loaded twice", async () => {
    const one = somebody();
    one.prepare(SOON(), "Baker");
    const screen = open(shell, one, [LOADS[shell], LOADS[shell], inPrompt(PLAIN)]);
    await screen.shows("<Baker><end>");
    const count = {
      bash: 'echo "is:$PROMPT_COMMAND:"',
      zsh: 'echo "is:$precmd_functions:"',
      fish: "echo is:(functions --handlers-type generic | string match '*__career*' | string split ' ')[2]:",
    }[shell];
    screen.type(`${count}\r`);
    await screen.shows("is:__career_roadmap_prompt:");
  });

  it.each([
    [{ XDG_CACHE_HOME: "/elsewhere" }, "elsewhere/career-roadmap/prompt", "<there>"],
    [{ XDG_CACHE_HOME: "relative" }, ".cache/career-roadmap/prompt", "<there>"],
    [{ CAREER_ROADMAP_HOME: "/elsewhere", XDG_CACHE_HOME: "/other" }, "elsewhere/cache/prompt", "<there>"],
    [{ CAREER_ROADMAP_ROLE: "baker" }, ".cache/career-roadmap/prompt.baker.", "<there>"],
    [{ CAREER_ROADMAP_HOURS: "7.5" }, ".cache/career-roadmap/prompt..7.5", "<there>"],
    [{ CAREER_ROADMAP_HOURS: "mon 2, Sat 4" }, ".cache/career-roadmap/prompt..mon 2, Sat 4", "<there>"],
    [{ CAREER_ROADMAP_ROLE: "baker", CAREER_ROADMAP_HOURS: "5" }, ".cache/career-roadmap/prompt.baker.5", "<there>"],
    [{ CAREER_ROADMAP_ROLE: "../career-roadmap/x" }, ".cache/career-roadmap/x", "<>"],
    [{ CAREER_ROADMAP_TODAY: "2026-11-23" }, ".cache/career-roadmap/prompt", "<>"],
  ] as [Record<string, string>, string, string][])("in %j reads %s: %s", async (given, file, shown) => {
    const one = somebody();
    const env = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, value.startsWith("/") ? one.home + value : value]),
    );
    const place = path.join(one.home, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, `${SOON()}\tthere\tthere\n`);
    const screen = open(shell, one, [LOADS[shell], inPrompt(PLAIN)], env);
    await screen.shows(`${shown}<end>`);
  });

  for (const strace of ["strace"].filter(isPresent)) {
    it("starts no process", () => {
      const one = somebody();
      one.prepare(SOON(), "Baker");
      writeFileSync(path.join(one.home, "hook"), one.program("shell-init", shell));
      const traced = (rounds: number): number => {
        const calls = "__career_roadmap_prompt\n".repeat(rounds);
        writeFileSync(path.join(one.home, "script"), `${shell === "fish" ? "source" : "."} ~/hook\n${calls}`);
        const plain = { bash: ["--norc"], zsh: ["-f"], fish: ["--no-config"] }[shell];
        const ran = spawnSync(strace, ["-f", "-e", "trace=process", shell, ...plain, path.join(one.home, "script")], {
          env: { ...one.env, HOME: one.home },
          encoding: "utf8",
        });
        expect(ran.status).toBe(0);
        const started = ran.stderr.split("\n").filter((line) => /\b(fork|vfork|clone3?|execve)\(/.test(line));
        return started.filter((line) => !line.includes("CLONE_THREAD")).length;
      };
      expect(traced(10)).toBe(traced(0));
    });
  }
});

describe.skipIf(!presentShells().includes("bash"))("the hook in bash", () => {
  it.each([
    ["PROMPT_COMMAND='first=yes'", "yes"],
    ["PROMPT_COMMAND='first=yes;'", "yes"],
    ["PROMPT_COMMAND='first=yes # why'", "yes"],
    ["PROMPT_COMMAND=('first=yes' 'second=too')", "yes"],
    ["unset PROMPT_COMMAND; first=none", "none"],
    ["set -u; first=strict", "strict"],
    ["set -o posix; first=posix", "posix"],
    ["unset EPOCHSECONDS; first=older", "older"],
  ])("stands beside %s", async (before, first) => {
    const one = somebody();
    one.prepare(SOON(), "Baker");
    const screen = open("bash", one, [before, LOADS.bash, `PS1='<$first><$CAREER_ROADMAP_PS1><end> '`]);
    await screen.shows(`<${first}><Baker><end>`);
    expect(screen.text()).not.toMatch(/unbound|syntax error/);
  });
});

describe.skipIf(!presentShells().includes("fish"))("the hook in fish", () => {
  it.each([
    ["without /proc", "/proc/uptime", "/nowhere/uptime"],
    ["before 3.5, without path", "builtin -q path", "builtin -q none-of-that-name"],
  ])("shows the line and prepares a missing one %s", async (_what, from, to) => {
    const one = somebody();
    one.program("config", "set", "role", "baker");
    rmSync(path.join(one.cache, "prompt"));
    const hook = one.program("shell-init", "fish");
    expect(hook).toContain(from);
    writeFileSync(path.join(one.home, "hook"), hook.replaceAll(from, to));
    const screen = open("fish", one, ["source ~/hook", PROMPTS.fish["by name"]?.(PLAIN) as string]);
    await screen.shows("<end>");
    await expect.poll(() => existsSync(path.join(one.cache, "prompt")), { timeout: 10_000 }).toBe(true);
    screen.type("\r");
    await screen.shows("<Baker 0%><end>");
  });

  it("sees by a file's age that it has expired, where there is no /proc", async () => {
    const one = somebody();
    one.program("config", "set", "role", "baker");
    one.prepare(1, "old");
    writeFileSync(
      path.join(one.home, "hook"),
      one.program("shell-init", "fish").replaceAll("/proc/uptime", "/nowhere"),
    );
    const screen = open("fish", one, ["source ~/hook", PROMPTS.fish["by name"]?.(PLAIN) as string]);
    await screen.shows("<old><end>");
    await expect.poll(() => one.line(), { timeout: 10_000 }).toContain("\tBaker 0%\t");
  });
});
