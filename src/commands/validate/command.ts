import { Command } from "commander";
import type { Context } from "../../context.ts";
import { renderJson } from "../../render/json.ts";
import { CliError } from "../../shared/errors.ts";
import { renderValidation, validationJson } from "./view.ts";

export interface ValidateOptions {
  readonly paths: readonly string[];
  readonly json: boolean;
}

export function validateCommand(ctx: Context, run = runValidate): Command {
  return new Command("validate")
    .description("Check roadmap files and say how to mend every problem")
    .argument("[paths...]", "files or folders (default: your own roadmaps)")
    .action((paths: string[], _flags, command: Command) =>
      run({ ...command.optsWithGlobals<ValidateOptions>(), paths }, ctx),
    );
}

/** Prints the problems, or that all is good; the exit code is 1 when a file has an error. */
export async function runValidate(options: ValidateOptions, ctx: Context): Promise<void> {
  const checked = await ctx.check(options.paths);
  const { diagnostics, defined } = checked;
  ctx.out(
    options.json
      ? renderJson(validationJson(defined, diagnostics), ctx.theme)
      : renderValidation(defined, diagnostics, ctx.theme),
  );
  if (diagnostics.some(({ severity }) => severity === "error")) throw new CliError("cannot", "told-already", "");
}
