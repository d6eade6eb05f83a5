import { Command, InvalidArgumentError } from "commander";
import type { Context, GlobalFlags } from "../../context.ts";
import { renderJson } from "../../render/json.ts";
import { usage } from "../../shared/errors.ts";
import { UNSAFE } from "../../shared/printable.ts";
import { DEFAULT_PROMPT, PROMPT_TOKENS, tokenList, unknownTokens } from "../../shared/prompt-template.ts";
import { prepareLine, promptSaying } from "./standing-line.ts";
import { promptJson, renderPrompt } from "./view.ts";

export interface PromptOptions extends GlobalFlags {
  readonly role?: string;
  readonly maxWidth?: number;
  /** `--color`, for this command alone: its answer has no colour unless it is asked for. */
  readonly styled: boolean;
}

export function promptCommand(ctx: Context, run = runPrompt): Command {
  const rows = Object.entries(PROMPT_TOKENS).map(([token, about]) => `  {${token}} ${about}`);
  return new Command("prompt")
    .description("Print one short line for a shell prompt, a status bar or a login greeting")
    .option("--template <text>", `the line, with the tokens below (default: the profile's, else ${DEFAULT_PROMPT})`)
    .option("--max-width <n>", "cut it to this many columns, from 1 to 1000", toMaxWidth)
    .option("--color", "print it in colour, in a pipe too")
    .option("--role <id>", "the role that is meant")
    .addHelpText("after", `\nTokens:\n${rows.join("\n")}\n  {{ a brace, and }} the other one\n\n${FRESHNESS}`)
    .action((_flags, command: Command) => {
      const styled = command.opts<{ color?: boolean }>().color === true;
      const options = command.optsWithGlobals<GlobalFlags>();
      return run({ ...options, styled: styled && options.color }, ctx);
    });
}

const FRESHNESS =
  "Without flags it answers from a line prepared before. What you record or set is in it at once, a file that you edited from the next command on, and what came from another machine within the hour.";

/** Prints nothing where there is nothing to say, and says nothing about it: it stands in somebody's prompt. */
export async function runPrompt(options: PromptOptions, ctx: Context): Promise<void> {
  ctx.configure({ ...options, quiet: true });
  if (options.template !== undefined) checkTemplate(options.template);
  const saying = await promptSaying(options, ctx);
  if (isStanding(options)) prepareLine(saying, ctx);
  else ctx.prompt.leave();
  const { facts, pieces, percent } = saying;
  const { maxWidth: width } = options;
  const text = renderPrompt(pieces, { percent, ascii: ctx.theme.ascii, width });
  if (options.json) ctx.out(renderJson(promptJson(facts, text, ctx.prompt.expires()), ctx.theme));
  // Its colours are for a shell to read, whatever this stream shows.
  else if (text.plain !== "" && options.styled) ctx.script(`${text.styled}\n`);
  else if (text.plain !== "") ctx.out(`${text.plain}\n`);
}

/** Whether it was asked as shells ask: with no flag of what the line looks like or is about. */
function isStanding({ role, template, maxWidth, styled, json, ascii }: PromptOptions): boolean {
  return [role, template, maxWidth].every((one) => one === undefined) && !styled && !json && !ascii;
}

function checkTemplate(text: string): void {
  const [unknown] = unknownTokens(text);
  if (unknown !== undefined) throw usage("bad-value", `There is no ${unknown}.`, `The tokens are ${tokenList()}`);
  if (text.search(UNSAFE) < 0) return;
  throw usage("bad-value", "The template holds control characters.", "Give one line without them.");
}

function toMaxWidth(text: string): number {
  const width = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(width >= 1 && width <= 1000)) throw new InvalidArgumentError("Give a number of columns from 1 to 1000.");
  return width;
}
