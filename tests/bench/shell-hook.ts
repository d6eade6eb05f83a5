import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { BASH_HOOK } from "../../src/shell/hooks/bash.ts";
import { FISH_HOOK } from "../../src/shell/hooks/fish.ts";
import { ZSH_HOOK } from "../../src/shell/hooks/zsh.ts";
import { type Measured, median } from "./measured.ts";

const ROUNDS = 10_000;
const RUNS = 5;
const CALL = "__career_roadmap_prompt";
const LOOP = (rounds: number, body: string): string => `i=0; while ((i++ < ${rounds})); do ${body}; done`;
const SHELLS = [
  { name: "bash", flags: ["--norc"], hook: BASH_HOOK, loop: LOOP },
  { name: "zsh", flags: ["-f"], hook: ZSH_HOOK, loop: LOOP },
  {
    name: "fish",
    flags: ["--no-config"],
    hook: FISH_HOOK,
    loop: (rounds: number, body: string) => `for i in (seq ${rounds}); ${body}; end`,
  },
] as const;

/** What the hook adds to each prompt, from its line being there: as many calls, less as many of nothing. */
export function benchShellHook(): Measured[] {
  const home = mkdtempSync(path.join(tmpdir(), "career-roadmap-bench-"));
  const cache = path.join(home, ".cache", "career-roadmap");
  try {
    mkdirSync(cache, { recursive: true });
    const expires = Math.floor(Date.now() / 1000) + 3600;
    writeFileSync(path.join(cache, "prompt"), `${expires}\tML Engineer 42%\t\u001b[1mML Engineer\u001b[22m 42%\n`);
    return SHELLS.map(({ name, flags, hook, loop }) => {
      const script = path.join(home, `hook.${name}`);
      writeFileSync(script, hook);
      const time = (body: string): number => timeOf(name, [...flags, "-c", `. ${script}; ${loop(ROUNDS, body)}`], home);
      const times = Array.from({ length: RUNS }, () => time(CALL) - time("true"));
      const value = Number.isNaN(times[0]) ? "not installed" : `${((median(times) * 1000) / ROUNDS).toFixed(0)} us`;
      return { name: `a prompt of ${name} with the hook`, value };
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** In milliseconds; NaN where there is no such shell. */
function timeOf(shell: string, args: readonly string[], home: string): number {
  const started = performance.now();
  const ran = spawnSync(shell, args, {
    env: { PATH: process.env.PATH ?? "", HOME: home },
    cwd: home,
    encoding: "utf8",
  });
  if (ran.error !== undefined) return Number.NaN;
  if (ran.status !== 0 || ran.stderr !== "") throw new Error(`${shell} ended with ${ran.status}: ${ran.stderr}`);
  return performance.now() - started;
}
