import type { Command, CommanderError } from "commander";
import { type CliError, usage } from "../shared/errors.ts";
import { EXAMPLES } from "./examples.ts";
import { nameOf, typed, usageOf } from "./pages.ts";

interface Told {
  readonly message: string;
  /** The way out, besides the command's help. */
  readonly way?: string | undefined;
  /** Comes last, so that nothing stands behind what is copied. */
  readonly example?: string | undefined;
}

/** Commander's error in our words: it names the flag or argument, what was expected, and the command's help. */
export function usageError(error: CommanderError, command: Command): CliError {
  const kind = error.code.replace("commander.", "").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const sentence = error.message.replace(/^error: /, "");
  const { message, way, example }: Told = IN_OUR_WORDS[kind]?.(sentence, command) ?? { message: asSentence(sentence) };
  return usage(kind, message, [way, `See ${typed(command)} --help`, example].filter(Boolean).join(" "));
}

/** By the kind of error; undefined where commander's sentence is not the one we know. */
const IN_OUR_WORDS: Readonly<Record<string, (sentence: string, command: Command) => Told | undefined>> = {
  "missing-argument": (sentence, command) => {
    const line = EXAMPLES.get(nameOf(command))?.[0]?.line;
    return {
      message: `<${quotedIn(sentence)}> is missing: ${usageOf(command).replace("[flags] ", "")}`,
      example: line && `For example: ${line}`,
    };
  },
  "option-missing-argument": (sentence) => {
    const flags = quotedIn(sentence);
    return { message: `${longFlag(flags)} needs a value: ${flags}` };
  },
  "invalid-argument": (sentence) => {
    const flag = /^option '(.+?)' argument '(.*)' is invalid\. (.*)$/s.exec(sentence);
    if (flag !== null) return { message: `${longFlag(flag[1] as string)} cannot be "${flag[2]}".`, way: flag[3] };
    const word = /^command-argument value '(.*)' is invalid for argument '(.+?)'\. (.*)$/s.exec(sentence);
    return word === null ? undefined : { message: `<${word[2]}> cannot be "${word[1]}".`, way: word[3] };
  },
  "excess-arguments": (sentence, command) => {
    const isNaming = [
      ...command.registeredArguments.map((one) => one.name()),
      ...command.options.map(({ long }) => long),
    ].some((name) => NAMING.has(name ?? ""));
    const way = isNaming ? 'A name of several words stands in quotes, like "data cleaning".' : undefined;
    return { message: asSentence(sentence), way };
  },
  "unknown-option": (sentence, command) => {
    const [, flag, near] = /^unknown option '(.*?)'(?:\n\(Did you mean (?:one of )?(.+)\?\))?$/s.exec(sentence) ?? [];
    const message = `${typed(command)} has no flag "${flag}".`;
    if (flag === undefined) return undefined;
    const isLess = nameOf(command) === "log" && /^-\d/.test(flag);
    return { message, way: isLess ? LOGGED_WRONG : near && `Did you mean ${near}?` };
  },
};

/** Arguments and flags of one name each. */
const NAMING = new Set(["id", "role", "--role", "--to", "--from"]);

/** Who takes time off an entry has logged it wrong. */
const LOGGED_WRONG =
  "To correct the last entry: career-roadmap undo, then log it anew. An older one: career-roadmap log ID 1h30m --instead-of CHANGE, with the change as career-roadmap history shows it.";

function quotedIn(sentence: string): string {
  return /'(.+)'/.exec(sentence)?.[1] ?? "";
}

function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/([^.?!])$/, "$1.");
}

/** `--output` of `-o, --output <file>`. */
function longFlag(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}
