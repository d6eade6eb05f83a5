import { Command } from "commander";
import type { Context } from "../../context.ts";
import { changesToUndo, undoBodies } from "../../progress/undo.ts";
import { renderJson } from "../../render/json.ts";
import { CliError } from "../../shared/errors.ts";
import { toCount } from "../shared/flags/flags.ts";
import { personOf } from "../shared/person/planning.ts";
import { changeBetween } from "../shared/recording/recording.ts";
import type { ChangeView } from "../shared/recording/view.ts";
import { catalogIfSound } from "../shared/words/sound-catalog.ts";
import { renderUndo, undoJson } from "./view.ts";

export interface UndoOptions {
  readonly count: number;
  readonly json: boolean;
}

export function undoCommand(ctx: Context, run = runUndo): Command {
  return new Command("undo")
    .description("Take back the last change, of any device; it shows what it takes back")
    .option("-n, --count <n>", "how many changes (default: 1)", toCount, 1)
    .action((_flags, command: Command) => run(command.optsWithGlobals<UndoOptions>(), ctx));
}

/** Works also while a roadmap file is broken, and tells then what it took back alone. */
export async function runUndo({ count, json }: UndoOptions, ctx: Context): Promise<void> {
  const { events } = await ctx.log();
  const changes = changesToUndo(events, count);
  const bodies = changes.flatMap(undoBodies);
  const standing = await standingAfter(async () => {
    if (bodies.length > 0) await ctx.record(bodies);
  }, ctx);
  ctx.out(json ? renderJson(undoJson(changes, standing), ctx.theme) : renderUndo(changes, standing, ctx.theme));
}

/** Where the person stands after something was recorded, told against where they stood before. */
async function standingAfter(record: () => Promise<void>, ctx: Context): Promise<ChangeView> {
  const catalog = await catalogIfSound(ctx);
  if (catalog instanceof CliError) {
    await record();
    return {
      events: [],
      before: undefined,
      after: undefined,
      unblocked: [],
      reached: [],
      next: undefined,
      roleTitle: undefined,
      titleOf: (id) => id,
    };
  }
  const before = await personOf(catalog, ctx);
  await record();
  return changeBetween([], before, await personOf(catalog, ctx), undefined, catalog, ctx);
}
