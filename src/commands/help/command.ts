import { Command, Option } from "commander";
import type { Context } from "../../context.ts";

export function helpCommand(ctx: Context): Command {
  return new Command("help")
    .description("Tell about a command or a topic; without either, list both")
    .argument("[words...]", "a command, as config set, or a topic")
    .addOption(new Option("--man", "print all of it as a page for man, which the build ships").hideHelp())
    .action(async (words: string[], flags: { man?: boolean }, command: Command) => {
      if (flags.man === true) {
        const { manPage } = await import("../../help/man-page.ts");
        return ctx.script(manPage(command.parent as Command, ctx.version));
      }
      const { helpOn } = await import("../../help/answer.ts");
      ctx.out(helpOn(words, command.parent as Command, ctx.theme));
    });
}
