import { arch, cpus, platform } from "node:os";
import { benchBudget } from "./budget.ts";
import { benchFold } from "./fold.ts";
import { benchForecast } from "./forecast.ts";
import type { Bench, Measured } from "./measured.ts";
import { benchNpx } from "./npx.ts";
import { benchOrder } from "./order.ts";
import { benchPlan } from "./plan.ts";
import { benchShellHook } from "./shell-hook.ts";
import { benchStartUp } from "./start-up.ts";

/** Benches in this process, in the order they are printed. */
const IN_PROCESS: readonly (readonly [title: string, bench: Bench])[] = [
  ["The planner", benchOrder],
  ["A whole plan", benchPlan],
  ["A budget", benchBudget],
  ["A forecast", benchForecast],
  ["The progress log", benchFold],
];

/**
 * `npm run bench`: prints figures, checks none, since time is no matter for a test. It measures the Node that runs it; for
 * another put that one first in PATH.
 */
export async function main(root: string): Promise<void> {
  print(`Node ${process.versions.node}, ${platform()} ${arch()}, ${cpus().length} cores`, []);
  print("Whole commands", benchStartUp(root));
  print("The shell hook, once its line is there", benchShellHook());
  print("The first npx, from a tarball, with an empty cache", await benchNpx(root));
  for (const [title, bench] of IN_PROCESS) print(title, await bench());
}

function print(title: string, rows: readonly Measured[]): void {
  const width = Math.max(0, ...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, value }) => `  ${name.padEnd(width)}  ${value}`);
  process.stdout.write([...(title === "" ? [] : [title]), ...lines, ""].join("\n"));
}
