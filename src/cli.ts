import { Command, CommanderError } from "commander";
import { earlyFlags } from "./commands/shared/flags/early-flags.ts";
import { addGlobalOptions, globalFlags } from "./commands/shared/flags/flags.ts";
import { plainFlags, textAfterId } from "./commands/shared/flags/free-text.ts";
import { takeWords } from "./commands/shared/words/take-words.ts";
import type { Context } from "./context.ts";
import { renderError } from "./render/error.ts";
import { CliError } from "./shared/errors.ts";
import { printable } from "./shared/printable.ts";

type Builder = (ctx: Context) => Command;

/** Every command by its name, loaded when it is named. */
const COMMANDS: ReadonlyMap<string, () => Promise<Builder>> = new Map<string, () => Promise<Builder>>([
  ["status", async () => (await import("./commands/status/command.ts")).statusCommand],
  ["next", async () => (await import("./commands/next/command.ts")).nextCommand],
  ["plan", async () => (await import("./commands/plan/command.ts")).planCommand],
  ["checklist", async () => (await import("./commands/checklist/command.ts")).checklistCommand],
  ["start", async () => (await import("./commands/start/command.ts")).startCommand],
  ["pause", async () => (await import("./commands/pause/command.ts")).pauseCommand],
  ["done", async () => (await import("./commands/done/command.ts")).doneCommand],
  ["skip", async () => (await import("./commands/skip/command.ts")).skipCommand],
  ["reopen", async () => (await import("./commands/reopen/command.ts")).reopenCommand],
  ["know", async () => (await import("./commands/know/command.ts")).knowCommand],
  ["log", async () => (await import("./commands/log/command.ts")).logCommand],
  ["note", async () => (await import("./commands/note/command.ts")).noteCommand],
  ["evidence", async () => (await import("./commands/evidence/command.ts")).evidenceCommand],
  ["open", async () => (await import("./commands/open/command.ts")).openCommand],
  ["undo", async () => (await import("./commands/undo/command.ts")).undoCommand],
  ["redo", async () => (await import("./commands/redo/command.ts")).redoCommand],
  ["history", async () => (await import("./commands/history/command.ts")).historyCommand],
  ["roles", async () => (await import("./commands/roles/command.ts")).rolesCommand],
  ["show", async () => (await import("./commands/show/command.ts")).showCommand],
  ["search", async () => (await import("./commands/search/command.ts")).searchCommand],
  ["skills", async () => (await import("./commands/skills/command.ts")).skillsCommand],
  ["why", async () => (await import("./commands/why/command.ts")).whyCommand],
  ["graph", async () => (await import("./commands/graph/command.ts")).graphCommand],
  ["gap", async () => (await import("./commands/gap/command.ts")).gapCommand],
  ["match", async () => (await import("./commands/match/command.ts")).matchCommand],
  ["compare", async () => (await import("./commands/compare/command.ts")).compareCommand],
  ["learn", async () => (await import("./commands/learn/command.ts")).learnCommand],
  ["portfolio", async () => (await import("./commands/portfolio/command.ts")).portfolioCommand],
  ["faq", async () => (await import("./commands/faq/command.ts")).faqCommand],
  ["init", async () => (await import("./commands/init/command.ts")).initCommand],
  ["config", async () => (await import("./commands/config/command.ts")).configCommand],
  ["doctor", async () => (await import("./commands/doctor/command.ts")).doctorCommand],
  ["import-ticks", async () => (await import("./commands/import-ticks/command.ts")).importTicksCommand],
  ["validate", async () => (await import("./commands/validate/command.ts")).validateCommand],
  ["explain", async () => (await import("./commands/explain/command.ts")).explainCommand],
  ["new", async () => (await import("./commands/new/command.ts")).newCommand],
  ["schema", async () => (await import("./commands/schema/command.ts")).schemaCommand],
  ["import", async () => (await import("./commands/import/command.ts")).importCommand],
  ["prompt", async () => (await import("./commands/prompt/command.ts")).promptCommand],
  ["shell-init", async () => (await import("./commands/shell-init/command.ts")).shellInitCommand],
  ["completion", async () => (await import("./commands/completion/command.ts")).completionCommand],
  ["help", async () => (await import("./commands/help/command.ts")).helpCommand],
]);
/** Whether there is a command of this name. */
export function isCommand(name: string): boolean {
  return COMMANDS.has(name);
}

const EXIT_CODES = { cannot: 1, usage: 2, cancelled: 130 } as const;
const BUG = 70;

/** Runs one command line and returns its exit code. Every error ends here; nothing here ends the process. */
export async function run(argv: readonly string[], ctx: Context): Promise<number> {
  const early = earlyFlags(argv);
  ctx.configure(early);
  const { json } = early;
  const code = await parse(argv, ctx).then(
    () => 0,
    (error: unknown) => report(error, json, ctx),
  );
  await ctx.runHooks();
  // Last, when everything was answered and recorded, whether it went well or not.
  if (ctx.prompt.isDue()) await (await import("./commands/prompt/prepare.ts")).preparePrompt(ctx);
  return code;
}

/** Runs the command that a command line names. What commander ends by itself, help among it, is answered in help/. */
async function parse(argv: readonly string[], ctx: Context): Promise<void> {
  let printed = "";
  const program = await buildProgram(ctx, commandsNamed(argv), (text) => {
    printed += text;
  });
  try {
    await program.parseAsync(plainFlags(textAfterId(argv, program)), { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.version") return ctx.out(printed);
    if (error.exitCode === 0) ctx.configure(globalFlags(program));
    const { answerFor } = await import("./help/answer.ts");
    answerFor(error, program, argv, printed, ctx);
  }
}

/**
 * The commands that a command line may mean: those it names, since loading all takes longer than most take to run; all for
 * help and completions, which tell of them.
 */
function commandsNamed(argv: readonly string[]): readonly string[] {
  const named = [...COMMANDS.keys()].filter((name) => argv.includes(name));
  if (named.includes("completion")) return [...COMMANDS.keys()];
  const forHelp = ["-h", "--help", "help"].some((word) => argv.includes(word));
  return forHelp && !named.some((name) => name !== "help") ? [...COMMANDS.keys()] : named;
}

/** The command tree, for running and for whatever describes it; `write` takes what commander itself would print. */
export async function buildProgram(
  ctx: Context,
  names: Iterable<string> = COMMANDS.keys(),
  write: (text: string) => void = ctx.out,
): Promise<Command> {
  const builders = await Promise.all([...names].map((name) => COMMANDS.get(name)?.()));
  const program = addGlobalOptions(new Command("career-roadmap"), ctx)
    .description("Plan the way to the job you want: in the right order, with honest hours, offline.")
    .usage("[options] <command>")
    .version(ctx.version, "-V, --version", "print the version")
    .argument("[command]")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => {} })
    .configureHelp({ formatHelp: () => "" })
    .hook("preAction", async (_program, command) => {
      const root = rootOf(command);
      const flags = globalFlags(root);
      ctx.configure(flags);
      if (flags.template !== undefined || flags.tsv !== undefined) await shapeAnswer(root, command, ctx);
      await takeWords(command, ctx);
    });
  program.action(async (word: string | undefined) => {
    // As commander itself fails where more words follow; answered in help/.
    if (word !== undefined) return program.error(`unknown command ${word}`, { code: "commander.unknownCommand" });
    await (await import("./commands/status/command.ts")).runStatus(program.opts(), ctx);
  });
  for (const build of builders) {
    if (build !== undefined) program.addCommand(build(ctx).copyInheritedSettings(program));
  }
  return program;
}

/** Has the command make its document, and that written as lines of its fields. The prompt's template is its own. */
async function shapeAnswer(root: Command, command: Command, ctx: Context): Promise<void> {
  const flags = globalFlags(root);
  if (command.name() === "prompt" && flags.tsv === undefined) return;
  const { shapeOf } = await import("./commands/shared/lines/shape.ts");
  root.setOptionValue("shape", shapeOf(flags, command.name(), ctx));
  root.setOptionValue("json", true);
  ctx.configure(globalFlags(root));
}

function rootOf(command: Command): Command {
  return command.parent === null ? command : rootOf(command.parent);
}

function report(error: unknown, json: boolean, ctx: Context): number {
  if (error instanceof CliError && error.code === "told-already") return 1;
  if (error instanceof CliError) {
    ctx.err(renderError(error, json, ctx.errTheme));
    return EXIT_CODES[error.kind];
  }
  // A trace holds what the error says, and that may hold what a file or an argument does.
  const stack = printable(error instanceof Error ? (error.stack ?? error.message) : String(error), "\n");
  const bug = new CliError("cannot", "bug", `This is a bug of career-roadmap ${ctx.version}, not of yours.`, {
    fix: json ? "Please report it with what runs without --json" : "Please report it with the lines above.",
  });
  ctx.err(json ? renderError(bug, json, ctx.errTheme) : `${stack}\n${renderError(bug, json, ctx.errTheme)}`);
  return BUG;
}
