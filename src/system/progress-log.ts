import type { Context } from "../context.ts";
import type { ProgressEvent } from "../progress/events.ts";
import { foldProgress, type Progress } from "../progress/fold.ts";
import { fileStore } from "../progress/log/file-store.ts";
import type { LogPlaces } from "../progress/log/log-places.ts";
import { isAsRead, isLarge } from "../progress/log/read-files.ts";
import { stampEvents } from "../progress/log/stamp.ts";
import type { LogRead } from "../progress/log/store.ts";
import { readDay } from "../progress/read-day.ts";
import type { Day } from "../shared/dates.ts";
import { type FoldedLog, foldLog } from "./kept/folded-log.ts";
import { buildId } from "./kept/kept.ts";
import { randomBytes } from "./random.ts";

export interface LogWorld {
  readonly places: () => LogPlaces;
  /** The file in which what was folded is kept. */
  readonly cache: string;
  readonly packageFolder: string;
  readonly now: () => Date;
  readonly today: () => Day;
  /** The day behind which nothing counts, where things are looked at from an earlier one. */
  readonly asOf: () => Day | undefined;
  /** Maps ids that skills once had to today's; undefined where the catalog is broken. */
  readonly currentIds: () => Promise<ReadonlyMap<string, string> | undefined>;
  /** Hears of lines that could not be read, once. */
  readonly onProblems: (problems: LogRead["problems"]) => void;
  /** Hears that progress was read, and that something was recorded. */
  readonly onRead: () => void;
  /** Hears of the state of the log that was folded: files and lengths, which change whenever it does. */
  readonly onLog: (state: string) => void;
  readonly onRecord: (events: readonly ProgressEvent[]) => void;
}

/** The progress log as commands get it: read once, and again after something was recorded. */
export function progressLog(world: LogWorld): Pick<
  Context,
  "log" | "progress" | "progressUntil" | "recent" | "record"
> & {
  /** Whether the log is still as it was read: another run may have recorded since. */
  isCurrent(): boolean;
} {
  const { places, now, today, asOf, onProblems } = world;
  const clock = (): number => now().getTime();
  let read: Promise<LogRead> | undefined;
  let folded: FoldedLog | undefined;
  let told = false;
  const tell = (problems: LogRead["problems"]): void => {
    if (!told && problems.length > 0) onProblems(problems);
    told = true;
  };
  const whole = async (): Promise<LogRead> => {
    read ??= fileStore(places(), clock).read();
    tell((await read).problems);
    world.onRead();
    return read;
  };
  const until = (events: readonly ProgressEvent[], day: Day): readonly ProgressEvent[] =>
    events.filter((event) => (readDay(event.day) ?? day) <= day);
  /** Of an earlier day the events until then. */
  const log = async (): Promise<LogRead> => {
    const all = await whole();
    const day = asOf();
    return day === undefined ? all : { ...all, events: until(all.events, day) };
  };
  const foldedUntil = async (day: Day, currentIds: ReadonlyMap<string, string>): Promise<Progress> =>
    foldProgress(until((await whole()).events, day), (id) => currentIds.get(id) ?? id);
  /** As the fold of all: one value, however many ask for it. */
  let earlier: Promise<Progress> | undefined;
  const foldedBy = (currentIds: ReadonlyMap<string, string>): FoldedLog => {
    folded ??= foldLog(places().folder, world.cache, buildId(world.packageFolder), currentIds, clock());
    tell(folded.problems);
    world.onRead();
    world.onLog(folded.files.map(({ file, bytes }) => `${bytes.length} ${file}\n`).join(""));
    return folded;
  };
  return {
    isCurrent: () => folded === undefined || isAsRead(places().folder, folded.files),
    log,
    progress: async (currentIds) => {
      const day = asOf();
      if (day === undefined) return foldedBy(currentIds).progress;
      earlier ??= foldedUntil(day, currentIds);
      return earlier;
    },
    progressUntil: foldedUntil,
    recent: async (currentIds) => {
      if (asOf() !== undefined) return { events: (await log()).events, isAll: true };
      const { recent: events, isAll } = foldedBy(currentIds);
      return { events, isAll };
    },
    record: async (bodies) => {
      // Of a large log the newest id is had from what was kept of its fold.
      const ids =
        folded === undefined && read === undefined && isLarge(places().folder) ? await world.currentIds() : undefined;
      const { newest } = folded ?? (ids === undefined ? await log() : foldedBy(ids));
      const events = stampEvents(bodies, { now: clock(), day: today(), newest, random: randomBytes });
      await fileStore(places(), clock).append(events);
      read = undefined;
      folded = undefined;
      world.onRecord(events);
      return events;
    },
  };
}
