import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { livedInHome } from "./home.ts";
import { type Measured, median } from "./measured.ts";

const ROUNDS = 40;
const WARM_UP = 3;

/** The command line of a round, counted from 0. */
type Line = (round: number) => readonly string[];
interface Home {
  readonly name: string;
  readonly make: (root: string) => string;
  readonly lines: (root: string) => readonly Line[];
}

const always = (line: string): Line => {
  const words = line.split(" ");
  return () => words;
};
const HOMES: readonly Home[] = [
  {
    name: "in an empty home",
    make: () => mkdtempSync(join(tmpdir(), "career-roadmap-bench-")),
    lines: () =>
      [
        "plan ml-engineer",
        "plan ml-engineer --json",
        "roles",
        "next --role ml-engineer",
        "status --role ml-engineer",
        "--help",
        "--version",
      ].map(always),
  },
  ...[200, 10_000].map((events) => ({
    name: `with a profile, a roadmap of one's own and ${events} events`,
    make: (root: string) => livedInHome(root, events),
    lines: (root: string) => [
      always("prompt"),
      always("next"),
      always("status"),
      always("--help"),
      // Another skill each time, so that each run records something.
      (round: number) => ["done", skillOf(root, round)],
    ],
  })),
];

/**
 * How long whole commands take, against `node -e 0` of the same Node: runs take turns, and each is compared with the
 * `node -e 0` next to it, so that a busy moment of the machine hits both. Output goes to a pipe.
 */
export function benchStartUp(root: string): Measured[] {
  return HOMES.flatMap((home) => measure(root, home));
}

function measure(root: string, { name, make, lines }: Home): Measured[] {
  const home = make(root);
  try {
    const start = join(root, "bin", "career-roadmap.cjs");
    const runs: Line[] = [
      () => ["-e", "0"],
      ...lines(root).map(
        (line): Line =>
          (round) => [start, ...line(round)],
      ),
    ];
    const times = runs.map((): number[] => []);
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      for (const [index, line] of runs.entries()) {
        const took = timeOf(line(round), home);
        if (round >= WARM_UP) times[index]?.push(took);
      }
    }
    return [
      { name, value: "" },
      ...runs.map((line, index) => ({
        name: `  ${index === 0 ? "node -e 0" : line(0).slice(1).join(" ")}`,
        value: describe(times[index] ?? [], times[0] ?? []),
      })),
    ];
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

function skillOf(root: string, round: number): string {
  const graph = JSON.parse(readFileSync(join(root, "dist", "catalog", "graph.json"), "utf8")) as {
    readonly skills: readonly (readonly [area: string, id: string])[];
  };
  return graph.skills[round % graph.skills.length]?.[1] as string;
}
