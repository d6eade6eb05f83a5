import { mkdirSync } from "node:fs";
import path from "node:path";
import { isPresent } from "./present.ts";
import { openPty, type Screen } from "./pty.ts";

/** The shells that hooks and completions are written for. */
export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/** The shells of this machine. Those it lacks are named in the output, so that nobody takes them for tested. */
export function presentShells(): Shell[] {
  const absent = SHELLS.filter((shell) => !isPresent(shell));
  if (absent.length > 0) console.warn(`Not tested here, because it is not installed: ${absent.join(", ")}`);
  return SHELLS.filter((shell) => isPresent(shell));
}

/** Interactive, without the machine's own start files; the home's own (`.bashrc`, …) are read where they are. */
const INTERACTIVE: Readonly<Record<Shell, readonly string[]>> = {
  bash: ["--noprofile", "-i"],
  zsh: ["--no-global-rcs", "-i"],
  fish: ["--private", "-i"],
};

export interface ShellOptions {
  /** HOME, also where it starts: its `.bashrc`, `.zshrc` or `.config/fish/config.fish` is read. */
  readonly home: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
}

/** An interactive shell in a pseudo-terminal, with nothing of this machine's environment but PATH. */
export function openShell(shell: Shell, { home, env, columns = 80 }: ShellOptions): Screen {
  // While this folder is missing, fish fills it in the background from all manual pages of the machine.
  if (shell === "fish")
    mkdirSync(path.join(home, ".local", "share", "fish", "generated_completions"), { recursive: true });
  const all = { PATH: process.env.PATH ?? "", HOME: home, TERM: "xterm-256color", LANG: "C.UTF-8", ...env };
  return openPty(shell, INTERACTIVE[shell], { columns, cwd: home, env: all });
}
