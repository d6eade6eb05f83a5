import { Command } from "commander";
import type { Context } from "../../context.ts";
import type { ProgressEvent } from "../../progress/events.ts";
import { changesToRedo } from "../../progress/undo.ts";
import { renderJson } from "../../render/json.ts";
import { toCount } from "../shared/flags/flags.ts";
import { standingAfter } from "../shared/undoing/standing-after.ts";
import { takeBack } from "../shared/undoing/take-back.ts";
import { type LeftKey, renderTaken, takenJson } from "../shared/undoing/view.ts";

export interface RedoOptions {
  readonly count?: number;
  readonly json: boolean;
}

export function redoCommand(ctx: Context, run = runRedo): Command {
  return new Command("redo")
    .description("Put back what the last undo took back")
    .option("-n, --count <n>", "how many undos (default: 1)", toCount)
    .action((_flags, command: Command) => run(command.optsWithGlobals<RedoOptions>(), ctx));
}

/** Works also while a roadmap file is broken, as undo does. */
export async function runRedo({ count, json }: RedoOptions, ctx: Context): Promise<void> {
  await ctx.alone(async () => {
    const { events } = await ctx.log();
    const undos = changesToRedo(events, count);
    const byId = new Map(undos.length === 0 ? [] : events.map((event) => [event.id, event]));
    const put = undos.map((undo) =>
      undo.flatMap((event): ProgressEvent[] => {
        const back = event.type === "event-undone" ? byId.get(event.event) : undefined;
        return back === undefined ? [] : [back];
      }),
    );
    const left: LeftKey[] = [];
    const standing = await standingAfter(async () => {
      left.push(...(await takeBack(undos, events, ctx)));
    }, ctx);
    const view = { changes: put, left, all: events, done: "redone" as const, isNamed: false };
    ctx.out(json ? renderJson(takenJson(view, standing), ctx.theme) : renderTaken(view, standing, ctx.theme));
  });
}
