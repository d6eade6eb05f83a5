import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { run } from "../../src/cli.ts";
import { systemContext } from "../../src/system/context.ts";
import type { Host } from "../../src/system/host.ts";

/** The checkout's folder; the catalog in its dist was built before the tests began. */
export const ROOT = path.resolve(import.meta.dirname, "..", "..");
export const BAKER = path.join(ROOT, "tests", "fixtures", "baker.yaml");

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone after the test file. */
export function tempFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "career-roadmap-test-"));
  made.push(folder);
  return folder;
}

/** Any JSON document, to be read field by field. */
export type Json = ReturnType<typeof JSON.parse>;

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly env?: Record<string, string>;
  readonly home?: string;
  /** What comes on standard input, in a pipe. */
  readonly stdin?: string | Uint8Array;
  /** Columns of a terminal on stdout and stderr; without it both are pipes. */
  readonly terminal?: number;
}

/** Runs a command line as the program would, in an empty home, on 23 November 2026. */
export async function runCli(argv: readonly string[] | string, options: RunOptions = {}): Promise<Ran> {
  let out = "";
  let err = "";
  const screen = options.terminal === undefined ? {} : { isTTY: true, columns: options.terminal };
  const host: Host = {
    env: { CAREER_ROADMAP_TODAY: "2026-11-23", ...options.env },
    platform: "linux",
    home: options.home ?? tempFolder(),
    stdin: {},
    readInput: async () => Buffer.from(options.stdin ?? ""),
    stdout: { ...screen, write: (text) => (out += text) },
    stderr: { ...screen, write: (text) => (err += text) },
    now: () => new Date(2026, 10, 23, 12),
    packageFolder: ROOT,
    version: "0.0.0-test",
  };
  const words = typeof argv === "string" ? argv.split(" ").filter(Boolean) : argv;
  const code = await run(words, systemContext(host));
  if (words.includes("--json")) await checkDocuments(out, err);
  return { code, out, err };
}

/** Whatever a test asks for, every document that comes is as its schema has it and holds nothing besides. */
async function checkDocuments(out: string, err: string): Promise<void> {
  const error = /^\{\n {2}"schema"[\s\S]*/m.exec(err)?.[0];
  const isDocument = out.startsWith("{") && !out.startsWith('{\n  "$schema"'); // help is text, and a schema is itself
  const documents = [...(isDocument ? [out] : []), ...(error === undefined ? [] : [error])];
  if (documents.length === 0) return;
  const { checkDocument } = await import("../schemas/check-document.ts");
  for (const document of documents) checkDocument(document);
}
