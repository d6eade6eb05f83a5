import type { Command, CommanderError } from "commander";
import type { Context } from "../context.ts";
import type { Theme } from "../render/theme.ts";
import { type CliError, usage } from "../shared/errors.ts";
import { nearest } from "../shared/nearest.ts";
import { EVERYDAY_WORDS } from "./everyday-words.ts";
import { GROUPS } from "./groups.ts";
import { contentsPage, fullPage, nameOf, shortPage, typed } from "./pages.ts";
import { TOPICS } from "./topics.ts";
import { usageError } from "./usage-error.ts";
import { type HelpBlock, renderHelp } from "./view.ts";

/**
 * Answers where commander ended the run by itself: asked for help it writes that, for all else it throws the usage error.
 * `printed` is what commander would have written; beside help, what a command adds below it.
 */
export function answerFor(
  error: CommanderError,
  program: Command,
  argv: readonly string[],
  printed: string,
  ctx: Pick<Context, "out" | "theme">,
): void {
  const { command, word } = meant(program, wordsOf(program));
  if (error.exitCode !== 0) {
    // Whatever is wrong behind it: a command that there is not has neither flags nor arguments.
    const isLeaf = command.parent !== null && command.commands.length === 0;
    const isCommand = isLeaf || word === undefined || program.args[0]?.startsWith("-") === true;
    throw isCommand ? usageError(error, command) : unknown(command, word, wordsOf(program));
  }
  if (command.commands.length > 0 && word !== undefined) throw unknown(command, word, wordsOf(program));
  const isShort = argv.includes("-h") && !argv.includes("--help");
  ctx.out(renderHelp(isShort ? shortPage(command) : fullPage(command, blocksOf(printed)), ctx.theme));
}

/**
 * What `help` says about a topic or, without words, about what there is to ask for. A command's help is commander's to
 * begin, since it knows what the command adds: this throws what `answerFor` answers.
 */
export function helpOn(words: readonly string[], program: Command, theme: Theme): string {
  const topic = TOPICS.get(words.join(" "));
  if (words.length === 0) return renderHelp(contentsPage(program), theme);
  if (topic !== undefined) return renderHelp(topic.blocks, theme);
  const { command, word } = meant(program, words);
  if (word !== undefined) throw unknown(command, word, words);
  return command.help();
}

/** The words of a command line without flags; those after `help` say what it is about. */
function wordsOf({ args }: Command): readonly string[] {
  const words = args.filter((word) => !word.startsWith("-"));
  return words[0] === "help" && words.length > 1 ? words.slice(1) : words;
}

/** The command that words lead to, and the first word that leads no further. */
function meant(command: Command, words: readonly string[]): { command: Command; word: string | undefined } {
  const next = command.commands.find((one) => one.name() === words[0]);
  return next === undefined ? { command, word: words[0] } : meant(next, words.slice(1));
}

function unknown(command: Command, word: string, words: readonly string[]): CliError {
  const isProgram = command.parent === null;
  const names = isProgram ? GROUPS.flatMap(({ commands }) => commands.map(({ name }) => name)) : [];
  const own = command.commands.map((one) => one.name());
  const near = nearest(word, isProgram ? [...names, ...TOPICS.keys()] : own);
  const whole = [nameOf(command), word].filter(Boolean).join(" ");
  const all = isProgram ? "career-roadmap help" : `${typed(command)} --help`;
  const everyday = isProgram ? everydayWay(words) : undefined;
  return usage(
    "unknown-command",
    `There is no command "${whole}"${isProgram ? ", nor a topic" : ""}.`,
    everyday ?? (near ? `Did you mean "${[nameOf(command), near].filter(Boolean).join(" ")}"?` : `${all} lists all.`),
  );
}

/** Words with which any question begins: what it is about stands behind them. */
const ASKING = new Set(
  "what where how which who should can is do i my we the about all add need role skill time take".split(" "),
);

/** What does it here, by the words of a question; its first word, which may be a slip of a command, counts first. */
function everydayWay(words: readonly string[]): string | undefined {
  const plain = words.flatMap((word) => word.toLowerCase().split(/[\s?!,.]+/)).filter(Boolean);
  const [first = ""] = plain;
  const ways = (some: readonly string[]): string[] => some.flatMap((word) => EVERYDAY_WORDS.get(word) ?? []);
  if (!ASKING.has(first)) return EVERYDAY_WORDS.get(first);
  return ways(plain.filter((word) => !ASKING.has(word)))[0] ?? ways(plain)[0];
}

/** What a command adds to its help, an empty line between two parts. */
function blocksOf(printed: string): HelpBlock[] {
  return printed
    .trim()
    .split(/\n{2,}/)
    .filter(Boolean)
    .map(blockOf);
}

/** Below a title what is to be copied, indented by four, or rows of a word and what it is; else a paragraph. */
function blockOf(part: string): HelpBlock {
  const [, title, below = ""] = /^(\S.*):\n(.+)$/s.exec(part) ?? [];
  if (title === undefined) return { text: part };
  if (/^ {4}/.test(below)) return { title, code: below.replace(/^ {4}/gm, "") };
  const rows = [...below.matchAll(/^ {2}(\S+) +(.+)$/gm)].map(([, term = "", text = ""]) => ({ term, text }));
  return { title, rows };
}
