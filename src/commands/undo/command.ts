import { Command } from "commander";
import type { Context } from "../../context.ts";
import type { ProgressEvent } from "../../progress/events.ts";
import { changesToUndo } from "../../progress/undo.ts";
import { usage } from "../../shared/errors.ts";
import { toCount } from "../shared/flags/flags.ts";
import { changeNamed, stillCounting } from "../shared/undoing/find-change.ts";
import { type Found, takeAndTell } from "../shared/undoing/take-and-tell.ts";

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
  const find = (events: readonly ProgressEvent[], isAll: boolean): Found | undefined => {
    // Whether only one change is named so can be told of all alone.
    if (change !== undefined && !isAll) return undefined;
    const changes =
      change === undefined ? changesToUndo(events, count) : [stillCounting(changeNamed(change, events), events)];
    return isAll || changes.length === (count ?? 1) ? { changes, told: changes } : undefined;
  };
  await takeAndTell(find, { done: "undone", isNamed: change !== undefined, json }, ctx);
}
