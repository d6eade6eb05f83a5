import { Command } from "commander";
import { EXPLAINED } from "../../catalog/explain/explained.ts";
import type { Context } from "../../context.ts";
import { renderJson } from "../../render/json.ts";
import { cannot } from "../../shared/errors.ts";
import { nearest } from "../../shared/nearest.ts";
import { explanationJson, renderCodes, renderExplanation } from "./view.ts";

export interface ExplainOptions {
  /** All are listed when left out. */
  readonly code?: string;
  readonly json: boolean;
}

export function explainCommand(ctx: Context, run = runExplain): Command {
  return new Command("explain")
    .description("Tell more about a problem that validate found, with a file before and after")
    .argument("[code]", "its code, as yaml-syntax (default: list them all)")
    .action((code: string | undefined, _flags, command: Command) =>
      run({ ...command.optsWithGlobals<ExplainOptions>(), ...(code === undefined ? {} : { code }) }, ctx),
    );
}

export async function runExplain({ code, json }: ExplainOptions, { theme, out }: Context): Promise<void> {
  if (code === undefined) {
    const codes = [...EXPLAINED].map(([one, { about }]) => ({ code: one, about }));
    return out(json ? renderJson({ schema: "career-roadmap/codes@1", codes }, theme) : renderCodes(codes, theme));
  }
  const explanation = EXPLAINED.get(code);
  if (explanation === undefined) {
    const near = nearest(code, EXPLAINED.keys());
    const fix = near === undefined ? "career-roadmap explain lists all." : `Did you mean "${near}"?`;
    throw cannot("unknown-code", `There is no problem "${code}".`, fix);
  }
  out(json ? renderJson(explanationJson(code, explanation), theme) : renderExplanation(code, explanation, theme));
}
