import { appendEvents } from "./append-events.ts";
import type { LogPlaces } from "./log-places.ts";
import { readFiles } from "./read-files.ts";
import { readLog } from "./read-log.ts";
import type { ProgressStore } from "./store.ts";

/** The log on disk. Each device appends to its own file only, so that any tool may carry the folder around. */
export function fileStore(places: LogPlaces): ProgressStore {
  return {
    read: async () => {
      const { files, passedOver } = readFiles(places.folder);
      const log = readLog(files);
      return { ...log, problems: [...passedOver, ...log.problems] };
    },
    append: async (events) => appendEvents(places, events),
  };
}
