import type { Command, Option } from "commander";
import { EXAMPLES } from "./examples.ts";
import { GROUPS } from "./groups.ts";
import { TOPICS } from "./topics.ts";
import type { HelpBlock, HelpRow } from "./view.ts";

const PROGRAM = "career-roadmap";

/** The words after the program's name that lead to a command: "config set"; "" for the program itself. */
export function nameOf(command: Command): string {
  return command.parent === null ? "" : [nameOf(command.parent), command.name()].filter(Boolean).join(" ");
}

/** A command as it is typed. */
export function typed(command: Command): string {
  return [PROGRAM, nameOf(command)].filter(Boolean).join(" ");
}

/** A command with its flags and arguments, as help has it after "Usage:". */
export function usageOf(command: Command): string {
  return `${typed(command)} ${command.usage().replace("[options]", "[flags]").replace("[command] [command]", "[command]")}`.trim();
}

/** All there is to say about a command, or the program: what people copy comes first, then `own` before common flags. */
export function fullPage(command: Command, own: readonly HelpBlock[]): HelpBlock[] {
  const isProgram = command.parent === null;
  return [
    { text: sentence(command.description()) },
    { title: "Examples", examples: EXAMPLES.get(nameOf(command)) ?? [] },
    { text: `Usage: ${usageOf(command)}` },
    ...rows("Arguments", argumentRows(command)),
    ...(isProgram ? groupBlocks(command, "full") : rows("Commands", subcommandRows(command))),
    ...(isProgram ? [topicBlock()] : rows("Flags", optionRows(command.options))),
    ...own,
    ...rows("Common flags", [
      ...optionRows(programOf(command).options),
      { term: "-h, --help", text: "short help, and this" },
    ]),
  ];
}

/** The same on as few lines as possible. */
export function shortPage(command: Command): HelpBlock[] {
  const usage = { text: `Usage: ${usageOf(command)}` };
  if (command.parent === null) {
    const more = `${PROGRAM} --help has examples and all flags; ${PROGRAM} help TOPIC: ${[...TOPICS.keys()].join(", ")}`;
    return [usage, ...groupBlocks(command, "brief"), { text: more }];
  }
  return [
    usage,
    { text: sentence(command.description()) },
    ...rows("Commands", subcommandRows(command)),
    ...rows("Flags", optionRows(command.options)),
    { text: `${typed(command)} --help has examples and the common flags.` },
  ];
}

/** What `help` says without a word: the commands and topics to ask about. */
export function contentsPage(program: Command): HelpBlock[] {
  return [{ text: `Usage: ${PROGRAM} help [command or topic]` }, ...groupBlocks(program, "brief"), topicBlock()];
}

function groupBlocks(program: Command, how: "full" | "brief"): HelpBlock[] {
  const descriptions = new Map(program.commands.map((command) => [command.name(), command.description()]));
  return GROUPS.flatMap(({ title, commands }) =>
    rows(
      title,
      commands.flatMap(({ name, brief }) => {
        const description = descriptions.get(name);
        return description === undefined ? [] : [{ term: name, text: how === "brief" ? brief : description }];
      }),
    ),
  );
}

function topicBlock(): HelpBlock {
  return { title: "Topics, as in help format", rows: [...TOPICS].map(([term, { brief }]) => ({ term, text: brief })) };
}

/** The argument of a command that has subcommands only catches unknown ones. */
function argumentRows({ commands, registeredArguments }: Command): HelpRow[] {
  if (commands.length > 0) return [];
  return registeredArguments.map((one) => ({ term: one.name(), text: one.description }));
}

function subcommandRows(command: Command): HelpRow[] {
  return command.commands.map((one) => ({
    term: `${one.name()} ${one.usage().replace("[options]", "")}`.replace(/ +/g, " ").trim(),
    text: one.description(),
  }));
}

function optionRows(options: readonly Option[]): HelpRow[] {
  return options.filter(({ hidden }) => !hidden).map(({ flags, description }) => ({ term: flags, text: description }));
}

function rows(title: string, those: readonly HelpRow[]): HelpBlock[] {
  return those.length === 0 ? [] : [{ title, rows: those }];
}

function programOf(command: Command): Command {
  return command.parent === null ? command : programOf(command.parent);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/([^.?!])$/, "$1.");
}
