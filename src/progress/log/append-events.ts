import path from "node:path";
import { formatEvent, type ProgressEvent, parseEvent } from "../events.ts";
import { appendLines } from "./append-lines.ts";
import { deviceId } from "./device-file.ts";
import { notRecorded } from "./log-errors.ts";
import type { LogPlaces } from "./log-places.ts";
import { makePrivateFolder } from "./private-folder.ts";

/** Adds events to this device's log in one write, synced. Throws a CliError when they may not be on disk. */
export function appendEvents(places: LogPlaces, events: readonly ProgressEvent[]): void {
  if (events.length === 0) return;
  const lines = Buffer.from(events.map(lineOf).join(""));
  const progress = { landed: 0 };
  try {
    makePrivateFolder(places.folder);
    const file = path.join(places.folder, `${deviceId(places.deviceFile)}.jsonl`);
    appendLines(file, lines, progress);
  } catch (error) {
    throw notRecorded(places.folder, error as NodeJS.ErrnoException, progress.landed, events.length);
  }
}

function lineOf(event: ProgressEvent): string {
  const line = formatEvent(event);
  if (parseEvent(line).kind !== "event") throw new Error(`an event that could not be read again: ${line}`);
  return `${line}\n`;
}
