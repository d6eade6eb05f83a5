import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import packageJson from "../package.json" with { type: "json" };
import type { CatalogParts } from "./catalog/assemble.ts";
import { readBuiltinDetails, readBuiltinDetailsOf, readBuiltinGraph } from "./catalog/builtin.ts";
import type { Context, GlobalFlags } from "./context.ts";
import type { Catalog, CatalogDetails } from "./planner/index.ts";
import type { Prompter } from "./prompts/prompter.ts";
import { toAscii } from "./render/ascii.ts";
import { makeTheme, type Theme } from "./render/theme.ts";
import { type Day, localDay, parseDay } from "./shared/dates.ts";
import { CliError, cannot, usage } from "./shared/errors.ts";
import { type Homes, homesOf } from "./shared/paths.ts";
import { outputStream } from "./streams.ts";
import { terminalFacts } from "./terminal.ts";

export interface HostStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** What the real context is made from: the process, or a stand-in for it. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
  readonly stdin: { readonly isTTY?: boolean | undefined };
  readonly stdout: HostStream;
  readonly stderr: HostStream;
  readonly now: () => Date;
  /** The package's own folder, with package.json and dist. */
  readonly packageFolder: string;
  readonly version: string;
}

/** The process itself. `onError` hears of an answer that could not be written; a closed pipe is none. */
export function processHost(onError: (error: Error) => void): Host {
  return {
    env: process.env,
    platform: process.platform,
    home: process.env.HOME || homedir(),
    // Asked for only when a question is: making it takes a millisecond.
    get stdin() {
      return process.stdin;
    },
    stdout: outputStream(1, () => process.stdout, onError),
    stderr: outputStream(
      2,
      () => process.stderr,
      () => {},
    ),
    now: () => new Date(),
    packageFolder: fileURLToPath(new URL("..", import.meta.url)),
    version: packageJson.version,
  };
}

const NO_FLAGS: GlobalFlags = { json: false, roadmaps: [], color: true, ascii: false, quiet: false, input: true };

/** The context of a real run. Nothing is read from disk before a command asks for it. */
export function systemContext(host: Host): Context {
  const homes = homesOf(host, path);
  let flags = NO_FLAGS;
  let themes = themesOf(host, flags);
  let loaded: Promise<CatalogParts> | undefined;
  const builtin = path.join(host.packageFolder, "dist", "catalog");
  const load = async (): Promise<CatalogParts> => {
    loaded ??= loadSources(ownSources(homes, flags), builtin);
    return loaded;
  };
  let graph: Catalog | undefined;
  const write = (stream: HostStream, text: string): void => {
    stream.write(flags.ascii ? toAscii(text) : text);
  };
  return {
    env: host.env,
    version: host.version,
    get today() {
      return flags.today ?? todayFrom(host);
    },
    get theme() {
      return themes.out;
    },
    get errTheme() {
      return themes.err;
    },
    configure: (given) => {
      flags = given;
      themes = themesOf(host, flags);
    },
    out: (text) => write(host.stdout, text),
    err: (text) => write(host.stderr, text),
    note: (text) => {
      if (!flags.quiet) write(host.stderr, text);
    },
    catalog: async () => {
      if (ownSources(homes, flags).length > 0) return (await load()).catalog;
      graph ??= readBuiltinGraph(builtin);
      return graph;
    },
    details: async (ids): Promise<CatalogDetails> => {
      if (ownSources(homes, flags).length > 0) return (await load()).details;
      return ids === undefined ? readBuiltinDetails(builtin).details : readBuiltinDetailsOf(builtin, ids);
    },
    check: async (paths) => {
      const [{ readSource }, { assembleCatalog }] = await catalogReaders();
      const own = paths.length > 0 ? [...flags.roadmaps, ...paths] : ownSources(homes, flags);
      const base = readBuiltin(builtin);
      return assembleCatalog(base, await Promise.all(own.map((source) => readSource(source))));
    },
    get prompter(): Prompter | undefined {
      const answers = host.stdin.isTTY === true && host.stderr.isTTY === true;
      if (!answers || !flags.input || host.env.CI) return undefined;
      const prompter = import("./prompts/inquirer-prompter.ts").then(({ inquirerPrompter }) =>
        inquirerPrompter({ input: process.stdin, output: process.stderr }),
      );
      return { pick: async (question, options) => (await prompter).pick(question, options) };
    },
    writeFile: writeWholeFile,
  };
}

function themesOf(host: Host, flags: GlobalFlags): { out: Theme; err: Theme } {
  return {
    out: makeTheme(terminalFacts(host.stdout, host.env, flags)),
    err: makeTheme(terminalFacts(host.stderr, host.env, flags)),
  };
}

function todayFrom(host: Host): Day {
  const set = host.env.CAREER_ROADMAP_TODAY;
  if (!set) return localDay(host.now());
  const day = parseDay(set);
  if (day === undefined) {
    throw usage("bad-environment", `CAREER_ROADMAP_TODAY is "${set}".`, "Give a date like 2026-12-01, or unset it.");
  }
  return day;
}

/** The person's own roadmaps, later ones winning: their folder when there is one, then each `--roadmaps`. */
function ownSources(homes: Homes, flags: GlobalFlags): string[] {
  const folder = path.join(homes.config, "roadmaps");
  return [...(exists(folder) ? [folder] : []), ...flags.roadmaps];
}

function exists(file: string): boolean {
  try {
    realpathSync(file);
    return true;
  } catch {
    return false;
  }
}

function catalogReaders() {
  return Promise.all([import("./catalog/load.ts"), import("./catalog/assemble.ts")]);
}

function readBuiltin(folder: string): CatalogParts {
  return { catalog: readBuiltinGraph(folder), ...readBuiltinDetails(folder) };
}

async function loadSources(sources: readonly string[], builtin: string): Promise<CatalogParts> {
  const [{ readSource }, { assembleCatalog }] = await catalogReaders();
  const base = readBuiltin(builtin);
  const assembled = assembleCatalog(base, await Promise.all(sources.map((source) => readSource(source))));
  const errors = assembled.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return assembled;
  throw new CliError("cannot", "broken-roadmaps", "These roadmap files have errors, so nothing was planned.", {
    diagnostics: errors,
    fix: "Mend them, then check with career-roadmap validate.",
  });
}

/** Writes beside the file and renames, so that a reader sees all of it or none; a link is followed. */
async function writeWholeFile(file: string, text: string): Promise<void> {
  let target = file;
  try {
    target = realpathSync(file);
  } catch {
    // It is not there yet.
  }
  const folder = path.dirname(target);
  const draft = path.join(folder, `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, text, { flag: "wx", flush: true });
    renameSync(draft, target);
  } catch (error) {
    tryRemove(draft);
    throw cannot(
      "cannot-write",
      `"${file}" could not be written: ${(error as Error).message}.`,
      "Give -o another place.",
    );
  }
}

function tryRemove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The folder itself is not there.
  }
}
