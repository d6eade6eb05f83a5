import type { Context } from "../context.ts";
import { fileStore } from "../progress/file-store.ts";
import type { LogPlaces } from "../progress/log-places.ts";
import { stampEvents } from "../progress/stamp.ts";
import type { LogRead } from "../progress/store.ts";
import type { Day } from "../shared/dates.ts";

export interface LogWorld {
  readonly places: () => LogPlaces;
  readonly now: () => Date;
  readonly today: () => Day;
  /** Hears of lines that could not be read, once. */
  readonly onProblems: (problems: LogRead["problems"]) => void;
}

/** The progress log as commands get it: read once, and again after something was recorded. */
export function progressLog({ places, now, today, onProblems }: LogWorld): Pick<Context, "log" | "record"> {
  let read: Promise<LogRead> | undefined;
  let told = false;
  const log = async (): Promise<LogRead> => {
    read ??= fileStore(places()).read();
    const { problems } = await read;
    if (!told && problems.length > 0) onProblems(problems);
    told = true;
    return read;
  };
  return {
    log,
    record: async (bodies) => {
      const { newest } = await log();
      const { randomBytes } = await import("./random.ts");
      const events = stampEvents(bodies, { now: now().getTime(), day: today(), newest, random: randomBytes });
      await fileStore(places()).append(events);
      read = undefined;
      return events;
    },
  };
}
