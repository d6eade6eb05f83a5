import type { Argument, Command, Option } from "commander";
import { GROUPS } from "../../help/groups.ts";
import { nameOf } from "../../help/pages.ts";
import { TOPICS } from "../../help/topics.ts";
import { type KeyName, PROFILE_KEYS } from "../../profile/keys.ts";
import type { CommandNode, CommandTree, Flag, Place, Value, Word } from "../../shell/command-tree.ts";
import { KEY_VALUES, valueOfArgument, valueOfFlag } from "./values.ts";

const NOTHING: Value = { kind: "nothing" };
const HELP: Flag = { names: ["-h", "--help"], about: "show help" };

/** The program as completions know it; `schemas` are the names that `schema json` takes. */
export function treeOf(program: Command, schemas: readonly string[]): CommandTree {
  const flags = flagsOf(program);
  const version = flags.filter(({ names }) => names.includes("--version"));
  const common = [...flags.filter((flag) => !version.includes(flag)), HELP];
  const commands = program.commands.map((command) => nodeOf(command, schemas));
  const root = leaf({ name: program.name(), about: program.description() }, version, [], commands);
  return { root, common };
}

function nodeOf(command: Command, schemas: readonly string[]): CommandNode {
  const own: CommandNode = {
    name: command.name(),
    about: aboutOf(command),
    flags: flagsOf(command),
    commands: command.commands.map((one) => nodeOf(one, schemas)),
    places: [],
  };
  // The argument of a command that has subcommands only catches unknown ones.
  if (own.commands.length > 0) return own;
  const trail = nameOf(command);
  if (trail === "help") return { ...own, commands: helpWords(command.parent as Command) };
  const words = firstWords(command, schemas);
  if (words === undefined) return { ...own, places: command.registeredArguments.map((one) => placeOf(one, trail)) };
  const rest = command.registeredArguments.slice(1).map((one) => placeOf(one, trail));
  return { ...own, commands: words.map((word) => leaf(word, own.flags, placesBehind(word, trail, rest))) };
}

/** What help says of it in one line, else its description. */
function aboutOf(command: Command): string {
  const entries = GROUPS.flatMap(({ commands }) => commands);
  return entries.find(({ name }) => name === nameOf(command))?.brief ?? command.description();
}

/** The words of a fixed choice that a command begins with. They lead on as subcommands do. */
function firstWords(command: Command, schemas: readonly string[]): Word[] | undefined {
  const [first] = command.registeredArguments;
  if (first?.argChoices !== undefined) return first.argChoices.map((name) => ({ name, about: "" }));
  if (first?.name() === "key") return [...PROFILE_KEYS].map(([name, { about }]) => ({ name, about }));
  if (nameOf(command) === "schema json") return schemas.map((name) => ({ name, about: "" }));
  return undefined;
}

/** `config set role` takes a role, and one only: there the key says what the value is. */
function placesBehind({ name }: Word, trail: string, rest: readonly Place[]): readonly Place[] {
  if (trail !== "config set") return rest;
  return rest.map(() => ({ takes: KEY_VALUES[name as KeyName], repeats: PROFILE_KEYS.get(name)?.list === true }));
}

/** What can be asked of `help`: every command, subcommands too, and its topics. */
function helpWords(program: Command): CommandNode[] {
  const under = (command: Command): CommandNode[] =>
    command.commands.map((one) => leaf({ name: one.name(), about: aboutOf(one) }, [], [], under(one)));
  return [...under(program), ...[...TOPICS].map(([name, { brief }]) => leaf({ name, about: brief }, [], []))];
}

function leaf(word: Word, flags: readonly Flag[], places: readonly Place[], commands: CommandNode[] = []): CommandNode {
  return { ...word, flags, places, commands };
}

function flagsOf({ options }: Command): Flag[] {
  return options.filter(({ hidden }) => !hidden).map(flagOf);
}

function flagOf(option: Option): Flag {
  const names = [option.short, option.long].filter((name) => name !== undefined);
  const flag = { names, about: option.description };
  return option.required
    ? { ...flag, takes: choices(option) ?? valueOfFlag(option.long ?? "", placeholderOf(option)) ?? NOTHING }
    : flag;
}

function placeOf(argument: Argument, trail: string): Place {
  const takes = choices(argument) ?? valueOfArgument(trail, argument.name()) ?? NOTHING;
  return { takes, repeats: argument.variadic };
}

function choices({ argChoices }: { argChoices?: readonly string[] }): Value | undefined {
  return argChoices === undefined ? undefined : { kind: "words", words: argChoices };
}

/** `date` of `--on <date>`. */
export function placeholderOf({ flags }: Option): string {
  return /<([^>]+)>$/.exec(flags)?.[1] ?? "";
}
