import { Command } from "commander";
import type { Context } from "../../context.ts";
import { type Catalog, formerIds } from "../../planner/index.ts";
import type { ProgressEvent } from "../../progress/events.ts";
import { undoneEvents } from "../../progress/fold.ts";
import { renderJson } from "../../render/json.ts";
import { type Day, formatDay } from "../../shared/dates.ts";
import { CliError, usage } from "../../shared/errors.ts";
import { findId } from "../../shared/find-id.ts";
import { projectsOf, toDay } from "../shared/flags/flags.ts";
import { catalogIfSound } from "../shared/words/sound-catalog.ts";
import { titleOf } from "../shared/words/titles.ts";
import { STEP } from "../shared/words/word-places.ts";
import { historyJson, renderHistory } from "./view.ts";

export interface HistoryOptions {
  readonly id?: string;
  readonly since?: Day;
  /** By week instead of one by one. */
  readonly weeks?: boolean;
  readonly json: boolean;
}

export function historyCommand(ctx: Context, run = runHistory): Command {
  return new Command("history")
    .description("Show everything that happened, oldest first")
    .argument("[id]", "only what concerns this skill or project")
    .option("--since <date>", "only from this day on", toDay(ctx, "past"))
    .option("--weeks", "by week: hours by area, what was finished, what was left", false)
    .action((id: string | undefined, _flags, command: Command) =>
      run({ ...command.optsWithGlobals<HistoryOptions>(), ...(id === undefined ? {} : { id }) }, ctx),
    );
}

/** Works also while a roadmap file is broken, and shows what happened under ids that no roadmap has any more. */
export async function runHistory(options: HistoryOptions, ctx: Context): Promise<void> {
  if (options.weeks === true) {
    if (options.id !== undefined) {
      throw usage("weeks-of-one", "--weeks tells of all that happened.", `Leave out "${options.id}", or --weeks`);
    }
    return (await import("./run-weeks.ts")).runWeeks(options, ctx);
  }
  const { events } = await ctx.log();
  const sound = await catalogIfSound(ctx);
  const catalog = sound instanceof CliError ? undefined : sound;
  const formerly = catalog === undefined ? new Map<string, string>() : formerIds(catalog);
  const known = catalog === undefined ? [] : [...catalog.skills.keys(), ...projectsOf(catalog).keys()];
  const since = options.since === undefined ? "" : formatDay(options.since);
  const word = catalog === undefined ? options.id : await recordedOrNamed(options.id, events, catalog, ctx);
  const concerned = concerning(events, word, known, formerly).filter(({ day }) => day >= since);
  const title = (id: string): string => (catalog === undefined ? id : titleOf(catalog, formerly.get(id) ?? id));
  const view = { events: concerned, all: events, undone: undoneEvents(events), titleOf: title };
  ctx.out(options.json ? renderJson(historyJson(view), ctx.theme) : renderHistory(view, ctx.theme));
}

/** The word itself where something was recorded under it, else the id that it names in the catalog. */
async function recordedOrNamed(
  word: string | undefined,
  events: readonly ProgressEvent[],
  catalog: Catalog,
  ctx: Context,
): Promise<string | undefined> {
  if (word === undefined || events.some((event) => "subject" in event && event.subject === word)) return word;
  const { idsOf, isNamed } = await import("../shared/words/ids-of.ts");
  const place = { ...STEP, list: false };
  return (await isNamed(word, place, catalog, ctx)) ? (await idsOf([word], place, catalog, ctx))[0] : word;
}

/**
 * Events of an id under every name it had, and those that took one of them back; all without an id.
 * `known` are the ids of the catalog: without any, an id that was never recorded is no mistake.
 */
function concerning(
  events: readonly ProgressEvent[],
  word: string | undefined,
  known: readonly string[],
  formerly: ReadonlyMap<string, string>,
): readonly ProgressEvent[] {
  if (word === undefined) return events;
  const recorded = events.flatMap((event) => ("subject" in event ? [event.subject] : []));
  const found = findId(word, new Set([...known, ...recorded]), "skill or project", formerly);
  if (!found.ok) {
    if (known.length === 0 && found.error.code === "unknown-id") return [];
    throw found.error;
  }
  const today = (id: string): string => formerly.get(id) ?? id;
  const own = new Set(
    events.flatMap((event) => ("subject" in event && today(event.subject) === today(found.value) ? [event.id] : [])),
  );
  // Undos are later than what they take back, and one may be taken back itself.
  for (const event of events) if (event.type === "event-undone" && own.has(event.event)) own.add(event.id);
  return events.filter(({ id }) => own.has(id));
}
