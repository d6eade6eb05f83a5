import { Command } from "commander";
import type { Context } from "../../context.ts";
import type { EventBody } from "../../progress/events.ts";
import { paragraph } from "../../render/layout.ts";
import { type Day, formatDay, parseDay } from "../../shared/dates.ts";
import { formatDuration, parseDuration } from "../../shared/duration.ts";
import { usage } from "../../shared/errors.ts";
import { pastDay, toDay } from "../shared/flags/flags.ts";
import { personOf } from "../shared/person/planning.ts";
import { noteBody } from "../shared/recording/note-body.ts";
import { recordAndTell } from "../shared/recording/recording.ts";
import { correctedBy, INSTEAD_OF } from "../shared/undoing/instead-of.ts";
import { currentStepOrThrow } from "../shared/words/current-step.ts";

export interface LogOptions {
  /** As an id; none: the current step. */
  readonly id?: string;
  readonly minutes: number;
  readonly on?: Day;
  readonly note?: string;
  /** The beginning of a change's id: its time was another. */
  readonly insteadOf?: string;
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
    .option(...INSTEAD_OF)
    .option("--role <id>", "the role whose progress is told")
    .action((id: string, words: string[], _flags, command: Command) => {
      const alone = parseDuration([id, ...words].join(" "));
      const time = alone === undefined ? { id, minutes: toMinutes(words.join(" ")) } : { minutes: alone };
      return run({ ...command.optsWithGlobals<LogOptions>(), ...time }, ctx);
    });
}

export async function runLog(options: LogOptions, ctx: Context): Promise<void> {
  const corrected = await correctedBy(options.insteadOf, "time-logged", ctx);
  // What was logged for a day stays that day's.
  const day = corrected === undefined ? ctx.today : (parseDay(corrected.entry.day as string) as Day);
  const on = pastDay(options.on ?? day, ctx);
  const catalog = await ctx.catalog();
  const id = options.id ?? corrected?.entry.subject ?? (await currentStepOrThrow("log ID DURATION", catalog, ctx));
  const time: EventBody = { type: "time-logged", subject: id, minutes: options.minutes, day: formatDay(on) };
  const note = options.note === undefined ? [] : [noteBody(id, options.note)];
  const person = await personOf(catalog, ctx);
  await recordAndTell([...(corrected?.bodies ?? []), time, ...note], catalog, person, options, ctx);
  const { entry } = corrected ?? {};
  const taken = entry?.type === "time-logged" && day === on ? entry.minutes : 0;
  remarkLongDay((person.progress.minutes.get(on) ?? 0) - taken + options.minutes, on, ctx);
}

const DAY_MINUTES = 24 * 60;

/** A day has 24 hours: more is a slip, or time of other days. */
function remarkLongDay(minutes: number, on: Day, ctx: Context): void {
  if (minutes <= DAY_MINUTES) return;
  const day = formatDay(on);
  const slip = `That makes ${formatDuration(minutes)} on ${day}, more than a day has. If it is a slip:`;
  const other = "Time of other days goes to its day with --on DATE";
  ctx.note(`${paragraph(ctx.errTheme, slip)}  career-roadmap undo\n${paragraph(ctx.errTheme, other)}`);
}

function toMinutes(value: string): number {
  const minutes = parseDuration(value);
  if (minutes === undefined) {
    const said = value === "" ? "How long?" : `<duration> cannot be "${value}".`;
    throw usage(
      "invalid-argument",
      said,
      "Give a duration like 90m, 1h30m, 2h or 1.5h, up to 100h. See career-roadmap log --help",
    );
  }
  return minutes;
}
