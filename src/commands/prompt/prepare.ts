import type { Context } from "../../context.ts";
import { earlyFlags } from "../shared/flags/early-flags.ts";
import { prepareLine, promptSaying } from "./standing-line.ts";

/**
 * Prepares the line that shells show, where this run made it due. It says nothing, and no failure of it is one of the
 * command, which has answered already.
 */
export async function preparePrompt(ctx: Context): Promise<void> {
  // Only flags that play no part in the line can be set here: it is never due where one moves what it is about.
  ctx.configure(earlyFlags(["--quiet", "--no-input"]));
  try {
    prepareLine(await promptSaying({}, ctx), ctx);
  } catch {
    // A bug here shows itself in `career-roadmap prompt`.
  }
}
