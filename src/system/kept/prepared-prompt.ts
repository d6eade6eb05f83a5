import path from "node:path";
import type { GlobalFlags, PreparedPrompt } from "../../context.ts";
import { expiryOf, holds, preparedName } from "../../shell/prepared-line.ts";
import type { Host } from "../host.ts";
import { readBytes, writeCache } from "./kept.ts";
import { expireLines, readLine, writeLine } from "./line-files.ts";

export interface PreparedPromptWorld extends Pick<Host, "env" | "now"> {
  readonly cacheFolder: string;
  readonly flags: () => GlobalFlags;
  /** Whether the log is still as this run read it: another one may have recorded since, and prepared its own line. */
  readonly isLogCurrent: () => boolean;
}

/** The line prepared for shells, as commands get it, and what it must hear of to know whether it is due. */
export function preparedPrompt({ env, now, cacheFolder, flags, isLogCurrent }: PreparedPromptWorld) {
  let seen = false;
  let changed = false;
  let newText = false;
  let log: string | undefined;
  const logFile = path.join(cacheFolder, "prompt-log");
  const name = preparedName(env);
  const file = name && path.join(cacheFolder, name);
  const isMoved = (): boolean => {
    const { dataDir, config, roadmaps, today, asOf } = flags();
    return (
      dataDir !== undefined || config !== undefined || today !== undefined || asOf !== undefined || roadmaps.length > 0
    );
  };
  const expires = (): number => {
    const clock = now();
    const midnight = new Date(clock.getFullYear(), clock.getMonth(), clock.getDate() + 1);
    return expiryOf(clock.getTime(), midnight.getTime());
  };
  /** Where this run cannot tell what the line is now (`done ID --today DAY`), it is expired as others are. */
  const expire = (): void => expireLines(cacheFolder, isMoved() ? undefined : file);
  const prompt: PreparedPrompt = {
    expires,
    leave: () => {
      seen = false;
    },
    isDue: () => {
      if (!(seen || changed || newText) || file === undefined || isMoved()) return false;
      if (changed) return true;
      const line = readLine(file);
      // Where no line is, none tells what was so before.
      if (line === undefined) return seen;
      return newText || !holds(line, now().getTime());
    },
    write: (plain, styled) => {
      seen = false;
      changed = false;
      newText = false;
      if (file === undefined || isMoved() || !isLogCurrent()) return;
      writeLine(file, { expires: expires(), plain, styled });
      if (log !== undefined) writeCache(logFile, log);
    },
  };
  return {
    prompt,
    /** The person's progress was read, so that a line costs little. */
    saw: (): void => {
      seen = true;
    },
    /** The log as it is; the line tells of another one where git or a folder that is carried around has brought events. */
    sawLog: (state: string): void => {
      if (log === state || file === undefined || isMoved()) return;
      log = state;
      const told = readBytes(logFile)?.toString("utf8");
      if (told === state || (told === undefined && readLine(file) === undefined)) return;
      newText = true;
      expire();
    },
    /** Some file is not as it was when a run read it last: edited by hand, broken, or mended. */
    sawNewText: (): void => {
      newText = true;
      expire();
    },
    /** What the line tells is another now. */
    changed: (): void => {
      changed = true;
      expire();
    },
  };
}
