import { Argument, Command } from "commander";
import type { Context } from "../../context.ts";
import { EMPTY_PROFILE } from "../../profile/profile.ts";
import { CliError } from "../../shared/errors.ts";
import type { CommandTree } from "../../shell/command-tree.ts";
import { idList } from "../../shell/completion/id-list.ts";
import { catalogIfSound } from "../shared/words/sound-catalog.ts";
import { ownIds } from "./own-ids.ts";
import { treeOf } from "./tree.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

export interface CompletionOptions {
  readonly of: Shell | "ids";
}

export function completionCommand(ctx: Context, run = runCompletion): Command {
  return new Command("completion")
    .description("Print what makes Tab complete commands, flags and ids in your shell")
    .addArgument(
      new Argument("<shell>", "bash, zsh or fish; ids prints the ids that are offered").choices([...SHELLS, "ids"]),
    )
    .action((of: Shell | "ids", _flags, command: Command) => run({ of }, command.parent as Command, ctx));
}

/** Expects the whole program, with every command. */
export async function runCompletion({ of }: CompletionOptions, program: Command, ctx: Context): Promise<void> {
  if (of === "ids") return printIds(ctx);
  ctx.script((await SCRIPTS[of]())(treeOf(program, ctx.schemas.names())));
}

/** Prints the list, and keeps it for the shells. What a broken file would have added is left out. */
async function printIds(ctx: Context): Promise<void> {
  const sound = await catalogIfSound(ctx);
  const broken = sound instanceof CliError;
  const list = broken
    ? idList((await ctx.facts(EMPTY_PROFILE)).checked.catalog)
    : idList(sound, await ownIds(sound, ctx));
  await ctx.keepIds(list);
  ctx.out(list);
  if (broken) ctx.note("Your roadmaps or your profile have errors, so ids may be missing: career-roadmap doctor\n");
}

/** Loaded when asked for: they are text that no other command needs. */
const SCRIPTS: Readonly<Record<Shell, () => Promise<(tree: CommandTree) => string>>> = {
  bash: async () => (await import("../../shell/completion/bash.ts")).bashCompletion,
  zsh: async () => (await import("../../shell/completion/zsh.ts")).zshCompletion,
  fish: async () => (await import("../../shell/completion/fish.ts")).fishCompletion,
};
