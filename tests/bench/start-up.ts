import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Measured, median } from "./measured.ts";

const ROUNDS = 40;
const WARM_UP = 3;
const COMMANDS = [
  ["plan", "ml-engineer"],
  ["plan", "ml-engineer", "--json"],
  ["roles"],
  ["next", "--role", "ml-engineer"],
  ["status", "--role", "ml-engineer"],
  ["--help"],
  ["--version"],
];

/**
 * How long whole commands take, against `node -e 0` of the same Node: runs take turns, and each is compared with the
 * `node -e 0` next to it, so that a busy moment of the machine hits both. Home is empty; output goes to a pipe.
 */
export function benchStartUp(root: string): Measured[] {
  const home = mkdtempSync(join(tmpdir(), "career-roadmap-bench-"));
  try {
    const start = join(root, "bin", "career-roadmap.cjs");
    const runs = [["-e", "0"], ...COMMANDS.map((command) => [start, ...command])];
    const times = runs.map((): number[] => []);
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      for (const [index, args] of runs.entries()) {
        const took = timeOf(args, home);
        if (round >= WARM_UP) times[index]?.push(took);
      }
    }
    return runs.map((args, index) => ({
      name: index === 0 ? "node -e 0" : args.slice(1).join(" "),
      value: describe(times[index] ?? [], times[0] ?? []),
    }));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function timeOf(args: readonly string[], home: string): number {
  // Nothing else is passed on: with NODE_EXTRA_CA_CERTS, for one, every start of Node 20 takes 2.6 times as long.
  const env = { PATH: process.env.PATH ?? "", HOME: home, USERPROFILE: home };
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env, cwd: home });
  const took = performance.now() - started;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return took;
}

function describe(times: readonly number[], baseline: readonly number[]): string {
  const ratio = median(times.map((time, index) => time / (baseline[index] ?? Number.NaN)));
  return `${median(times).toFixed(1).padStart(7)} ms   ratio ${ratio.toFixed(2)}`;
}
