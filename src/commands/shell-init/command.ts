import { Argument, Command } from "commander";
import type { Context } from "../../context.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

export interface ShellInitOptions {
  readonly shell: Shell;
}

export function shellInitCommand(ctx: Context, run = runShellInit): Command {
  return new Command("shell-init")
    .description("Print a hook for your shell that shows your progress in its prompt and starts no program")
    .addArgument(new Argument("<shell>", "bash, zsh or fish").choices(SHELLS))
    .addHelpText(
      "after",
      START_FILES.map(([file, lines]) => `\nIn ${file}:\n${lines.replace(/^/gm, "    ")}`).join("\n"),
    )
    .action((shell: Shell) => run({ shell }, ctx));
}

/** What somebody pastes, completions included. */
const START_FILES: readonly (readonly [file: string, lines: string])[] = [
  [
    "~/.bashrc",
    `eval "$(career-roadmap completion bash)"
eval "$(career-roadmap shell-init bash)"
PS1='\${CAREER_ROADMAP_PS1:+$CAREER_ROADMAP_PS1 }'$PS1`,
  ],
  [
    "~/.zshrc, below compinit",
    `eval "$(career-roadmap completion zsh)"
eval "$(career-roadmap shell-init zsh)"
setopt prompt_subst; RPROMPT='$CAREER_ROADMAP_PS1'`,
  ],
  [
    "~/.config/fish/config.fish",
    `if status is-interactive
    career-roadmap completion fish | source
    career-roadmap shell-init fish | source
    function fish_right_prompt
        printf '%s' $CAREER_ROADMAP_PS1_COLOR
    end
end`,
  ],
];

export async function runShellInit({ shell }: ShellInitOptions, ctx: Context): Promise<void> {
  ctx.script(await HOOKS[shell]());
}

/** Loaded when asked for: they are text that no other command needs. */
const HOOKS: Readonly<Record<Shell, () => Promise<string>>> = {
  bash: async () => (await import("../../shell/hooks/bash.ts")).BASH_HOOK,
  zsh: async () => (await import("../../shell/hooks/zsh.ts")).ZSH_HOOK,
  fish: async () => (await import("../../shell/hooks/fish.ts")).FISH_HOOK,
};
