import path from "node:path";
import { openPty, type Screen } from "./pty.ts";
import { ROOT, tempFolder } from "./run.ts";

export type { Screen } from "./pty.ts";

export const KEY = { enter: "\r", down: "\u001b[B", up: "\u001b[A", space: " ", escape: "\u001b", interrupt: "\u0003" };

/** The real program in a pseudo-terminal. */
export function openTerminal(
  argv: readonly string[],
  options: { columns?: number; rows?: number; env?: Record<string, string> } = {},
): Screen {
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: tempFolder(),
    TERM: "xterm-256color",
    CAREER_ROADMAP_TODAY: "2026-11-23",
    ...options.env,
  };
  const program = path.join(ROOT, "bin", "career-roadmap.cjs");
  return openPty(process.execPath, [program, ...argv], {
    columns: options.columns ?? 80,
    rows: options.rows ?? 40,
    cwd: ROOT,
    env,
  });
}
