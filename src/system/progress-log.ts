import type { Context } from "../context.ts";
import { fileStore } from "../progress/log/file-store.ts";
import type { LogPlaces } from "../progress/log/log-places.ts";
import { isAsRead } from "../progress/log/read-files.ts";
import { stampEvents } from "../progress/log/stamp.ts";
import type { LogRead } from "../progress/log/store.ts";
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
  /** Hears of lines that could not be read, once. */
  readonly onProblems: (problems: LogRead["problems"]) => void;
  /** Hears that progress was read, and that something was recorded. */
  readonly onRead: () => void;
  readonly onRecord: () => void;
}

/** The progress log as commands get it: read once, and again after something was recorded. */
export function progressLog(world: LogWorld): Pick<Context, "log" | "progress" | "recent" | "record"> & {
  /** Whether the log is still as it was read: another run may have recorded since. */
  isCurrent(): boolean;
} {
  const { places, now, today, onProblems } = world;
  const clock = (): number => now().getTime();
  let read: Promise<LogRead> | undefined;
  let folded: FoldedLog | undefined;
  let told = false;
  const tell = (problems: LogRead["problems"]): void => {
    if (!told && problems.length > 0) onProblems(problems);
    told = true;
  };
  const log = async (): Promise<LogRead> => {
    read ??= fileStore(places(), clock).read();
    tell((await read).problems);
    world.onRead();
    return read;
  };
  const fold = (currentIds: ReadonlyMap<string, string>): FoldedLog => {
    folded ??= foldLog(places().folder, world.cache, buildId(world.packageFolder), currentIds, clock());
    tell(folded.problems);
    world.onRead();
    return folded;
  };
  return {
    isCurrent: () => folded === undefined || isAsRead(places().folder, folded.files),
    log,
    progress: async (currentIds) => fold(currentIds).progress,
    recent: async (currentIds) => {
      const { recent: events, isAll } = fold(currentIds);
      return { events, isAll };
    },
    record: async (bodies) => {
      const { newest } = folded ?? (await log());
      const events = stampEvents(bodies, { now: clock(), day: today(), newest, random: randomBytes });
      await fileStore(places(), clock).append(events);
      read = undefined;
      folded = undefined;
      world.onRecord();
      return events;
    },
  };
}
