import { readFiles } from "./read-files.ts";
import { readLog } from "./read-log.ts";
import type { ProgressStore } from "./store.ts";

export interface LogPlaces {
  /** The folder of the logs, one file a device: `<data>/progress`. */
  readonly folder: string;
  /** The file that names this device: `<state>/device`. */
  readonly deviceFile: string;
}

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
