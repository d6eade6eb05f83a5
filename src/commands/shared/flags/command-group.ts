import { Command } from "commander";

/** A command whose subcommands take the program's settings with it, so that wrong usage of them ends in cli.ts too. */
export class CommandGroup extends Command {
  override copyInheritedSettings(source: Command): this {
    super.copyInheritedSettings(source);
    for (const command of this.commands) command.copyInheritedSettings(source);
    return this;
  }
}
