import { stripVTControlCharacters } from "node:util";
import { type IPty, spawn } from "@lydell/node-pty";
import { afterAll } from "vitest";
import "./run.ts"; // so that its folders go only when nothing runs in them any more

const running = new Set<IPty>();
afterAll(() => {
  for (const terminal of running) terminal.kill("SIGKILL");
});

/** A program in a pseudo-terminal. */
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

export interface PtyOptions {
  readonly columns: number;
  readonly cwd: string;
  readonly env: Record<string, string>;
}

/** Starts a program in a pseudo-terminal of 40 lines. */
export function openPty(program: string, argv: readonly string[], { columns, cwd, env }: PtyOptions): Screen {
  const terminal: IPty = spawn(program, [...argv], { cols: columns, rows: 40, env, cwd });
  running.add(terminal);
  terminal.onExit(() => running.delete(terminal));
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
