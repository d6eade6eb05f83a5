import { accessSync, closeSync, constants, lstatSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import type { JsonDocument } from "../render/document.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** Set for whatever a hook starts, so that what it records calls no hook again. */
export const IN_HOOK = "CAREER_ROADMAP_HOOK";
/** How long a run waits for a hook before it leaves it to go on by itself. */
const WAIT = 1000;

/** What a hook printed while it was waited for, and what went wrong with it, with what mends that. */
export interface HookEnd {
  readonly printed: string;
  readonly problem?: { readonly message: string; readonly fix: string };
}

export interface HookWorld {
  /** Where the person's hooks are. */
  readonly folder: string;
  /** Where what it prints is kept until the next time: were it ours, whoever reads us would wait for the hook. */
  readonly output: string;
  readonly env: Env;
}

/**
 * Gives the person's own program of this event the document on its standard input, and waits a second at most; what takes
 * longer goes on by itself. Promises: never an error, whatever the program does.
 */
export async function runHook(
  event: string,
  document: JsonDocument,
  { folder, output, env }: HookWorld,
): Promise<HookEnd | undefined> {
  const file = path.join(folder, event);
  if (env[IN_HOOK] || lstatSync(file, { throwIfNoEntry: false }) === undefined) return undefined;
  try {
    accessSync(file, constants.X_OK);
  } catch {
    const problem = { message: `The hook "${file}" cannot be run.`, fix: `To let it run: chmod +x ${file}` };
    return { printed: "", problem };
  }
  const { spawn } = process.getBuiltinModule("node:child_process");
  const out = opened(output);
  const ended = new Promise<string | undefined>((resolve) => {
    try {
      const stdio = ["pipe" as const, out ?? "ignore", out ?? "ignore"] as const;
      const child = spawn(file, [], { detached: true, stdio: [...stdio], env: { ...env, [IN_HOOK]: event } });
      const timer = setTimeout(() => {
        child.unref();
        (child.stdin as unknown as { unref?: () => void }).unref?.();
        resolve(undefined);
      }, WAIT);
      const end = (message: string | undefined): void => {
        clearTimeout(timer);
        resolve(message);
      };
      child.on("error", (error) => end(`could not be started: ${error.message}.`));
      child.on("exit", (code, signal) => end(code === 0 ? undefined : `ended with ${signal ?? code}.`));
      // Whoever does not read it has ended it.
      child.stdin?.on("error", () => {});
      child.stdin?.end(`${JSON.stringify(document)}\n`);
    } catch (error) {
      resolve(`could not be started: ${(error as Error).message}.`);
    }
  });
  const message = await ended;
  if (out !== undefined) closeSync(out);
  const printed = out === undefined ? "" : readFileSync(output, "utf8");
  if (message === undefined) return { printed };
  const problem = { message: `The hook ${event} ${message} What you recorded is kept.`, fix: `Look at ${file}` };
  return { printed, problem };
}

function opened(file: string): number | undefined {
  try {
    return openSync(file, "w", 0o600);
  } catch {
    return undefined;
  }
}
