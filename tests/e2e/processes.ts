import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

export const ROOT = join(import.meta.dirname, "..", "..");

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Real paths, because a Node started through a link reports those. */
export function temporaryFolder(name = "career-roadmap-test-"): string {
  return realpathSync(mkdtempSync(join(tmpdir(), name)));
}

/**
 * An environment with nothing of this machine but its programs: the Node of this test run first, an empty home, no
 * network. What npm set for `npm test` is left out too.
 */
export function cleanEnv(home: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  mkdirSync(home, { recursive: true });
  return {
    PATH: [dirname(process.execPath), process.env.PATH ?? ""].join(delimiter),
    HOME: home,
    CAREER_ROADMAP_TODAY: "2026-11-22",
    npm_config_offline: "true",
    npm_config_registry: "http://127.0.0.1:9/",
    npm_config_update_notifier: "false",
    npm_config_audit: "false",
    npm_config_fund: "false",
    ...more,
  };
}

/** Runs a program to its end with nothing on standard input. */
export function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Record<string, string> },
): Promise<Ran> {
  const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const text = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (part: string) => {
      text[name] += part;
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, ...text }));
  });
}

/** `npm test` builds first; somebody who starts vitest directly must hear why nothing works. */
export function requireDist(): void {
  if (!existsSync(join(ROOT, "dist", "main.cjs")))
    throw new Error("dist is missing: npm run build, or start by npm test");
}
