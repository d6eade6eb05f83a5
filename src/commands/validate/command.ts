import { Command, Option } from "commander";
import type { CheckedRoadmaps, Context } from "../../context.ts";
import { renderJson } from "../../render/json.ts";
import { paragraph } from "../../render/layout.ts";
import { count } from "../../render/numbers.ts";
import { CliError } from "../../shared/errors.ts";
import { mendFiles } from "./mend-files.ts";
import { type Mended, renderValidation, validationJson } from "./view.ts";

export interface ValidateOptions {
  readonly paths: readonly string[];
  readonly json: boolean;
  /** Whether a warning fails too. */
  readonly strict: boolean;
  readonly format: "text" | "github" | "sarif";
  /** A folder or git revision from which no id may be gone. */
  readonly against?: string;
  readonly fix: boolean;
  readonly watch: boolean;
}

export function validateCommand(ctx: Context, run = runValidate): Command {
  return new Command("validate")
    .description("Check roadmap files as a plan reads them, and say how to mend every problem; the format: help format")
    .argument("[paths...]", "files or folders (default: your own roadmaps)")
    .option("--strict", "exit with 1 for warnings too", false)
    .addOption(
      new Option("--format <format>", "how problems are told").choices(["text", "github", "sarif"]).default("text"),
    )
    .option("--against <state>", "warn of ids that a folder or git revision has and these files have no more")
    .option("--fix", "mend what has one right answer; comments stay", false)
    .option("--watch", "check again whenever a file changes, until Ctrl-C", false)
    .action((paths: string[], _flags, command: Command) =>
      run({ ...command.optsWithGlobals<ValidateOptions>(), paths }, ctx),
    );
}

/** Prints the problems, or that all is good; the exit code is 1 when a file has an error, under `--strict` for any problem. */
export async function runValidate(options: ValidateOptions, ctx: Context): Promise<void> {
  const found = await find(options, ctx);
  // Heard from now on: what is saved while the answer is read counts.
  const changes = options.watch ? await ctx.changes(found.checked.watched) : undefined;
  await tell(found, options, ctx);
  if (changes === undefined) return finish(options, found.checked);
  ctx.note("Waiting for changes; Ctrl-C ends it.\n");
  for await (const _change of changes) {
    ctx.out("\n");
    await tell(await find(options, ctx), options, ctx);
  }
}

interface FoundProblems {
  readonly checked: CheckedRoadmaps;
  readonly mended: readonly Mended[];
}

async function find({ paths, against, fix }: ValidateOptions, ctx: Context): Promise<FoundProblems> {
  const check = (): Promise<CheckedRoadmaps> => ctx.check(paths, against);
  return fix ? mendFiles(check, ctx) : { checked: await check(), mended: [] };
}

async function tell({ checked, mended }: FoundProblems, options: ValidateOptions, ctx: Context): Promise<void> {
  ctx.out(await told(options, checked, mended, ctx));
  tellBeside(checked, ctx);
}

async function told(
  { json, format }: ValidateOptions,
  { defined, diagnostics }: CheckedRoadmaps,
  mended: readonly Mended[],
  { theme, version }: Context,
): Promise<string> {
  if (json) return renderJson(validationJson(defined, diagnostics, mended), theme);
  if (format === "github") return (await import("./github.ts")).githubLines(diagnostics);
  if (format === "sarif") return (await import("./sarif.ts")).sarifText(diagnostics, version);
  return renderValidation(defined, diagnostics, mended, theme);
}

/** What else was read, and what stands in the way of a plan although nobody asked about it. */
function tellBeside({ beside, elsewhere }: CheckedRoadmaps, ctx: Context): void {
  const { errTheme } = ctx;
  if (beside !== undefined) {
    const { folder, files } = beside;
    const text = `Read with ${count(files, "file")} beside it, as --roadmaps ${folder} reads them.`;
    ctx.note(paragraph(errTheme, errTheme.text(text)));
  }
  if (elsewhere === 0) return;
  const verb = elsewhere === 1 ? "stands" : "stand";
  ctx.note(
    paragraph(
      errTheme,
      `${count(elsewhere, "error")} ${verb} in other files, which stop a plan all the same: career-roadmap validate tells those of your own roadmaps, and with a folder those in it.`,
    ),
  );
}

function finish({ strict }: ValidateOptions, { diagnostics }: CheckedRoadmaps): void {
  const fails = diagnostics.some(({ severity }) => strict || severity === "error");
  if (fails) throw new CliError("cannot", "told-already", "");
}
