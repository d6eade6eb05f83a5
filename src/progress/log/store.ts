import type { Diagnostic } from "../../shared/diagnostic.ts";
import type { ProgressEvent } from "../events.ts";
import { orderEvents } from "../fold.ts";

/** What the log holds. */
export interface LogRead {
  /** Ordered by id, each id once. */
  readonly events: readonly ProgressEvent[];
  /** The newest valid id of any line, those of unknown types and damaged ones included. */
  readonly newest: string | undefined;
  /** What was passed over: entries that are no files, each damaged line with file and line, then one for all unknown ones. */
  readonly problems: readonly Diagnostic[];
  /** Names of the files that were read, one for each device, in code-unit order. */
  readonly files: readonly string[];
}

/** Where progress is kept. Nothing in it is ever rewritten or deleted. */
export interface ProgressStore {
  read(): Promise<LogRead>;
  /** Adds the events in one write. They are on disk when it returns; it throws when they may not be. */
  append(events: readonly ProgressEvent[]): Promise<void>;
}

/** A store in memory, for tests and for the library's users. */
export function memoryStore(initial: readonly ProgressEvent[] = []): ProgressStore {
  const kept = [...initial];
  return {
    read: async () => {
      const events = orderEvents(kept);
      return { events, newest: events.at(-1)?.id, problems: [], files: [] };
    },
    append: async (events) => {
      kept.push(...events);
    },
  };
}
