import { Command } from "commander";
import type { Context } from "../context.ts";
import type { ProgressEvent } from "../progress/events.ts";
import { changesToUndo, undoBodies } from "../progress/undo.ts";
import { renderJson } from "../render/json.ts";
import { renderUndo } from "../render/undo.ts";
import { toCount } from "./shared.ts";

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

/** Needs no catalog, so that a broken roadmap file never keeps anybody from taking something back. */
export async function runUndo(options: UndoOptions, ctx: Context): Promise<void> {
  const { events } = await ctx.log();
  const changes: ProgressEvent[][] = changesToUndo(events, options.count);
  if (changes.length > 0) await ctx.record(changes.flatMap(undoBodies));
  ctx.out(
    options.json
      ? renderJson(
          {
            schema: "career-roadmap/change@1",
            changes: changes.flat(),
            percent: null,
            unblocked: [],
            undone: true,
          } as { schema: string },
          ctx.theme,
        )
      : renderUndo(changes, ctx.theme),
  );
}
