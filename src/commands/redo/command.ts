import { Command } from "commander";
import type { Context } from "../../context.ts";
import type { ProgressEvent } from "../../progress/events.ts";
import { changesToRedo } from "../../progress/undo.ts";
import { toCount } from "../shared/flags/flags.ts";
import { type Found, takeAndTell } from "../shared/undoing/take-and-tell.ts";

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
  const find = (events: readonly ProgressEvent[], isAll: boolean): Found | undefined => {
    const changes = changesToRedo(events, count);
    const byId = new Map(changes.length === 0 ? [] : events.map((event) => [event.id, event]));
    const backOf = (event: ProgressEvent): ProgressEvent | undefined =>
      event.type === "event-undone" ? byId.get(event.event) : undefined;
    const told = changes.map((undo) => undo.map(backOf).filter((event) => event !== undefined));
    const isWhole = changes.length === (count ?? 1) && changes.every((undo, at) => undo.length === told[at]?.length);
    return isAll || isWhole ? { changes, told } : undefined;
  };
  await takeAndTell(find, { done: "redone", isNamed: false, json }, ctx);
}
