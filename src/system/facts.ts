import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Facts, LogFacts } from "../context.ts";
import { undoneEvents } from "../progress/fold.ts";
import { DEVICE } from "../progress/log/device-file.ts";
import type { LogPlaces } from "../progress/log/log-places.ts";
import { readFiles } from "../progress/log/read-files.ts";
import { readLog } from "../progress/log/read-log.ts";
import { CliError } from "../shared/errors.ts";
import type { Homes } from "../shared/paths.ts";
import type { PlaceFacts, RoadmapSource } from "../shared/place-facts.ts";
import { checkSources } from "./load-catalog.ts";
import { doneIn, mixedFacts } from "./log-facts.ts";
import { fileFacts, folderFacts, ownLogFacts } from "./places.ts";

export interface FactPlaces {
  readonly homes: Homes;
  readonly log: LogPlaces;
  readonly profile: string;
  readonly builtin: string;
  readonly platform: string;
  readonly sources: readonly RoadmapSource[];
  /** The clock, in milliseconds. */
  readonly now: number;
  readonly hideBase: boolean;
}

/** Looks at everything the program reads and writes. Promises: changes nothing, and what is broken is told, not thrown. */
export async function readFacts(places: FactPlaces): Promise<Facts> {
  const { homes, log, builtin, sources } = places;
  const paths = sources.map((source) => source.path);
  const read = readLogs(log.folder, places.now);
  return {
    node: process.version,
    places: placesOf(places, read instanceof CliError ? [] : read.files),
    sources,
    checked: await checkSources(paths, builtin, places.hideBase),
    log: read,
    progressFolder: log.folder,
    cacheFolder: homes.cache,
    device: readDevice(log.deviceFile),
  };
}

/** The folders of ours and what lies in them; one that `--config` or `--data-dir` names has other things in it too. */
function placesOf({ homes, log, profile, platform }: FactPlaces, files: readonly string[]): PlaceFacts[] {
  const folder = (group: PlaceFacts["group"], place: string, own = true): PlaceFacts => {
    const facts = folderFacts(group, place, platform);
    return own ? facts : { ...facts, open: false };
  };
  const own = `${readDevice(log.deviceFile).id ?? ""}.jsonl`;
  const [configFolder, dataFolder] = [path.dirname(profile), path.dirname(log.folder)];
  return [
    folder("config", homes.config),
    ...(configFolder === homes.config ? [] : [folder("config", configFolder, false)]),
    fileFacts("config", profile, platform),
    folder("data", dataFolder, dataFolder === homes.data),
    folder("data", log.folder),
    ...files.map((file) =>
      path.basename(file) === own ? ownLogFacts(file, platform) : fileFacts("data", file, platform),
    ),
    folder("state", homes.state),
    fileFacts("state", log.deviceFile, platform),
    folder("cache", homes.cache),
    ...namesIn(homes.cache).map((name) => fileFacts("cache", path.join(homes.cache, name), platform)),
  ];
}

/** What lies in the cache by itself, two levels deep: compiled code stands in a folder of its own. */
function namesIn(folder: string): string[] {
  const read = (place: string): string[] => {
    try {
      return readdirSync(place);
    } catch {
      return [];
    }
  };
  return read(folder).flatMap((name) => [
    name,
    ...read(path.join(folder, name)).map((inner) => path.join(name, inner)),
  ]);
}

function readLogs(folder: string, now: number): LogFacts | CliError {
  try {
    const { files, passedOver } = readFiles(folder);
    const log = readLog(files, now);
    const undone = undoneEvents(log.events);
    const devices = files.map((one) => {
      const { events } = readLog([one]);
      return { file: one.file, events: events.length, ...mixedFacts(one.text), done: doneIn(events, undone) };
    });
    return { ...log, problems: [...passedOver, ...log.problems], devices };
  } catch (error) {
    if (error instanceof CliError) return error;
    throw error;
  }
}

function readDevice(file: string): Facts["device"] {
  try {
    const id = readFileSync(file, "utf8").trim();
    return DEVICE.test(id) ? { path: file, id } : { path: file, problem: "it does not hold the id of this machine" };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // A file in the place of its folder is told as that folder's obstacle.
    return code === "ENOENT" || code === "ENOTDIR" ? { path: file } : { path: file, problem: message };
  }
}
