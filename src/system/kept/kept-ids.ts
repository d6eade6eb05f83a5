import { readdirSync } from "node:fs";
import path from "node:path";
import { readSource } from "../../catalog/load.ts";
import type { GlobalFlags } from "../../context.ts";
import { CliError } from "../../shared/errors.ts";
import type { Host } from "../host.ts";
import { writeCache } from "./kept.ts";

export interface KeptIdsWorld extends Pick<Host, "now"> {
  readonly cacheFolder: string;
  readonly profileFile: string;
  readonly ownFolder: string;
  /** The person's own folders and files of roadmaps. */
  readonly ownSources: () => Promise<readonly string[]>;
  readonly flags: () => GlobalFlags;
  /** Where the log is kept: what is done is not offered to be done. */
  readonly progressFolder: string;
}

const DAY = 86_400;
const MANY = 50;

/**
 * Keeps the ids that completions offer where shells find them, behind lines that say when they are no longer to be
 * relied on: `until` a time in seconds since 1970, and `from` each file and folder that may change what they are.
 */
export async function keepIds(list: string, world: KeptIdsWorld): Promise<void> {
  const { config, roadmaps, dataDir, asOf } = world.flags();
  if (config !== undefined || roadmaps.length > 0 || dataDir !== undefined || asOf !== undefined) return;
  const until = Math.floor(world.now().getTime() / 1000) + DAY;
  const lines = (await placesOf(world)).filter((place) => !/[\t\r\n]/.test(place)).map((place) => `from\t${place}\n`);
  writeCache(path.join(world.cacheFolder, "ids"), `until\t${until}\n${lines.join("")}${list}`);
}

/** Also what is not there yet. */
async function placesOf({ profileFile, ownFolder, ownSources, progressFolder }: KeptIdsWorld): Promise<string[]> {
  const sources = await ownSources().catch((error: unknown) => {
    if (error instanceof CliError) return []; // a broken profile names none
    throw error;
  });
  const files = sources.flatMap((source) => readSource(source).files.map(({ file }) => file));
  const folders = files.map((file) => path.dirname(file));
  const logs = namesIn(progressFolder).map((name) => path.join(progressFolder, name));
  const own = [path.dirname(profileFile), profileFile, ownFolder, progressFolder, ...logs];
  return [...new Set([...own, ...sources, ...folders, ...files])];
}

/** The log's files: few, and where they are many the folder alone. */
function namesIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
    return names.length > MANY ? [] : names;
  } catch {
    return []; // not there yet, or not to be read: then nothing of it is offered either
  }
}
