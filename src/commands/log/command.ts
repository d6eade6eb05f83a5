import { Command } from "commander";
import type { Context } from "../../context.ts";
import type { EventBody } from "../../progress/events.ts";
import { type Day, formatDay } from "../../shared/dates.ts";
import { parseDuration } from "../../shared/duration.ts";
import { usage } from "../../shared/errors.ts";
import { pastDay, toDay } from "../shared/flags/flags.ts";
import { personOf } from "../shared/person/planning.ts";
import { noteBody } from "../shared/recording/note-body.ts";
import { recordAndTell } from "../shared/recording/recording.ts";
import { currentStepOrThrow } from "../shared/words/current-step.ts";

export interface LogOptions {
  /** As an id; none: the current step. */
  readonly id?: string;
  readonly minutes: number;
  readonly on?: Day;
  readonly note?: string;
  readonly role?: string;
  readonly json: boolean;
}

export function logCommand(ctx: Context, run = runLog): Command {
  return new Command("log")
    .description("Record time spent on a skill or project")
    .argument("<id>", "a skill or project; left out, the step in progress that you touched last")
    .argument("[duration...]", "how long, like 90m, 1h30m, 2h or 1.5 hours")
    .option("--on <date>", "the day it was spent, like 2026-12-01 (default: today)", toDay(ctx, "past"))
    .option("--note <text>", "a note to go with it")
    .option("--role <id>", "the role whose progress is told")
    .action((id: string, words: string[], _flags, command: Command) => {
      const alone = parseDuration([id, ...words].join(" "));
      const time = alone === undefined ? { id, minutes: toMinutes(words.join(" ")) } : { minutes: alone };
      return run({ ...command.optsWithGlobals<LogOptions>(), ...time }, ctx);
    });
}

export async function runLog(options: LogOptions, ctx: Context): Promise<void> {
  const on = pastDay(options.on ?? ctx.today, ctx);
  const catalog = await ctx.catalog();
  const id = options.id === undefined ? await currentStepOrThrow("log ID DURATION", catalog, ctx) : options.id;
  const time: EventBody = { type: "time-logged", subject: id, minutes: options.minutes, day: formatDay(on) };
  const note = options.note === undefined ? [] : [noteBody(id, options.note)];
  await recordAndTell([time, ...note], catalog, await personOf(catalog, ctx), options, ctx);
}

function toMinutes(value: string): number {
  const minutes = parseDuration(value);
  if (minutes === undefined) {
    const said = value === "" ? "How long?" : `<duration> cannot be "${value}".`;
    throw usage("invalid-argument", said, "Give a duration like 90m, 1h30m, 2h or 1.5h, up to 100h.");
  }
  return minutes;
}
