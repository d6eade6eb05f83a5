import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { type IPty, spawn } from "@lydell/node-pty";
import { ROOT, tempFolder } from "./run.ts";

/** The real program in a pseudo-terminal. */
export interface Screen {
  /** Types text or keys. */
  type(keys: string): void;
  /** Resolves once the text was shown; fails after ten seconds with all that was shown instead. */
  shows(text: string): Promise<void>;
  /** Everything shown so far, without escapes. */
  text(): string;
  /** Everything shown so far, escapes included. */
  raw(): string;
  readonly exit: Promise<number>;
}

export const KEY = { enter: "\r", down: "\u001b[B", up: "\u001b[A", space: " ", escape: "\u001b", interrupt: "\u0003" };

export function openTerminal(
  argv: readonly string[],
  options: { columns?: number; env?: Record<string, string> } = {},
): Screen {
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: tempFolder(),
    TERM: "xterm-256color",
    CAREER_ROADMAP_TODAY: "2026-11-23",
    ...options.env,
  };
  const terminal: IPty = spawn(process.execPath, [path.join(ROOT, "bin", "career-roadmap.cjs"), ...argv], {
    cols: options.columns ?? 80,
    rows: 40,
    env,
    cwd: ROOT,
  });
  let shown = "";
  const waiting = new Set<() => void>();
  terminal.onData((data) => {
    shown += data;
    for (const look of waiting) look();
  });
  const text = (): string => stripVTControlCharacters(shown);
  return {
    type: (keys) => terminal.write(keys),
    text,
    raw: () => shown,
    shows: (wanted) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`"${wanted}" was not shown, but:\n${text()}`)), 10_000);
        const look = (): void => {
          if (!text().includes(wanted)) return;
          clearTimeout(late);
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    exit: new Promise((resolve) => terminal.onExit(({ exitCode }) => resolve(exitCode))),
  };
}
