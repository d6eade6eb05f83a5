import { spawnSync } from "node:child_process";
import { median } from "./measured.ts";

/** The command line of a round, counted from 0. */
export type Line = (round: number) => readonly string[];

export interface Paired {
  /** In milliseconds, the median. */
  readonly time: number;
  /** Against the `node -e 0` before each run, the median. */
  readonly ratio: number;
  /** What each run takes beyond its `node -e 0`, the median. */
  readonly above: number;
}

const WARM_UP = 3;
const NOTHING = ["-e", "0"];

/**
 * How long whole processes of this Node take: runs take turns, and each is compared with a `node -e 0` right before it, so
 * that a busy moment of the machine hits both. Output goes to a pipe.
 */
export function timePaired(lines: readonly Line[], home: string, rounds: number): Paired[] {
  const pairs = lines.map((): { bare: number; took: number }[] => []);
  for (let round = 0; round < WARM_UP + rounds; round++) {
    for (const [at, line] of lines.entries()) {
      const bare = timeOf(NOTHING, home);
      const took = timeOf(line(round), home);
      if (round >= WARM_UP) pairs[at]?.push({ bare, took });
    }
  }
  return pairs.map((all) => ({
    time: median(all.map(({ took }) => took)),
    ratio: median(all.map(({ bare, took }) => took / bare)),
    above: median(all.map(({ bare, took }) => took - bare)),
  }));
}

function timeOf(args: readonly string[], home: string): number {
  // Nothing else is passed on: with NODE_EXTRA_CA_CERTS, for one, every start of Node 20 takes 2.6 times as long.
  const env = { PATH: process.env.PATH ?? "", HOME: home, USERPROFILE: home };
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env, cwd: home, maxBuffer: Number.POSITIVE_INFINITY });
  const took = performance.now() - started;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return took;
}

export function tellPaired({ time, ratio }: Paired): string {
  return `${time.toFixed(1).padStart(7)} ms, ${ratio.toFixed(2).padStart(5)} times node -e 0`;
}
