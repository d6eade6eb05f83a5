import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { runCli, tempFolder } from "../helpers/run.ts";
import { presentShells } from "../helpers/shells.ts";
import { openTab, put } from "../helpers/tab.ts";
import { requireDist } from "./processes.ts";

beforeAll(requireDist);

const HOSTILE = "$(touch pwned) `touch pwned` a:b \\:c %F{red}%n \"q\" 'r' \\\\d ;touch pwned #e !!";

/** A roadmap whose titles try to be more than text. */
function roadmap(id: string, skill: string, title = "A title"): string {
  const quoted = JSON.stringify(title);
  const skills = `skills: { ${skill}: { title: ${quoted}, hours: 3 } }`;
  return `id: ${id}\ntitle: ${quoted}\nstages: [{ title: One, skills: [${skill}] }]\n${skills}\n`;
}

const own = (home: string, id: string) => path.join(home, ".config", "career-roadmap", "roadmaps", `${id}.yaml`);
const list = (home: string) => path.join(home, ".cache", "career-roadmap", "ids");
/** What the list knows once it was made anew in the background. */
const listed = (home: string, id: string) =>
  vi.waitFor(() => expect(readFileSync(list(home), "utf8")).toContain(`\t${id}\t`), { timeout: 15_000 });
const stepTitle = (home: string, id: string) =>
  new RegExp(`^skill\t${id}\t([^\t]*)\t`, "m").exec(readFileSync(list(home), "utf8"))?.[1];

/** The other way to install that the scripts name: files which the shell, or here its start file, finds. */
const IN_FILES = {
  bash: `PS1='> '
career-roadmap completion bash >completion.bash
. ./completion.bash
`,
  zsh: `PS1='> '
mkdir -p ~/.zfunc
career-roadmap completion zsh >~/.zfunc/_career-roadmap
fpath=(~/.zfunc $fpath)
autoload -Uz compinit
compinit -u
`,
  fish: `function fish_prompt; echo '> '; end
mkdir -p ~/.config/fish/completions
cd ~/.config/fish/completions
career-roadmap completion fish >career-roadmap.fish && ln -s career-roadmap.fish roadmap.fish
cd ~
`,
};

describe.each(presentShells())("Tab in %s", (shell) => {
  it("offers what a verb can move in one's plan first, and everything where nothing of it fits", async () => {
    const home = tempFolder();
    const did = (line: string) => runCli(line, { home });
    await did("config set role ml-engineer");
    await did("start docker");
    await did("done python-testing");
    await did("completion ids");
    const tab = await openTab(shell, { home });
    for (const [typed, more] of [
      ["career-roadmap pause d", "ocker"],
      ["career-roadmap done do", "cker"],
      // Done is python-testing; python itself is ahead.
      ["career-roadmap done pyth", "on"],
      ["career-roadmap reopen py", "thon-testing"],
      // Of none's plan, and found all the same.
      ["career-roadmap done kubern", "etes"],
      ["career-roadmap plan --prefer tens", "orflow"],
    ]) {
      expect((await tab.completed(typed as string)).join(" ").trim()).toBe(`${typed}${more}`);
    }
  });

  it("completes commands, flags, values and ids", async () => {
    const tab = await openTab(shell);
    mkdirSync(path.join(tab.home, "folder-one"));
    put(path.join(tab.home, "my file.yaml"), "");
    const lines: [typed: string, more: string][] = [
      ["career-roadmap pl", "an"],
      ["roadmap pl", "an"],
      ["career-roadmap plan ml-e", "ngineer"],
      ["career-roadmap done pytorc", "h"],
      ["career-roadmap done git pytorc", "h"],
      ["career-roadmap done pytorch/tr", "ain-loop"],
      ["career-roadmap start pytorch/tr", ""],
      ["career-roadmap --ro", "admaps"],
      ["career-roadmap plan --rem", "aining"],
      ["career-roadmap plan --qui", "et"],
      ["career-roadmap --json pl", "an"],
      ["career-roadmap --data-dir x pl", "an"],
      ["career-roadmap --data-dir=x pl", "an"],
      ["career-roadmap next --role ml-", "engineer"],
      ["career-roadmap next --role=ml-", "engineer"],
      ["career-roadmap plan --know python,pytorc", "h"],
      ["career-roadmap plan --know=python,pytorc", "h"],
      ["career-roadmap config s", "et"],
      ["career-roadmap config set rol", "e"],
      ["career-roadmap config set role ml-", "engineer"],
      ["career-roadmap config set with-optional t", "rue"],
      ["career-roadmap schema json checkl", "ist"],
      ["career-roadmap help config un", "set"],
      ["career-roadmap help exit", "-codes"],
      ["career-roadmap shell-init f", "ish"],
      ["career-roadmap completion z", "sh"],
      ["career-roadmap validate my", " file.yaml"],
      ["career-roadmap plan --output my", " file.yaml"],
      ["career-roadmap --config=my", " file.yaml"],
      ["career-roadmap config set roadmaps folder-", "one"],
      ["career-roadmap --data-dir=folder-", "one"],
      // Nothing is known there, and files are no ids.
      ["career-roadmap --data-dir my", ""],
      ["career-roadmap done my", ""],
      ["career-roadmap note python my", ""],
      ["career-roadmap log --note pytorc", ""],
      ["career-roadmap done nothing/", ""],
      ["career-roadmap '*' pl", "an"],
    ];
    for (const [typed, more] of lines) {
      const words = await tab.completed(typed);
      expect(words.join(" ").replace(/\/$/, "").replace("done nothing", "done nothing/")).toBe(
        `${typed}${more}`.replaceAll("'", ""),
      );
    }
  });

  it("writes the list by itself, and uses what cannot be kept", async () => {
    const tab = await openTab(shell);
    expect(existsSync(list(tab.home))).toBe(false);
    await tab.completed("career-roadmap pl");
    expect(existsSync(list(tab.home))).toBe(false);
    await tab.completed("career-roadmap plan ml-e");
    expect(existsSync(list(tab.home))).toBe(true);
    const home = tempFolder();
    put(path.join(home, "cache"), "a file in the place of the folder");
    const other = await openTab(shell, { home, env: { CAREER_ROADMAP_HOME: home } });
    expect(await other.completed("career-roadmap plan ml-e")).toEqual(["career-roadmap", "plan", "ml-engineer"]);
  });

  it("needs no program once there is a list", async () => {
    const tab = await openTab(shell);
    await tab.completed("career-roadmap plan ml-e");
    await tab.runs("export PATH=/nowhere");
    expect(await tab.completed("career-roadmap done git pytorc")).toEqual(["career-roadmap", "done", "git", "pytorch"]);
    const [, , owner] = await tab.completed("career-roadmap done pytorch/tr");
    expect(owner).toBe("pytorch/train-loop");
    expect(await tab.completed("career-roadmap plan --know git,pytorc")).toHaveLength(4);
    expect(await tab.offered("career-roadmap plan ml", "mlops-engineer")).not.toMatch(/not found|unknown command/i);
  });

  it("knows a roadmap that was added or changed at the Tab after the next", async () => {
    const tab = await openTab(shell);
    await tab.completed("career-roadmap plan ml-e");
    put(own(tab.home, "zoo-keeper"), roadmap("zoo-keeper", "zebras"));
    await tab.completed("career-roadmap plan zoo");
    await listed(tab.home, "zebras");
    expect(await tab.completed("career-roadmap plan zoo")).toEqual(["career-roadmap", "plan", "zoo-keeper"]);
    // In place, as some editors write: the folder does not tell.
    const folder = path.dirname(own(tab.home, "zoo-keeper"));
    writeFileSync(own(tab.home, "zoo-keeper"), roadmap("zoo-keeper", "yaks"));
    utimesSync(folder, 1, 1);
    await tab.completed("career-roadmap done ya");
    await listed(tab.home, "yaks");
    expect(await tab.completed("career-roadmap done ya")).toEqual(["career-roadmap", "done", "yaks"]);
  });

  it("makes a list anew that is a day old", async () => {
    const tab = await openTab(shell);
    await tab.completed("career-roadmap plan ml-e");
    const text = readFileSync(list(tab.home), "utf8").replace(/^until\t\d+\n/, "until\t1700000000\n");
    writeFileSync(list(tab.home), `${text}role\tzzz-gone\tGone since\t\n`);
    utimesSync(list(tab.home), 1_700_000_000, 1_700_000_000);
    expect(await tab.completed("career-roadmap plan zzz-")).toEqual(["career-roadmap", "plan", "zzz-gone"]);
    await vi.waitFor(() => expect(readFileSync(list(tab.home), "utf8")).not.toContain("zzz-gone"), { timeout: 15_000 });
    expect(await tab.completed("career-roadmap plan zzz-")).toEqual(["career-roadmap", "plan", "zzz-"]);
  });

  it("shows what titles hold and runs none of it", async () => {
    const home = tempFolder();
    for (const name of ["one", "two"])
      put(own(home, `hostile-${name}`), roadmap(`hostile-${name}`, `zzz-${name}`, HOSTILE));
    const tab = await openTab(shell, { home });
    const shown = await tab.offered("career-roadmap plan hostile-", "hostile-two");
    const stripped = shown.replace(/\s+/g, "");
    if (shell !== "bash") expect(stripped).toContain(HOSTILE.replace(/\s+/g, ""));
    expect(stepTitle(home, "zzz-one")).toBe(HOSTILE);
    expect(await tab.completed("career-roadmap done zzz-t")).toEqual(["career-roadmap", "done", "zzz-two"]);
    for (const typed of ["'$(touch pwned)'", "'`touch pwned`'", "'*'", "'a[$(touch pwned)]'"]) {
      await tab.offered(`career-roadmap ${typed} --role ${typed},x plan --know ${typed}`, `--know ${typed}`);
    }
    expect(existsSync(path.join(home, "pwned"))).toBe(false);
  });

  it("shows what each is for, where the shell can", async () => {
    const tab = await openTab(shell);
    expect(await tab.offered("career-roadmap plan ml", "mlops-engineer")).toContain("ml-engineer");
    if (shell === "bash") return;
    expect(await tab.offered("career-roadmap sta", "where you stand")).toMatch(/status.*where you stand/);
    expect(await tab.offered("career-roadmap plan pro", "Product Manager")).toMatch(/product-manager.*Product Manager/);
    expect(await tab.offered("career-roadmap plan --wi", "to this many columns")).toMatch(/--width.*columns/);
    expect(await tab.offered("career-roadmap config set pr", "prompt says")).toMatch(/prompt.*prompt says/);
  });

  it("is found in a file, and is quiet where the shell is strict", async () => {
    const tab = await openTab(shell, { start: IN_FILES[shell] });
    for (const name of ["career-roadmap", "roadmap"]) {
      expect(await tab.completed(`${name} plan ml-e`)).toEqual([name, "plan", "ml-engineer"]);
    }
    if (shell === "bash") {
      await tab.runs("set -u; COMP_WORDBREAKS=' '");
      expect(await tab.completed("roadmap next --role=ml-")).toEqual(["roadmap", "next", "--role=ml-engineer"]);
      expect(await tab.completed("roadmap plan --know=git,pytorc")).toEqual(["roadmap", "plan", "--know=git,pytorch"]);
    }
  });
});
