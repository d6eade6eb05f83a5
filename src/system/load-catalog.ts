import path from "node:path";
import type { AssembledCatalog } from "../catalog/assemble/assemble.ts";
import type { CatalogParts } from "../catalog/assemble/parts.ts";
import { readBuiltinDetails, readBuiltinDetailsOf, readBuiltinGraph } from "../catalog/compiled/builtin.ts";
import { type PackedCatalog, unpackCatalog } from "../catalog/compiled/packed.ts";
import { readSource } from "../catalog/load.ts";
import type { Source } from "../catalog/source.ts";
import type { Context } from "../context.ts";
import type { Catalog } from "../planner/index.ts";
import type { Diagnostic } from "../shared/diagnostic.ts";
import { CliError } from "../shared/errors.ts";
import { buildId, dropKept, KNOWN_TEXT, readKept, writeKept } from "./kept/kept.ts";

export interface CatalogWorld {
  readonly packageFolder: string;
  readonly cacheFolder: string;
  /** The person's own folders and files, later ones winning. */
  readonly ownSources: () => Promise<readonly string[]>;
  /** Whether the person wants to see their own roles alone. */
  readonly hidesBuiltin: () => Promise<boolean>;
  /** Hears that some file is not as it was read last. */
  readonly onNewText: () => void;
  /** Hears of warnings, once. */
  readonly onWarnings: (warnings: readonly Diagnostic[]) => void;
}

/**
 * The catalog as commands get it. While a person has no roadmaps of their own, the compiled one is read, and of its
 * details only what is asked for; else everything is assembled, once, and kept for as long as the files stay the same.
 */
export function catalogReader(world: CatalogWorld): Pick<Context, "catalog" | "details" | "check"> {
  const builtin = builtinFolder(world);
  let graph: Catalog | undefined;
  let packed: Promise<PackedCatalog> | undefined;
  /** What is asked of the person's own catalog; undefined while they have none. */
  const fromOwn = async <T>(ask: (parts: PackedCatalog) => T): Promise<T | undefined> => {
    const sources = await world.ownSources();
    if (sources.length === 0 && !(await world.hidesBuiltin())) {
      if (dropKept(placeOf(world))) world.onNewText();
      return undefined;
    }
    packed ??= keptOrAssembled(sources, world);
    const parts = await packed;
    try {
      return ask(parts);
    } catch {
      // The disk damaged what was kept: it is made anew.
      dropKept(placeOf(world));
      packed = keptOrAssembled(sources, world);
      return ask(await packed);
    }
  };
  return {
    catalog: async () => {
      graph ??= (await fromOwn((parts) => parts.catalog())) ?? readBuiltinGraph(builtin);
      return graph;
    },
    details: async (ids) =>
      (await fromOwn((parts) => parts.details(ids))) ??
      (ids === undefined ? readBuiltinDetails(builtin).details : readBuiltinDetailsOf(builtin, ids)),
    check: async (paths, against) => {
      const { checkRoadmaps } = await import("./check/check-roadmaps.ts");
      return checkRoadmaps(paths, {
        own: await world.ownSources(),
        base: baseOf(builtin),
        against,
        hideBase: await world.hidesBuiltin(),
      });
    },
  };
}

/** Reads and checks files and folders on top of the built-in catalog; problems are told, not thrown. */
export function checkSources(paths: readonly string[], builtin: string, hideBase = false): Promise<AssembledCatalog> {
  return assemble(paths.map(readSource), builtin, hideBase);
}

/** The whole built-in catalog. */
function baseOf(builtin: string): CatalogParts {
  return { catalog: readBuiltinGraph(builtin), ...readBuiltinDetails(builtin) };
}

export function builtinFolder({ packageFolder }: Pick<CatalogWorld, "packageFolder">): string {
  return path.join(packageFolder, "dist", "catalog");
}

function placeOf({ cacheFolder }: CatalogWorld): string {
  return path.join(cacheFolder, "catalog");
}

/** Parsing YAML takes longer than a whole command; a catalog without an error is kept, behind its warnings. */
async function keptOrAssembled(paths: readonly string[], world: CatalogWorld): Promise<PackedCatalog> {
  const sources = paths.map(readSource);
  const key = keyOf(sources, world, await world.hidesBuiltin());
  const file = placeOf(world);
  const kept = key && readKept(file, key);
  if (kept !== undefined && kept.length > KNOWN_TEXT.length) return fromKept(kept, world);
  if (kept === undefined) world.onNewText();
  const hideBase = await world.hidesBuiltin();
  const { diagnostics, ...parts } = await assemble(sources, builtinFolder(world), hideBase);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (key === undefined) dropKept(file);
  else if (errors.length > 0) writeKept(file, key, KNOWN_TEXT);
  else {
    const { packCatalog } = await import("../catalog/compiled/pack-catalog.ts");
    writeKept(file, key, Buffer.concat([Buffer.from(`${JSON.stringify(diagnostics)}\n`), packCatalog(parts)]));
  }
  if (errors.length > 0) {
    throw new CliError("cannot", "broken-roadmaps", "These roadmap files have errors, so nothing was done.", {
      diagnostics: errors,
      fix: "Mend them, then check with career-roadmap validate",
    });
  }
  if (diagnostics.length > 0) world.onWarnings(diagnostics);
  return { catalog: () => parts.catalog, details: () => parts.details };
}

/** Warnings are told as often as the catalog is read, as they are when it is assembled. */
function fromKept(kept: Buffer, world: CatalogWorld): PackedCatalog {
  const end = kept.indexOf("\n") + 1;
  const warnings = end === NO_WARNINGS.length ? [] : (JSON.parse(kept.toString("utf8", 0, end)) as Diagnostic[]);
  if (warnings.length > 0) world.onWarnings(warnings);
  return unpackCatalog(kept.subarray(end));
}

const NO_WARNINGS = "[]\n";

/** The build, what each file is and how long, and the files; undefined where something could not even be read. */
function keyOf(sources: readonly Source[], { packageFolder }: CatalogWorld, hideBase: boolean): Buffer | undefined {
  const build = buildId(packageFolder);
  if (build === "" || sources.some(({ problems }) => problems.length > 0)) return undefined;
  const files = sources.map(({ name, files }) => [
    name,
    ...files.map(({ file, shape, expectedId, bytes }) => [file, shape, expectedId, bytes.length]),
  ]);
  const bytes = sources.flatMap((source) => source.files.map((one) => one.bytes));
  return Buffer.concat([Buffer.from(`${JSON.stringify([build, hideBase, ...files])}\n`), ...bytes]);
}

async function assemble(sources: readonly Source[], builtin: string, hideBase: boolean): Promise<AssembledCatalog> {
  const { assembleCatalog } = await import("../catalog/assemble/assemble.ts");
  return assembleCatalog(baseOf(builtin), sources, { hideBase });
}
