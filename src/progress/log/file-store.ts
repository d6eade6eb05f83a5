import { appendEvents } from "./append-events.ts";
import type { LogPlaces } from "./log-places.ts";
import { readFiles } from "./read-files.ts";
import { readLog } from "./read-log.ts";
import type { ProgressStore } from "./store.ts";

/** The log on disk. Each device appends to its own file only, so that any tool may carry the folder around. */
/** `now` is the clock in milliseconds: what lies more than a year ahead of it is passed over. */
export function fileStore(places: LogPlaces, now: () => number = () => Number.POSITIVE_INFINITY): ProgressStore {
  return {
    read: async () => {
      const { files, passedOver } = readFiles(places.folder);
      const log = readLog(files, now());
      return { ...log, problems: [...passedOver, ...log.problems] };
    },
    append: async (events) => appendEvents(places, events),
  };
}
