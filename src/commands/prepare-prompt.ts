import type { Context } from "../context.ts";
import { renderPrompt, tokenTexts } from "../render/prompt.ts";
import { DEFAULT_PROMPT } from "../shared/prompt-template.ts";
import { fillPrompt } from "../shell/prompt-line.ts";
import { earlyFlags } from "./early-flags.ts";
import { promptFacts, standingFormat } from "./prompt-facts.ts";

/**
 * Prepares the line that shells show, where this run made it due. It says nothing, and no failure of it is one of the
 * command, which has answered already.
 */
export async function preparePrompt(ctx: Context): Promise<void> {
  // Only flags that play no part in the line can be set here: it is never due where one moves what it is about.
  ctx.configure(earlyFlags(["--quiet", "--no-input"]));
  try {
    const facts = await promptFacts(undefined, ctx);
    const format = (await standingFormat(ctx)) ?? DEFAULT_PROMPT;
    const pieces = facts === undefined ? [] : fillPrompt(format, tokenTexts(facts));
    const { plain, styled } = renderPrompt(pieces, { percent: facts?.percent ?? 0, ascii: false });
    ctx.prompt.write(plain, styled);
  } catch {
    // A bug here shows itself in `career-roadmap prompt`.
  }
}
