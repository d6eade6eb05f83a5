import { expect } from "vitest";
import { BAKER, type Json, type Ran, type RunOptions, runCli, tempFolder } from "./run.ts";

export interface Person {
  readonly home: string;
  /** Runs a command line, given in words or in one text, as this person. */
  run(words: readonly string[] | string, options?: RunOptions): Promise<Ran>;
  /** The same with `--json`; fails unless it exits 0. */
  json(words: readonly string[] | string, options?: RunOptions): Promise<Json>;
  /** Runs command lines one after the other; fails unless each exits 0. */
  did(...lines: readonly string[]): Promise<void>;
}

/** Somebody with a home of their own, who reads the baker's roadmap on top of the built-in ones, or others. */
export function somebody(roadmaps: readonly string[] = [BAKER]): Person {
  const home = tempFolder();
  const sources = roadmaps.flatMap((place) => ["--roadmaps", place]);
  const run = (words: readonly string[] | string, options: RunOptions = {}): Promise<Ran> => {
    const [command = "", ...rest] = typeof words === "string" ? words.split(" ") : words;
    return runCli([command, ...sources, ...rest], { home, ...options });
  };
  const json = async (words: readonly string[] | string, options: RunOptions = {}): Promise<Json> => {
    const [command = "", ...rest] = typeof words === "string" ? words.split(" ") : words;
    const { code, out, err } = await run([command, "--json", ...rest], options);
    expect(code, err).toBe(0);
    return JSON.parse(out);
  };
  const did = async (...lines: readonly string[]): Promise<void> => {
    for (const line of lines) expect(await run(line), line).toMatchObject({ code: 0 });
  };
  return { home, run, json, did };
}

/** What stands in the log, in few words: `skill-done flour`. */
export async function recordedBy(one: Person): Promise<string[]> {
  const { events } = await one.json("history");
  return events.map(({ type, subject, key }: Json) => [type, subject, key].filter(Boolean).join(" "));
}
