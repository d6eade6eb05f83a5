import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { readCrontab } from "../helpers/crontab.ts";
import { type Home, openHome } from "../helpers/home.ts";
import { isPresent } from "../helpers/present.ts";
import { openPty, type Screen } from "../helpers/pty.ts";
import { recipesUnder } from "../helpers/readme.ts";
import { type Json, tempFolder } from "../helpers/run.ts";
import { openShell, SHELLS, type Shell } from "../helpers/shells.ts";
import { openTab } from "../helpers/tab.ts";
import { KEY } from "../helpers/terminal.ts";
import { type Ran, requireDist, run } from "./processes.ts";

const RECIPES = recipesUnder("In your shell", "Recipes");
const ran = new Set<string>();
const leftOut = new Set<string>();

/** The block as it stands in the README, to be run now. */
function recipe(name: string): string {
  const text = RECIPES.get(name)?.text;
  if (text === undefined) throw new Error(`The README has no recipe "${name}".`);
  ran.add(name);
  return text;
}

/** A test of recipes in a program. Where that is absent it is named, so that nobody takes them for tested. */
function inProgram(program: string, names: readonly string[], what: string, test: () => Promise<void>): void {
  it.skipIf(!isPresent(program))(what, test);
  if (isPresent(program)) return;
  for (const name of names) leftOut.add(name);
  console.warn(`Not tested here, because ${program} is not installed: ${[what, ...names].join("; ")}`);
}

beforeAll(requireDist);

/** What may stand in these start files besides the recipe. */
const ABOVE: Readonly<Record<Shell, readonly [file: string, text: string]>> = {
  bash: [".bashrc", "PS1='> '\n"],
  zsh: [".zshrc", "PS1='> '\nautoload -Uz compinit\ncompinit -u\n"],
  fish: [".config/fish/config.fish", "function fish_prompt; echo '> '; end\n"],
};

/** A shell with the recipe of its name in its start file, and this below. */
function shellOf(home: Home, shell: Shell, below = ""): Screen {
  const [file, above] = ABOVE[shell];
  home.put(file, above + recipe(shell) + below);
  return openShell(shell, { home: home.folder, env: home.env, columns: 160 });
}

describe("the README's lines for a shell", () => {
  for (const shell of SHELLS) {
    inProgram(shell, [shell], `${shell} shows the prompt and completes ids`, async () => {
      const home = await openHome("ml-engineer");
      await shellOf(home, shell).shows("ML Engineer 0%");
      const tab = await openTab(shell, { home: home.folder, start: ABOVE[shell][1] + recipe(shell) });
      expect(await tab.completed("career-roadmap plan ml-eng")).toEqual(["career-roadmap", "plan", "ml-engineer"]);
    });
  }
});

describe("the README's recipes for fzf", () => {
  /** A shell into which a recipe was pasted, once fzf lists so many lines. */
  async function pasted(home: Home, name: string, lines: number): Promise<Screen> {
    const screen = openPty("bash", ["--norc", "--noprofile", "-i"], {
      columns: 160,
      cwd: home.folder,
      env: { ...home.env, TERM: "xterm-256color" },
    });
    screen.type(recipe(name).replaceAll("\n", "\r"));
    await screen.shows(`${lines}/${lines} (0)`);
    return screen;
  }
  const stepsIn = async (home: Home, state: string): Promise<string[]> => {
    const lines = (await home.program("checklist")).split("\n").map((line) => line.trim().split(/ +/));
    return lines.filter(([, , now]) => now === state).map(([id]) => id as string);
  };

  inProgram("fzf", ["Pick what to start", "Pick what is done"], "start what was picked, and finish it", async () => {
    const home = await openHome("ml-engineer");
    const ready = await stepsIn(home, "ready");
    const start = await pasted(home, "Pick what to start", ready.length);
    await start.shows("You can say it is done when"); // the preview
    for (const count of [1, 2]) {
      start.type("\u001b[Z"); // Shift-Tab picks and goes up
      await start.shows(`${ready.length}/${ready.length} (${count})`);
    }
    start.type(KEY.enter);
    const both = ready.slice(0, 2) as [string, string];
    await start.shows("hours to go.");
    expect(await stepsIn(home, "in-progress")).toEqual(both);

    const done = await pasted(home, "Pick what is done", 2);
    done.type(both[1]);
    await done.shows("1/2 (0)");
    done.type(KEY.enter);
    await done.shows("hours to go.");
    expect(await stepsIn(home, "in-progress")).toEqual([both[0]]);
    expect(await stepsIn(home, "done")).toEqual([both[1]]);
  });

  inProgram("fzf", [], "record nothing after Escape", async () => {
    const home = await openHome("ml-engineer");
    const screen = await pasted(home, "Pick what to start", (await stepsIn(home, "ready")).length);
    screen.type(KEY.escape);
    // Escape alone is told from the beginning of another key after a moment.
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(screen.text()).not.toMatch(/Error|standard input/);
    const { events } = await home.json("history");
    expect(events.filter(({ subject }: Json) => subject !== undefined)).toEqual([]);
    screen.type("stty -a\r");
    await screen.shows("icanon"); // the terminal is as it was before
    expect(screen.text()).not.toMatch(/-icanon|-echo /);
  });
});

describe("the README's tmux status line", () => {
  let server: readonly string[] = [];
  afterEach(() => void spawnSync("tmux", [...server, "kill-server"]));

  /** A tmux of its own in a terminal, with nothing but the recipe in its conf. */
  function openTmux(home: Home): Screen {
    server = ["-S", path.join(home.folder, "tmux")];
    home.put(".tmux.conf", recipe("A tmux status line"));
    const env = { ...home.env, TERM: "xterm-256color" };
    return openPty("tmux", [...server, "-f", ".tmux.conf", "new-session", "sleep 60"], {
      columns: 160,
      cwd: home.folder,
      env,
    });
  }

  inProgram("tmux", ["A tmux status line"], "tells where one stands", async () => {
    await openTmux(await openHome("ml-engineer")).shows("ML Engineer 0%");
  });

  inProgram("tmux", [], "shows a hostile title and runs nothing", async () => {
    const home = await openHostile();
    await openTmux(home).shows(`${HOSTILE} 0%`);
    expectUntouched(home);
  });
});

describe("the README's starship module, whose lines are read and whose variable is looked up (starship is not run)", () => {
  const ofModule = async (home: Home): Promise<string> => {
    const [header, ...settings] = recipe("A starship module").trimEnd().split("\n");
    expect(settings).toEqual(['format = "([$env_value]($style) )"', 'style = "cyan"']);
    const [, variable] = /^\[env_var\.([A-Z0-9_]+)\]$/.exec(header ?? "") ?? [];
    // What a program started from the prompt finds in its environment.
    const screen = shellOf(home, "bash", "PROMPT_COMMAND+=$'\\n''env -0 >environment; echo rea\"\"dy'\n");
    await screen.shows("ready\r\n");
    const all = readFileSync(path.join(home.folder, "environment"), "utf8").split("\0");
    return all.find((one) => one.startsWith(`${variable}=`)) ?? "";
  };

  it("reads what the hook exports", async () => {
    expect(await ofModule(await openHome("ml-engineer"))).toBe("CAREER_ROADMAP_PROMPT=ML Engineer 0%");
  });

  it("gets a hostile title as it is, and nothing runs", async () => {
    const home = await openHostile();
    expect(await ofModule(home)).toBe(`CAREER_ROADMAP_PROMPT=${HOSTILE} 0%`);
    expectUntouched(home);
  });
});

describe("the README's powerlevel10k segment, in zsh (powerlevel10k is played by a function that prints as prompts do)", () => {
  const segment = async (home: Home, text: string): Promise<void> => {
    const played = `
setopt prompt_subst
typeset -a POWERLEVEL9K_RIGHT_PROMPT_ELEMENTS=(time)
p10k() { [[ "$1 $2" == "segment -t" && $# == 3 ]] && RPROMPT+="<$3>"; }
draw() {
  local one; RPROMPT=
  for one in $POWERLEVEL9K_RIGHT_PROMPT_ELEMENTS; do
    if (( $+functions[prompt_$one] )); then prompt_$one; fi
  done
}
add-zsh-hook precmd draw
`;
    const screen = shellOf(home, "zsh", played + recipe("A powerlevel10k segment"));
    await screen.shows(`<${text}>`);
  };
  inProgram("zsh", ["A powerlevel10k segment"], "shows the line, a hostile title too, and runs nothing", async () => {
    await segment(await openHome("ml-engineer"), "ML Engineer 0%");
    const home = await openHostile();
    await segment(home, `${HOSTILE.replaceAll("`", "'")} 0%`);
    expectUntouched(home);
  });
});

describe("the README's login greeting", () => {
  const FINDS = 'PATH="$HOME/bin:$PATH"\n';
  /** All that a login shows on a terminal before its first command. */
  async function login(home: Home, profile = FINDS + recipe("A login greeting")): Promise<string> {
    home.put(".profile", profile);
    const env = { HOME: home.folder, PATH: "/usr/bin:/bin", LANG: "C.UTF-8", TERM: "dumb" };
    const screen = openPty("bash", ["-l", "-c", "echo first command"], { columns: 160, cwd: home.folder, env });
    await screen.shows("first command\r\n");
    expect(await screen.exit).toBe(0);
    return screen.text().slice(0, -"first command\r\n".length);
  }

  it("greets on a terminal and nowhere else", async () => {
    const home = await openHome("ml-engineer");
    expect(await login(home)).toMatch(/^Welcome back: ML Engineer 0%, [\d,]+ h to go\r\n$/);
    const elsewhere = await run("bash", ["-l", "-c", "exit 0"], { cwd: home.folder, env: { ...home.env } });
    expect(elsewhere).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  inProgram("fish", ["A login greeting in fish"], "greets in fish too", async () => {
    const home = await openHome("ml-engineer");
    home.put(".config/fish/config.fish", recipe("A login greeting in fish"));
    const screen = openPty("fish", ["-l", "-c", "echo first command"], {
      columns: 160,
      cwd: home.folder,
      env: { ...home.env, TERM: "dumb" },
    });
    expect(await screen.exit).toBe(0);
    expect(screen.text()).toMatch(/^Welcome back: ML Engineer 0%, [\d,]+ h to go\r\nfirst command/);
  });

  it("says nothing where there is nothing to say, or no career-roadmap", async () => {
    const home = await openHome("ml-engineer");
    expect(await login(home, recipe("A login greeting"))).toBe("");
    await home.program("config", "unset", "role");
    expect(await login(home)).toBe("");
  });

  it("shows a hostile title and runs nothing", async () => {
    const home = await openHostile();
    expect(await login(home)).toBe(`Welcome back: ${HOSTILE} 0%, 8 h to go\r\n`);
    expectUntouched(home);
  });
});

describe("the README's lines for cron", () => {
  /** What cron does with the recipe's line: /bin/sh in an environment that is almost empty. */
  async function asCron(home: Home, name: string): Promise<Ran> {
    const [entry, ...others] = readCrontab(recipe(name));
    expect({ when: entry?.when, input: entry?.input, others }).toEqual({
      when: ["0", "19", "*", "*", "1-5"],
      input: "",
      others: [],
    });
    home.put(".profile", 'PATH="$HOME/bin:$PATH"\n');
    const env = { HOME: home.folder, LOGNAME: "somebody", SHELL: "/bin/sh", PATH: "/usr/bin:/bin" };
    return run("/bin/sh", ["-c", entry?.command ?? ""], { cwd: home.folder, env });
  }

  /** A notify-send that writes down what it was given, one word a line. */
  const playDesktop = (home: Home): void =>
    home.put(
      "bin/notify-send",
      '#!/bin/sh\n{ printf "%s\\n" "$@"; echo "$XDG_RUNTIME_DIR"; } >"$HOME/notified"\n',
      0o755,
    );
  const notified = (home: Home): string[] =>
    readFileSync(path.join(home.folder, "notified"), "utf8").trimEnd().split("\n");

  it("mail what to do next", async () => {
    const home = await openHome("ml-engineer");
    const sent = await asCron(home, "A reminder by mail");
    expect(sent).toEqual({ code: 0, stdout: await home.program("next"), stderr: "" });
    expect(sent.stdout).toContain("career-roadmap start shell");
  });

  it("show it on a desktop (notify-send is played)", async () => {
    const home = await openHome("ml-engineer");
    playDesktop(home);
    expect(await asCron(home, "A reminder on a Linux desktop")).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(notified(home)).toEqual(["--", "Your next step", "The command line", `/run/user/${process.getuid?.()}`]);
  });

  it("show nothing on a desktop when all is done", async () => {
    const home = await openHostile();
    playDesktop(home);
    await home.program("done", "flour");
    expect(await asCron(home, "A reminder on a Linux desktop")).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readdirSync(home.folder)).not.toContain("notified");
  });

  it("pass on a hostile title and run nothing", async () => {
    const home = await openHostile();
    playDesktop(home);
    expect((await asCron(home, "A reminder by mail")).stdout).toContain(HOSTILE);
    await asCron(home, "A reminder on a Linux desktop");
    expect(notified(home)[2]).toBe(HOSTILE);
    expectUntouched(home);
  });

  const checks = (text: string): number | null => {
    const file = path.join(tempFolder(), "crontab");
    writeFileSync(file, text);
    return spawnSync("crontab", ["-n", file]).status;
  };
  // Debian's cron checks a file for everybody by -n; others have no such flag.
  if (isPresent("crontab") && checks("0 0 * * * true\n") === 0)
    it("are taken by crontab", () => {
      expect(checks("0 25 * * * true\n")).toBe(1);
      for (const name of ["A reminder by mail", "A reminder on a Linux desktop"]) expect(checks(recipe(name))).toBe(0);
    });
  else console.warn("Not tested here, because crontab -n is not to be had: whether crontab takes the lines for cron");
});

describe("the README's questions for jq", () => {
  const TODAY = "2026-11-02";
  const lines = async (home: Home, name: string): Promise<string[]> => {
    const answer = await home.bash(recipe(name), { CAREER_ROADMAP_TODAY: TODAY });
    expect(answer).toMatchObject({ code: 0, stderr: "" });
    return answer.stdout.split("\n").slice(0, -1);
  };

  inProgram("jq", ["Hours left by stage"], "sum the hours left of each stage", async () => {
    const home = await openHome("ml-engineer");
    await home.program("done", "python", "-q");
    const { stages, steps } = await home.json("plan", "--today", TODAY);
    const left = ({ steps: ids }: Json): number =>
      steps.filter(({ id }: Json) => ids.includes(id)).reduce((sum: number, { hoursLeft }: Json) => sum + hoursLeft, 0);
    expect(await lines(home, "Hours left by stage")).toEqual(
      stages.map((stage: Json) => `${Math.round(left(stage))} h\t${stage.title}`),
    );
    expect(stages.length).toBeGreaterThan(3);
  });

  inProgram("jq", ["What you plan to finish this month"], "list what ends this month, and it alone", async () => {
    const home = await openHome("ml-engineer");
    await home.program("config", "set", "hours", "1");
    expect(await lines(home, "What you plan to finish this month")).toEqual([]);
    await home.program("config", "set", "hours", "60");
    await home.program("done", "git", "-q");
    const { steps } = await home.json("plan", "--today", TODAY);
    const wanted = steps.filter(({ last }: Json) => last?.startsWith("2026-11-"));
    expect(await lines(home, "What you plan to finish this month")).toEqual(
      wanted.map(({ id, last }: Json) => `${last}\t${id}`),
    );
    expect(wanted.length).toBeGreaterThan(2);
    expect(wanted.length).toBeLessThan(steps.length);
  });
});

describe("the README's recipes for git", () => {
  const NAMES = ["the first machine", "another machine", "every day"].map((name) => `Sync by git, ${name}`);
  const [FIRST, ANOTHER, DAILY] = NAMES as [string, string, string];

  inProgram("git", NAMES, "bring two machines to the same state, private on both", async () => {
    const bare = tempFolder();
    spawnSync("git", ["init", "--bare", "-q", "-b", "main", bare]);
    const somebody = { NAME: "somebody", EMAIL: "somebody@example.org" };
    const env = {
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      ...Object.fromEntries(
        Object.entries(somebody).flatMap(([key, value]) =>
          ["AUTHOR", "COMMITTER"].map((who) => [`GIT_${who}_${key}`, value]),
        ),
      ),
      // The address of the README leads to a folder of this machine.
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `url.${bare}.insteadOf`,
      GIT_CONFIG_VALUE_0: "git@github.com:you/progress.git",
    };
    const paste = async (home: Home, name: string): Promise<void> => {
      const { code, stderr } = await home.bash(`umask 022\n${recipe(name)}`, env);
      expect({ name, code, stderr: code === 0 ? "" : stderr }).toEqual({ name, code: 0, stderr: "" });
    };
    const laptop = await openHome("ml-engineer");
    await laptop.program("done", "git", "-q");
    await paste(laptop, FIRST);

    // One machine has progress of its own already, one has never run the program.
    const desktop = await openHome("ml-engineer");
    await desktop.program("start", "python", "-q");
    const fresh = await openHome("ml-engineer");
    for (const home of [desktop, fresh]) await paste(home, ANOTHER);
    expect((await fresh.json("history")).events).toHaveLength(1);

    await paste(desktop, DAILY);
    await laptop.program("start", "sql", "-q");
    await fresh.program("start", "shell", "-q");
    for (const home of [laptop, fresh, desktop, laptop]) await paste(home, DAILY);
    const [one, ...others] = await Promise.all(
      [laptop, desktop, fresh].map(async (home) => (await home.json("history")).events),
    );
    expect(one.map(({ subject }: Json) => subject)).toEqual(["git", "python", "sql", "shell"]);
    for (const other of others) expect(other).toEqual(one);

    // A day on which nothing happened makes no commit.
    const before = spawnSync("git", ["rev-parse", "main"], { cwd: bare, encoding: "utf8" }).stdout;
    await paste(laptop, DAILY);
    expect(spawnSync("git", ["rev-parse", "main"], { cwd: bare, encoding: "utf8" }).stdout).toBe(before);
    for (const home of [laptop, desktop, fresh]) expect(await home.program("doctor")).toContain("All is well.");
  });

  it("touch nothing where the data folder is missing", async () => {
    for (const name of [FIRST, DAILY]) {
      const home = await openHome("ml-engineer");
      expect((await home.bash(`git() { touch pwned; }\n${recipe(name)}`)).code).toBe(1);
      expectUntouched(home);
    }
  });
});

it("every block under the two headings is run by a test, or named as left out", () => {
  expect([...new Set([...ran, ...leftOut])].sort()).toEqual([...RECIPES.keys()].sort());
});

/** What would run in a shell, in tmux, in cron or in a prompt of zsh. */
const HOSTILE = "#(touch pwned) $(touch pwned) `touch pwned` %H";

function openHostile(): Promise<Home> {
  return openHome("baker", {
    id: "baker",
    title: HOSTILE,
    stages: [{ title: HOSTILE, skills: ["flour"] }],
    skills: { flour: { title: HOSTILE, hours: 8 } },
  });
}

function expectUntouched(home: Home): void {
  expect(readdirSync(home.folder)).not.toContain("pwned");
}
