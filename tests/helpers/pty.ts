import { readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
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
  /** Resolves when the program has ended and all that it wrote is shown. */
  readonly exit: Promise<number>;
}

export interface PtyOptions {
  readonly columns: number;
  /** 40 when left out. */
  readonly rows?: number;
  readonly cwd: string;
  readonly env: Record<string, string>;
}

/** Starts a program in a pseudo-terminal. */
export function openPty(
  program: string,
  argv: readonly string[],
  { columns, rows = 40, cwd, env }: PtyOptions,
): Screen {
  // Long answers stand in the terminal as they are, unless a test is about pages.
  const all = { PAGER: "cat", ...env };
  const terminal: IPty = spawn(program, [...argv], { cols: columns, rows, env: all, cwd, encoding: null });
  running.add(terminal);
  terminal.onExit(() => running.delete(terminal));
  let shown = "";
  const waiting = new Set<() => void>();
  const decoder = new StringDecoder("utf8");
  const show = (bytes: Buffer): void => {
    shown += decoder.write(bytes);
    for (const look of waiting) look();
  };
  terminal.onData((data: string | Buffer) => show(Buffer.from(data)));
  drainAtEnd(terminal, show);
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

/**
 * Where the program ends just after a write, libuv takes the first part of what is still to be read for the last one and
 * the rest, often all but 4 KiB, is lost: it is read here, before the terminal is closed.
 */
function drainAtEnd(terminal: IPty, show: (bytes: Buffer) => void): void {
  const { fd, on } = terminal as IPty & { fd?: number; on?(event: "end", listener: () => void): void };
  if (fd === undefined) return; // Windows
  on?.call(terminal, "end", () => {
    const bytes = Buffer.alloc(65_536);
    try {
      for (let got = -1; got !== 0; ) {
        got = readSync(fd, bytes);
        show(bytes.subarray(0, got));
      }
    } catch {
      // EIO: that was all.
    }
  });
}
