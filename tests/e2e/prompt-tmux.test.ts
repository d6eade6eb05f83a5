import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeAll, expect, it } from "vitest";
import { BASH_HOOK } from "../../src/shell/hooks/bash.ts";
import { isPresent } from "../helpers/present.ts";
import { openPty } from "../helpers/pty.ts";
import { ROOT, tempFolder } from "../helpers/run.ts";
import { requireDist } from "./processes.ts";

const there = isPresent("tmux");
if (!there) console.warn("Not tested here, because it is not installed: tmux");
beforeAll(requireDist);

let home = "";
/** A server of its own: no other is looked at or ended. */
const server = (): string[] => ["-S", path.join(home, "tmux")];
afterEach(() => void spawnSync("tmux", [...server(), "kill-server"]));

it.skipIf(!there)("the line that the hooks name for tmux.conf shows and never runs what a title holds", async () => {
  home = tempFolder();
  const bin = path.join(home, "bin");
  const cache = path.join(home, ".cache", "career-roadmap");
  for (const folder of [bin, cache]) mkdirSync(folder, { recursive: true });
  symlinkSync(path.join(ROOT, "bin", "career-roadmap.cjs"), path.join(bin, "career-roadmap"));
  const title = "#(touch pwned) #[fg=red]#S #{session_name} $(touch pwned) `touch pwned` %H ;touch pwned";
  writeFileSync(path.join(cache, "prompt"), `${Math.floor(Date.now() / 1000) + 1800}\t${title}\t\n`);
  const line = /^# In tmux\.conf: +(.*)$/m.exec(BASH_HOOK)?.[1];
  expect(line).toMatch(/^set -g status-right /);
  const conf = ["set -g status-interval 1", "set -g status-left ''", "set -g status-right-length 200", line].join("\n");
  writeFileSync(path.join(home, "tmux.conf"), conf);
  const env = {
    PATH: [bin, path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
    HOME: home,
    TERM: "xterm-256color",
    LANG: "C.UTF-8",
  };
  const screen = openPty("tmux", [...server(), "-f", "tmux.conf", "new-session", "sleep 60"], {
    columns: 200,
    cwd: home,
    env,
  });
  await screen.shows(title);
  expect(readdirSync(home)).not.toContain("pwned");
});
