import { join } from "node:path";
import type { ChunkingContext } from "rolldown";
import { BuildError } from "./build-error.ts";
import { packageFolder } from "./package-of.ts";

/** What the most used commands need is read in one go; the line for shells is prepared after each that records. */
const EVERYDAY = [
  ...["status", "next", "plan", "start", "done", "roles"].map((name) => join(name, "command.ts")),
  join("prompt", "prepare.ts"),
];
/** Modules of Node that are there from its start. Others take milliseconds to load. */
const LIGHT = ["node:fs", "node:path", "node:url"];

/**
 * The files that program and library are bundled to, in the order in which they claim modules; what none claims, packages
 * that few runs need and what leans on them, is left to the bundler. By itself that would make as many files as there are
 * sets of commands that share something: each costs a start some tenths of a millisecond, and an installation four.
 */
export const CHUNKS: readonly Chunk[] = [
  {
    name: "core", // what program and library share
    wants: (modules, reach) => intersection(reach([modules.library]), reach(oftenNeeded(modules))),
  },
  {
    name: "program", // what else most runs need
    wants: (modules, reach) => reach(oftenNeeded(modules)),
  },
  {
    name: "more", // the rest of our own code, as far as it needs no further package and no further part of Node
    wants: (modules, reach) => {
      const libraries = reach([modules.library]);
      const known = new Set([...libraries, ...reach(oftenNeeded(modules))]);
      const isFree = (id: string): boolean =>
        [...reach([id])].every((one) => (isOurs(one) && !isHeavy(one)) || known.has(one));
      return new Set(modules.all.filter((id) => isOurs(id) && !libraries.has(id) && isFree(id)));
    },
  },
];

function oftenNeeded({ main, source }: Modules): string[] {
  return [main, ...EVERYDAY.map((file) => source("commands", file))];
}

function isOurs(id: string): boolean {
  return packageFolder(id) === undefined;
}

function isHeavy(id: string): boolean {
  return id.startsWith("node:") && !LIGHT.includes(id);
}

export interface Modules {
  /** The two entries, which are files of their own. */
  readonly main: string;
  readonly library: string;
  readonly all: readonly string[];
  readonly source: (...path: readonly string[]) => string;
}

/** Modules and what they import statically, and that in turn. */
type Reach = (ids: readonly string[]) => ReadonlySet<string>;

export interface Chunk {
  readonly name: string;
  readonly wants: (modules: Modules, reach: Reach) => ReadonlySet<string>;
}

/** The chunks as the bundler takes them. `all` gives the ids of all modules, once they are known. */
export function chunkGroups(root: string, all: () => Iterable<string>) {
  const source = (...path: readonly string[]): string => join(root, "src", ...path);
  const [main, library] = [source("main.ts"), source("index.ts")];
  return CHUNKS.map(({ name, wants }) => {
    let wanted: ReadonlySet<string> | undefined;
    return {
      debugName: name,
      name: (id: string, context: ChunkingContext): string | null => {
        wanted ??= wants({ main, library, all: [...all()], source }, reachIn(context));
        return wanted.has(id) && id !== main && id !== library ? name : null;
      },
    };
  });
}

function reachIn(context: ChunkingContext): Reach {
  return (ids) => {
    const unknown = ids.find((id) => context.getModuleInfo(id) === null);
    if (unknown !== undefined)
      throw new BuildError(`src/build/chunks.ts names "${unknown}", which is not in the bundle.`);
    const seen = new Set(ids);
    for (const id of seen) for (const next of context.getModuleInfo(id)?.importedIds ?? []) seen.add(next);
    return seen;
  };
}

function intersection<T>(some: ReadonlySet<T>, others: ReadonlySet<T>): Set<T> {
  return new Set([...some].filter((one) => others.has(one)));
}
