import { type Argument, Command, CommanderError } from "commander";
import { checklistCommand } from "./commands/checklist.ts";
import { configCommand } from "./commands/config.ts";
import { evidenceCommand } from "./commands/evidence.ts";
import { faqCommand } from "./commands/faq.ts";
import { historyCommand } from "./commands/history.ts";
import { learnCommand } from "./commands/learn.ts";
import { logCommand } from "./commands/log.ts";
import { nextCommand } from "./commands/next.ts";
import { noteCommand } from "./commands/note.ts";
import { openCommand } from "./commands/open.ts";
import { planCommand } from "./commands/plan.ts";
import { portfolioCommand } from "./commands/portfolio.ts";
import { rolesCommand } from "./commands/roles.ts";
import { addGlobalOptions, globalFlags } from "./commands/shared.ts";
import { showCommand } from "./commands/show.ts";
import { runStatus, statusCommand } from "./commands/status.ts";
import { undoCommand } from "./commands/undo.ts";
import { validateCommand } from "./commands/validate.ts";
import { VERBS, verbCommand } from "./commands/verbs.ts";
import { whyCommand } from "./commands/why.ts";
import type { Context, GlobalFlags } from "./context.ts";
import { renderError } from "./render/error.ts";
import { CliError, usage } from "./shared/errors.ts";
import { nearest } from "./shared/nearest.ts";

type Builder = (ctx: Context) => Command;

/** Every command by its name, in the order help lists them. */
const BUILDERS: ReadonlyMap<string, Builder> = new Map<string, Builder>([
  ["status", statusCommand],
  ["next", nextCommand],
  ["plan", planCommand],
  ["checklist", checklistCommand],
  ...VERBS.map((verb): [string, Builder] => [verb.name, (ctx) => verbCommand(verb, ctx)]),
  ["log", logCommand],
  ["note", noteCommand],
  ["evidence", evidenceCommand],
  ["open", openCommand],
  ["undo", undoCommand],
  ["history", historyCommand],
  ["roles", rolesCommand],
  ["show", showCommand],
  ["why", whyCommand],
  ["learn", learnCommand],
  ["portfolio", portfolioCommand],
  ["faq", faqCommand],
  ["config", configCommand],
  ["validate", validateCommand],
]);
const EXIT_CODES = { cannot: 1, usage: 2, cancelled: 130 } as const;
const BUG = 70;

/** Runs one command line and returns its exit code. Every error ends here; nothing here ends the process. */
export async function run(argv: readonly string[], ctx: Context): Promise<number> {
  const json = argv.includes("--json");
  ctx.configure(earlyFlags(argv));
  try {
    await buildProgram(ctx, commandsNamed(argv)).parseAsync(argv, { from: "user" });
    return 0;
  } catch (error) {
    return report(error, argv, json, ctx);
  }
}

/** How errors look that are found before the flags are: the flags that need no value to be understood. */
function earlyFlags(argv: readonly string[]): GlobalFlags {
  const has = (...names: string[]): boolean => names.some((name) => argv.includes(name));
  const width = Number(argv[argv.indexOf("--width") + 1]);
  return {
    json: has("--json"),
    roadmaps: [],
    color: !has("--no-color"),
    ascii: has("--ascii"),
    ...(has("--width") && width >= 20 && width <= 1000 ? { width } : {}),
    quiet: has("-q", "--quiet"),
    input: !has("--no-input"),
  };
}

/** The commands that a command line may mean: those it names, since building all takes a tenth of a start, else all. */
function commandsNamed(argv: readonly string[]): readonly string[] {
  const named = [...BUILDERS.keys()].filter((name) => argv.includes(name));
  return named.length > 0 ? named : [...BUILDERS.keys()];
}

/** The command tree, for running and for whatever describes it. */
export function buildProgram(ctx: Context, names: Iterable<string> = BUILDERS.keys()): Command {
  const program = addGlobalOptions(new Command("career-roadmap"))
    .description("Plan the way to a role in tech: in the right order, with honest hours, offline.")
    .usage("[options] <command>")
    .version(ctx.version, "-V, --version", "print the version")
    .argument("[command]")
    .helpCommand("help [command]", "show what a command does, with its flags")
    .exitOverride()
    .configureOutput({ writeOut: (text) => ctx.out(text), writeErr: () => {} })
    .configureHelp({
      showGlobalOptions: true,
      helpWidth: helpWidth(ctx),
      visibleArguments,
      // Defaults stand in the descriptions, in words.
      optionDescription: ({ description }) => description,
    })
    .hook("preAction", (_program, command) => ctx.configure(globalFlags(rootOf(command))));
  program.action((word: string | undefined) => (word === undefined ? runStatus(program.opts(), ctx) : refuse(word)));
  for (const name of names) {
    const command = BUILDERS.get(name)?.(ctx);
    if (command !== undefined) program.addCommand(command.copyInheritedSettings(program));
  }
  return program;
}

function helpWidth({ theme }: Context): number {
  return Number.isFinite(theme.width) ? theme.width : 80;
}

/** The root's own argument only catches unknown commands; help lists the commands instead. */
function visibleArguments(command: Command): Argument[] {
  return command.parent === null ? [] : [...command.registeredArguments];
}

function rootOf(command: Command): Command {
  return command.parent === null ? command : rootOf(command.parent);
}

function refuse(word: string): never {
  throw unknownCommand(word);
}

function unknownCommand(word: string): CliError {
  const near = nearest(word, [...BUILDERS.keys(), "help"]);
  const fix = near === undefined ? "career-roadmap --help lists all." : `Did you mean "${near}"?`;
  return usage("unknown-command", `There is no command "${word}".`, fix);
}

function report(thrown: unknown, argv: readonly string[], json: boolean, ctx: Context): number {
  const error = thrown instanceof CommanderError ? fromCommander(thrown, argv) : thrown;
  if (error === undefined || (error instanceof CliError && error.code === "told-already"))
    return error === undefined ? 0 : 1;
  if (error instanceof CliError) {
    ctx.err(renderError(error, json, ctx.errTheme));
    return EXIT_CODES[error.kind];
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const bug = new CliError("cannot", "bug", `This is a bug of career-roadmap ${ctx.version}, not of yours.`, {
    fix: json ? "Please report it with what runs without --json." : "Please report it with the lines above.",
  });
  ctx.err(json ? renderError(bug, json, ctx.errTheme) : `${stack}\n${renderError(bug, json, ctx.errTheme)}`);
  return BUG;
}

/** Commander's own errors are wrong usage; asking for help or the version is none. */
function fromCommander(error: CommanderError, argv: readonly string[]): CliError | undefined {
  if (error.exitCode === 0) return undefined;
  if (error.code === "commander.help") return unknownCommand(argv[argv.indexOf("help") + 1] ?? "");
  const [sentence = "", suggestion] = error.message.replace(/^error: /, "").split("\n");
  const message = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`.replace(/([^.?!])$/, "$1.");
  const near = suggestion === undefined ? undefined : /\(Did you mean (?:one of )?(.+)\?\)/.exec(suggestion)?.[1];
  return usage(
    error.code.replace("commander.", "").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    message,
    near === undefined ? "See career-roadmap --help, or --help after a command." : `Did you mean ${near}?`,
  );
}
