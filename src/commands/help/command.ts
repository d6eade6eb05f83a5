import { Command } from "commander";
import type { Context } from "../../context.ts";

export function helpCommand(ctx: Context): Command {
  return new Command("help")
    .description("Tell about a command or a topic; without either, list both")
    .argument("[words...]", "a command, as config set, or a topic")
    .action(async (words: string[], _flags, command: Command) => {
      const { helpOn } = await import("../../help/answer.ts");
      ctx.out(helpOn(words, command.parent as Command, ctx.theme));
    });
}
