import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT, tempFolder } from "./run.ts";
import { openShell, type Shell } from "./shells.ts";

/** How the completions get into each shell, as they say themselves, in its start file. */
const START: Readonly<Record<Shell, readonly [file: string, text: string]>> = {
  bash: [".bashrc", `PS1='> '\neval "$(career-roadmap completion bash)"\n`],
  zsh: [".zshrc", `PS1='> '\nautoload -Uz compinit\ncompinit -u\neval "$(career-roadmap completion zsh)"\n`],
  fish: [".config/fish/config.fish", "function fish_prompt; echo '> '; end\ncareer-roadmap completion fish | source\n"],
};

/** An interactive shell with completions, in which Tab is pressed. */
export interface Tab {
  readonly home: string;
  /** The words of the line after one Tab at its end. */
  completed(line: string): Promise<string[]>;
  /**
   * All that is shown after Tab was pressed at the end of the line, as often as the shell takes to list. Waits for
   * `wanted`, which must not have been shown before.
   */
  offered(line: string, wanted: string): Promise<string>;
  /** Runs a line of the shell and waits until it is done. */
  runs(line: string): Promise<void>;
}

export interface TabOptions {
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The start file's text, for another way to load the completions. */
  readonly start?: string;
}

/** Opens a shell in a home whose PATH begins with `career-roadmap` and `roadmap`, as this checkout built them. */
export async function openTab(shell: Shell, { home = tempFolder(), env, start }: TabOptions = {}): Promise<Tab> {
  const bin = path.join(home, "bin");
  for (const name of ["career-roadmap", "roadmap"]) {
    put(path.join(bin, name), `#!/bin/sh\nexec "${process.execPath}" "${ROOT}/bin/career-roadmap.cjs" "$@"\n`);
    chmodSync(path.join(bin, name), 0o755);
  }
  const [file, text] = START[shell];
  put(path.join(home, file), start ?? text);
  const screen = openShell(shell, { home, columns: 200, env: { PATH: `${bin}:${process.env.PATH ?? ""}`, ...env } });
  let count = 0;
  /** Ends the line with a word of its own and prints all of it, one word in each pair of < >. */
  const printed = async (line: string): Promise<string[]> => {
    count += 1;
    screen.type(`${line} end${count}\u0001printf '<%s>' start${count} \r`);
    await screen.shows(`<end${count}>`);
    const words = new RegExp(`<start${count}>(.*)<end${count}>`, "s").exec(screen.text())?.[1] ?? "";
    return [...words.matchAll(/<([^<>]*)>/g)].map(([, word]) => word as string);
  };
  await printed("");
  return {
    home,
    completed: (line) => printed(`${line}\t`),
    offered: async (line, wanted) => {
      const from = screen.text().length;
      screen.type(`${line}${shell === "bash" ? "\t\t" : "\t"}`);
      await screen.shows(wanted);
      screen.type("\u0015");
      await printed("");
      return screen.text().slice(from);
    },
    runs: async (line) => {
      count += 1;
      screen.type(`${line}; printf '<%s>' ran${count}\r`);
      await screen.shows(`<ran${count}>`);
    },
  };
}

export function put(file: string, text: string): void {
  if (!existsSync(path.dirname(file))) mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
