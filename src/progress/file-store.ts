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
    // Loaded when something is recorded: every command reads the log, and starts the quicker.
    append: async (events) => (await import("./append-events.ts")).appendEvents(places, events),
  };
}
