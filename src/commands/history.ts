import { Command } from "commander";
import type { Context } from "../context.ts";
import type { ProgressEvent } from "../progress/events.ts";
import { undoneEvents } from "../progress/fold.ts";
import { historyJson, renderHistory } from "../render/history.ts";
import { renderJson } from "../render/json.ts";
import { type Day, formatDay } from "../shared/dates.ts";
import { toDay } from "./shared.ts";

export interface HistoryOptions {
  readonly id?: string;
  readonly since?: Day;
  readonly json: boolean;
}

export function historyCommand(ctx: Context, run = runHistory): Command {
  return new Command("history")
    .description("Show everything that happened, oldest first")
    .argument("[id]", "only what concerns this skill or project")
    .option("--since <date>", "only from this day on", toDay)
    .action((id: string | undefined, _flags, command: Command) =>
      run({ ...command.optsWithGlobals<HistoryOptions>(), ...(id === undefined ? {} : { id }) }, ctx),
    );
}

/** Needs no catalog: what happened under an id that no roadmap has any more is shown as well. */
export async function runHistory(options: HistoryOptions, ctx: Context): Promise<void> {
  const { events } = await ctx.log();
  const undone = undoneEvents(events);
  const since = options.since === undefined ? "" : formatDay(options.since);
  const concerned = concerning(events, options.id).filter(({ day }) => day >= since);
  ctx.out(
    options.json ? renderJson(historyJson(concerned, undone), ctx.theme) : renderHistory(concerned, undone, ctx.theme),
  );
}

/** Events of an id, and those that took one of them back; all without an id. */
function concerning(events: readonly ProgressEvent[], id: string | undefined): readonly ProgressEvent[] {
  if (id === undefined) return events;
  const own = new Set(events.flatMap((event) => ("subject" in event && event.subject === id ? [event.id] : [])));
  return events.filter((event) => own.has(event.id) || (event.type === "event-undone" && own.has(event.event)));
}
