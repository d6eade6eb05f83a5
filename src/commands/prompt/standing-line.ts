import type { Context } from "../../context.ts";
import { DEFAULT_PROMPT, type PromptPiece } from "../../shared/prompt-template.ts";
import { fillPrompt } from "../../shell/prompt-line.ts";
import { promptFacts, standingFormat, toldBy } from "./facts.ts";
import { type PromptFacts, renderPrompt, tokenTexts } from "./view.ts";

/** What a prompt says, not laid out yet; without facts there is nothing to say. */
export interface PromptSaying {
  readonly facts: PromptFacts | undefined;
  readonly pieces: readonly PromptPiece[];
  readonly percent: number;
}

/** What the prompt says about a role, else the one that is meant, in a format, else the person's. */
export async function promptSaying(
  { role, template, json }: { readonly role?: string; readonly template?: string; readonly json?: boolean },
  ctx: Context,
): Promise<PromptSaying> {
  const form = template ?? (await standingFormat(ctx)) ?? DEFAULT_PROMPT;
  const facts = await promptFacts(role, ctx, json === true ? { dates: true, forecast: true } : toldBy(form));
  const pieces = facts === undefined ? [] : fillPrompt(form, tokenTexts(facts));
  return { facts, pieces, percent: facts?.percent ?? 0 };
}

/** Prepares it as the line that shells show. Expects: nothing was said of a role or a format. */
export function prepareLine({ pieces, percent }: PromptSaying, ctx: Context): void {
  const { plain, styled } = renderPrompt(pieces, { percent, ascii: false });
  ctx.prompt.write(plain, styled);
}
