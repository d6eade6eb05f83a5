import { spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "rolldown";

/** Builds log-child.ts into the folder: Node 20 does not run TypeScript. Returns the program's path. */
export async function buildLogChild(folder: string): Promise<string> {
  await build({
    input: join(import.meta.dirname, "log-child.ts"),
    platform: "node",
    logLevel: "warn",
    output: { dir: folder, format: "esm", entryFileNames: "log-child.mjs" },
  });
  return join(folder, "log-child.mjs");
}

export interface LogRun {
  /** Ids that the program was told are safe. */
  readonly acknowledged: string[];
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  readonly stderr: string;
}

/** Runs the program to its end; `onFirst` hears of its first acknowledged event. */
export function runLogChild(
  args: readonly string[],
  onStart: (kill: () => void) => void = () => {},
  onFirst: (kill: () => void) => void = () => {},
): Promise<LogRun> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const kill = () => void child.kill("SIGKILL");
  let stdout = "";
  let stderr = "";
  onStart(kill);
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    if (stdout === "") onFirst(kill);
    stdout += part;
  });
  child.stderr.setEncoding("utf8").on("data", (part: string) => {
    stderr += part;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      // A line that the kill cut short was not acknowledged.
      const acknowledged = stdout.split("\n").slice(0, -1);
      resolve({ acknowledged, signal, code, stderr });
    });
  });
}
