import path from "node:path";
import type { GlobalFlags, PreparedPrompt } from "../context.ts";
import { decodeLine, encodeLine, expiryOf, holds, type PreparedLine, preparedName } from "../shell/prepared-line.ts";
import type { Host } from "./host.ts";
import { readBytes, writeCache } from "./kept.ts";

export interface PreparedPromptWorld extends Pick<Host, "env" | "now"> {
  readonly cacheFolder: string;
  readonly flags: () => GlobalFlags;
}

/** The line prepared for shells, as commands get it, and what it must hear of to know whether it is due. */
export function preparedPrompt({ env, now, cacheFolder, flags }: PreparedPromptWorld) {
  let seen = false;
  let changed = false;
  let newText = false;
  const name = preparedName(env);
  const file = name && path.join(cacheFolder, name);
  const isMoved = (): boolean => {
    const { dataDir, config, roadmaps, today } = flags();
    return dataDir !== undefined || config !== undefined || today !== undefined || roadmaps.length > 0;
  };
  const read = (place: string): PreparedLine | undefined => decodeLine(readBytes(place)?.toString("utf8") ?? "");
  const expires = (): number => {
    const clock = now();
    const midnight = new Date(clock.getFullYear(), clock.getMonth(), clock.getDate() + 1);
    return expiryOf(clock.getTime(), midnight.getTime());
  };
  const leave = (): void => {
    seen = false;
    changed = false;
    newText = false;
  };
  const prompt: PreparedPrompt = {
    expires,
    leave,
    isDue: () => {
      if (!(seen || changed || newText) || file === undefined || isMoved()) return false;
      if (changed) return true;
      const line = read(file);
      if (line === undefined) return seen;
      // An empty line may come from a file that was broken then; only the hooks take it as it is.
      return newText || (seen && (line.plain === "" || !holds(line, now().getTime())));
    },
    write: (plain, styled) => {
      leave();
      if (file !== undefined && !isMoved()) writeCache(file, encodeLine({ expires: expires(), plain, styled }));
    },
  };
  return {
    prompt,
    /** The person's progress was read, so that a line costs little. */
    saw: (): void => {
      seen = true;
    },
    /** Some file is not as it was when a run read it last: edited by hand, broken, or mended. */
    sawNewText: (): void => {
      newText = true;
    },
    /** What the line tells is another now. Where this run cannot tell what (`done ID --today DAY`), it is expired. */
    changed: (): void => {
      changed = true;
      const line = file !== undefined && isMoved() && flags().dataDir === undefined ? read(file) : undefined;
      if (line !== undefined) writeCache(file as string, encodeLine({ ...line, expires: 0 }));
    },
  };
}
