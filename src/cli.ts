import { Command, CommanderError } from "commander";
import { checklistCommand } from "./commands/checklist/command.ts";
import { compareCommand } from "./commands/compare/command.ts";
import { completionCommand } from "./commands/completion/command.ts";
import { configCommand } from "./commands/config/command.ts";
import { doctorCommand } from "./commands/doctor/command.ts";
import { doneCommand } from "./commands/done/command.ts";
import { evidenceCommand } from "./commands/evidence/command.ts";
import { explainCommand } from "./commands/explain/command.ts";
import { faqCommand } from "./commands/faq/command.ts";
import { gapCommand } from "./commands/gap/command.ts";
import { graphCommand } from "./commands/graph/command.ts";
import { helpCommand } from "./commands/help/command.ts";
import { historyCommand } from "./commands/history/command.ts";
import { initCommand } from "./commands/init/command.ts";
import { knowCommand } from "./commands/know/command.ts";
import { learnCommand } from "./commands/learn/command.ts";
import { logCommand } from "./commands/log/command.ts";
import { matchCommand } from "./commands/match/command.ts";
import { newCommand } from "./commands/new/command.ts";
import { nextCommand } from "./commands/next/command.ts";
import { noteCommand } from "./commands/note/command.ts";
import { openCommand } from "./commands/open/command.ts";
import { planCommand } from "./commands/plan/command.ts";
import { portfolioCommand } from "./commands/portfolio/command.ts";
import { promptCommand } from "./commands/prompt/command.ts";
import { preparePrompt } from "./commands/prompt/prepare.ts";
import { reopenCommand } from "./commands/reopen/command.ts";
import { rolesCommand } from "./commands/roles/command.ts";
import { schemaCommand } from "./commands/schema/command.ts";
import { earlyFlags } from "./commands/shared/flags/early-flags.ts";
import { addGlobalOptions, globalFlags } from "./commands/shared/flags/flags.ts";
import { takeIdsFromInput } from "./commands/shared/words/ids-from-input.ts";
import { shellInitCommand } from "./commands/shell-init/command.ts";
import { showCommand } from "./commands/show/command.ts";
import { skipCommand } from "./commands/skip/command.ts";
import { startCommand } from "./commands/start/command.ts";
import { runStatus, statusCommand } from "./commands/status/command.ts";
import { undoCommand } from "./commands/undo/command.ts";
import { validateCommand } from "./commands/validate/command.ts";
import { whyCommand } from "./commands/why/command.ts";
import type { Context } from "./context.ts";
import { renderError } from "./render/error.ts";
import { CliError, usage } from "./shared/errors.ts";
import { nearest } from "./shared/nearest.ts";

type Builder = (ctx: Context) => Command;

/** Every command by its name. */
const BUILDERS: ReadonlyMap<string, Builder> = new Map<string, Builder>([
  ["status", statusCommand],
  ["next", nextCommand],
  ["plan", planCommand],
  ["checklist", checklistCommand],
  ["start", startCommand],
  ["done", doneCommand],
  ["skip", skipCommand],
  ["reopen", reopenCommand],
  ["know", knowCommand],
  ["log", logCommand],
  ["note", noteCommand],
  ["evidence", evidenceCommand],
  ["open", openCommand],
  ["undo", undoCommand],
  ["history", historyCommand],
  ["roles", rolesCommand],
  ["show", showCommand],
  ["why", whyCommand],
  ["graph", graphCommand],
  ["gap", gapCommand],
  ["match", matchCommand],
  ["compare", compareCommand],
  ["learn", learnCommand],
  ["portfolio", portfolioCommand],
  ["faq", faqCommand],
  ["init", initCommand],
  ["config", configCommand],
  ["doctor", doctorCommand],
  ["validate", validateCommand],
  ["explain", explainCommand],
  ["new", newCommand],
  ["schema", schemaCommand],
  ["prompt", promptCommand],
  ["shell-init", shellInitCommand],
  ["completion", completionCommand],
  ["help", helpCommand],
]);
const EXIT_CODES = { cannot: 1, usage: 2, cancelled: 130 } as const;
const BUG = 70;

/** Runs one command line and returns its exit code. Every error ends here; nothing here ends the process. */
export async function run(argv: readonly string[], ctx: Context): Promise<number> {
  const json = argv.includes("--json");
  ctx.configure(earlyFlags(argv));
  const code = await parse(argv, ctx).then(
    () => 0,
    (error: unknown) => report(error, json, ctx),
  );
  // Last, when everything was answered and recorded, whether it went well or not.
  if (ctx.prompt.isDue()) await preparePrompt(ctx);
  return code;
}

/** Runs the command that a command line names. What commander ends by itself, help among it, is answered in help/. */
async function parse(argv: readonly string[], ctx: Context): Promise<void> {
  let printed = "";
  const program = buildProgram(ctx, commandsNamed(argv), (text) => {
    printed += text;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) ctx.configure(globalFlags(program));
    const { answerFor } = await import("./help/answer.ts");
    answerFor(error, program, argv, printed, ctx);
  }
}

/**
 * The commands that a command line may mean: those it names, since building all takes a tenth of a start; all for help and
 * completions, which tell of them.
 */
function commandsNamed(argv: readonly string[]): readonly string[] {
  const named = [...BUILDERS.keys()].filter((name) => argv.includes(name));
  if (named.includes("completion")) return [...BUILDERS.keys()];
  const forHelp = ["-h", "--help", "help"].some((word) => argv.includes(word));
  return forHelp && !named.some((name) => name !== "help") ? [...BUILDERS.keys()] : named;
}

/** The command tree, for running and for whatever describes it; `write` takes what commander itself would print. */
export function buildProgram(
  ctx: Context,
  names: Iterable<string> = BUILDERS.keys(),
  write: (text: string) => void = ctx.out,
): Command {
  const program = addGlobalOptions(new Command("career-roadmap"))
    .description("Plan the way to the job you want: in the right order, with honest hours, offline.")
    .usage("[options] <command>")
    .version(ctx.version, "-V, --version", "print the version")
    .argument("[command]")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => {} })
    .configureHelp({ formatHelp: () => "" })
    .hook("preAction", (_program, command) => {
      ctx.configure(globalFlags(rootOf(command)));
      return takeIdsFromInput(command, ctx);
    });
  program.action((word: string | undefined) => (word === undefined ? runStatus(program.opts(), ctx) : refuse(word)));
  for (const name of names) {
    const command = BUILDERS.get(name)?.(ctx);
    if (command !== undefined) program.addCommand(command.copyInheritedSettings(program));
  }
  return program;
}

function rootOf(command: Command): Command {
  return command.parent === null ? command : rootOf(command.parent);
}

function refuse(word: string): never {
  const near = nearest(word, BUILDERS.keys());
  const fix = near === undefined ? "career-roadmap --help lists all." : `Did you mean "${near}"?`;
  throw usage("unknown-command", `There is no command "${word}".`, fix);
}

function report(error: unknown, json: boolean, ctx: Context): number {
  if (error instanceof CliError && error.code === "told-already") return 1;
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
