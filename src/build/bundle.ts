import { join, relative, sep } from "node:path";
import { type ChunkingContext, type PreRenderedChunk, rolldown } from "rolldown";
import { aliases } from "./aliases.ts";
import { asciiOnly } from "./ascii-only.ts";
import { BuildError } from "./build-error.ts";
import { nodeImports } from "./node-imports.ts";
import { notices } from "./notices.ts";
import { packageFolder } from "./package-of.ts";

/** Entry names and their files of src: `{ main: "main.ts" }` becomes main.cjs. */
export type Entries = Readonly<Record<string, string>>;

/** A file that holds what all of some files of src need at once, those themselves left out. */
export interface Together {
  readonly name: string;
  readonly files: readonly string[];
  /** Whether a module must be needed by each of the files; else by any. */
  readonly byEach: boolean;
}

/**
 * Bundles files of src and all they need into `folder`, as CommonJS that needs no package: Node starts it without its
 * loader of ES modules, which saves a fifth of the whole start; a library can be required and imported.
 * Promises: what is imported dynamically stays a chunk of its own, loaded when used; of the rest, what a file of
 * `together` claims is in that one, the first that claims it; nothing is minified and no source map written, so that a
 * stack trace reads well and no path of this machine is published.
 * Throws: BuildError on anything the bundler warns of, an import it cannot find included. Returns the number of files.
 */
export async function bundle(
  root: string,
  entries: Entries,
  folder: string,
  together: readonly Together[] = [],
): Promise<number> {
  const source = (file: string): string => join(root, "src", file);
  const build = await rolldown({
    cwd: root,
    input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, source(file)])),
    platform: "node",
    plugins: [aliases(root), notices(), nodeImports(), asciiOnly()],
    onLog(level, log) {
      if (level === "warn") throw new BuildError(log.message);
    },
  });
  try {
    const { output } = await build.write({
      dir: folder,
      format: "cjs",
      minify: false,
      comments: { jsdoc: false },
      entryFileNames: "[name].cjs",
      chunkFileNames: (chunk) => chunkName(chunk, root, together),
      codeSplitting: {
        groups: together.map((one) => claimed({ ...one, files: one.files.map(source) })),
      },
    });
    return output.length;
  } finally {
    await build.close();
  }
}

function claimed({ name, files, byEach }: Together) {
  let wanted: ReadonlySet<string> | undefined;
  return {
    debugName: name,
    name: (id: string, context: ChunkingContext): string | null => {
      wanted ??= wantedBy(files, byEach, context);
      return wanted.has(id) ? name : null;
    },
  };
}

/** What files import statically, and what that imports in turn. */
function wantedBy(files: readonly string[], byEach: boolean, context: ChunkingContext): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const file of files) {
    const seen = new Set([file]);
    for (const id of seen) for (const next of context.getModuleInfo(id)?.importedIds ?? []) seen.add(next);
    for (const id of seen) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const least = byEach ? files.length : 1;
  return new Set([...counts].filter(([id, count]) => count >= least && !files.includes(id)).map(([id]) => id));
}

/** A chunk is named after what it holds: `commands/plan.cjs` for src/commands/plan.ts, `packages/yaml.cjs`. */
function chunkName(chunk: PreRenderedChunk, root: string, together: readonly Together[]): string {
  if (together.some(({ name }) => name === chunk.name)) return "[name].cjs";
  const ids = [chunk.facadeModuleId, ...chunk.moduleIds.toReversed()];
  const id = ids.find((one) => one?.startsWith(root)); // a stand-in has no file
  if (id == null) return "[name].cjs";
  const home = packageFolder(id);
  if (home !== undefined) return `packages/${home.name.replace("/", "-")}.cjs`;
  return `${relative(join(root, "src"), id)
    .split(sep)
    .join("/")
    .replace(/\.[cm]?[jt]s$/, "")}.cjs`;
}
