import { Command } from "commander";
import type { Context } from "../../context.ts";
import { changesToUndo } from "../../progress/undo.ts";
import { renderJson } from "../../render/json.ts";
import { usage } from "../../shared/errors.ts";
import { toCount } from "../shared/flags/flags.ts";
import { changeNamed, stillCounting } from "../shared/undoing/find-change.ts";
import { standingAfter } from "../shared/undoing/standing-after.ts";
import { takeBack } from "../shared/undoing/take-back.ts";
import { type LeftKey, renderTaken, takenJson } from "../shared/undoing/view.ts";

export interface UndoOptions {
  /** The beginning of a change's id; without one the newest changes are meant. */
  readonly change?: string;
  /** How many; one when left out. */
  readonly count?: number;
  readonly json: boolean;
}

export function undoCommand(ctx: Context, run = runUndo): Command {
  return new Command("undo")
    .description("Take back the last change, of any device and of the profile too; it shows what it takes back")
    .argument("[change]", "an older change, by the beginning of its id as history shows it")
    .option("-n, --count <n>", "how many changes (default: 1)", toCount)
    .action((change: string | undefined, _flags, command: Command) =>
      run({ ...command.optsWithGlobals<UndoOptions>(), ...(change === undefined ? {} : { change }) }, ctx),
    );
}

/** Works also while a roadmap file is broken, and tells then what it took back alone. */
export async function runUndo({ change, count, json }: UndoOptions, ctx: Context): Promise<void> {
  if (change !== undefined && count !== undefined)
    throw usage("both-changes", "A change by its id is one.", "Leave out -n, or the id.");
  // Alone, so that two at once do not take back the same change.
  await ctx.alone(async () => {
    const { events } = await ctx.log();
    const named = change === undefined ? undefined : changeNamed(change, events);
    const changes = named === undefined ? changesToUndo(events, count) : [stillCounting(named, events)];
    const left: LeftKey[] = [];
    const standing = await standingAfter(async () => {
      left.push(...(await takeBack(changes, events, ctx)));
    }, ctx);
    const view = { changes, left, all: events, done: "undone" as const, isNamed: named !== undefined };
    ctx.out(json ? renderJson(takenJson(view, standing), ctx.theme) : renderTaken(view, standing, ctx.theme));
  });
}
