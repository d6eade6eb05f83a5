import type { Command } from "commander";
import { buildProgram } from "../../src/cli.ts";
import { systemContext } from "../../src/system/context.ts";
import { ROOT, tempFolder } from "./run.ts";

/** The whole command tree; nothing in it is run. */
export function wholeProgram(): Promise<Command> {
  const stream = { write: () => {} };
  return buildProgram(
    systemContext({
      env: {},
      platform: "linux",
      home: tempFolder(),
      stdin: {},
      readInput: async () => new Uint8Array(),
      stdout: stream,
      stderr: stream,
      now: () => new Date(2026, 10, 23, 12),
      packageFolder: ROOT,
      version: "0.0.0-test",
    }),
  );
}
