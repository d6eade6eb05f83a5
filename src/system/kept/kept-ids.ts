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
}

const DAY = 86_400;

/**
 * Keeps the ids that completions offer where shells find them, behind lines that say when they are no longer to be
 * relied on: `until` a time in seconds since 1970, and `from` each file and folder that may change what they are.
 */
export async function keepIds(list: string, world: KeptIdsWorld): Promise<void> {
  const { config, roadmaps } = world.flags();
  if (config !== undefined || roadmaps.length > 0) return;
  const until = Math.floor(world.now().getTime() / 1000) + DAY;
  const lines = (await placesOf(world)).filter((place) => !/[\t\r\n]/.test(place)).map((place) => `from\t${place}\n`);
  writeCache(path.join(world.cacheFolder, "ids"), `until\t${until}\n${lines.join("")}${list}`);
}

/** Also what is not there yet. */
async function placesOf({ profileFile, ownFolder, ownSources }: KeptIdsWorld): Promise<string[]> {
  const sources = await ownSources().catch((error: unknown) => {
    if (error instanceof CliError) return []; // a broken profile names none
    throw error;
  });
  const files = sources.flatMap((source) => readSource(source).files.map(({ file }) => file));
  const folders = files.map((file) => path.dirname(file));
  return [...new Set([path.dirname(profileFile), profileFile, ownFolder, ...sources, ...folders, ...files])];
}
