import { arch, cpus, platform } from "node:os";
import { benchBudget } from "./budget.ts";
import { benchFold } from "./fold.ts";
import { benchForecast } from "./forecast.ts";
import type { Bench, Measured } from "./measured.ts";
import { benchNpx } from "./npx.ts";
import { benchOrder } from "./order.ts";
import { benchPage } from "./page.ts";
import { benchPlan } from "./plan.ts";
import { benchScale } from "./scale.ts";
import { benchShellHook } from "./shell-hook.ts";
import { benchStartUp } from "./start-up.ts";

/** Whole commands, then what goes on in a process. */
const BENCHES = (root: string): readonly Bench[] => [
  () => benchStartUp(root),
  () => benchScale(root),
  () => benchNpx(root),
  benchShellHook,
  benchOrder,
  benchPlan,
  benchBudget,
  benchForecast,
  benchFold,
  () => benchPage(root),
];

/**
 * `npm run bench`: prints one table, and fails nothing, since time is no matter for a test. It measures the Node that runs
 * it; for another put that one first in PATH.
 */
export async function main(root: string): Promise<void> {
  const rows: Measured[] = [];
  for (const bench of BENCHES(root)) rows.push(...(await bench()));
  const title = `Node ${process.versions.node}, ${platform()} ${arch()}, ${cpus().length} cores`;
  const table = [{ name: title, value: "" }, ...rows];
  const width = Math.max(...table.map(({ name }) => name.length));
  const valueWidth = Math.max(...rows.filter(({ goal }) => goal).map(({ value }) => value.length));
  for (const { name, value, goal } of table) {
    const told = goal === undefined ? "" : `  ${goal.text}${goal.missed ? "  MISSED" : ""}`;
    process.stdout.write(`${`${name.padEnd(width)}  ${value.padEnd(valueWidth)}${told}`.trimEnd()}\n`);
  }
}
