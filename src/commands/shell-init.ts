import { Argument, Command } from "commander";
import type { Context } from "../context.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

export interface ShellInitOptions {
  readonly shell: Shell;
}

export function shellInitCommand(ctx: Context, run = runShellInit): Command {
  return new Command("shell-init")
    .description("Print a hook for your shell that shows your progress in its prompt and starts no program")
    .addArgument(new Argument("<shell>", "bash, zsh or fish").choices(SHELLS))
    .action((shell: Shell) => run({ shell }, ctx));
}

export async function runShellInit({ shell }: ShellInitOptions, ctx: Context): Promise<void> {
  ctx.out(await HOOKS[shell]());
}

/** Loaded when asked for: they are text that no other command needs. */
const HOOKS: Readonly<Record<Shell, () => Promise<string>>> = {
  bash: async () => (await import("../shell/hooks/bash.ts")).BASH_HOOK,
  zsh: async () => (await import("../shell/hooks/zsh.ts")).ZSH_HOOK,
  fish: async () => (await import("../shell/hooks/fish.ts")).FISH_HOOK,
};
