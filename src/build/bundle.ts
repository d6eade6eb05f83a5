import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type PreRenderedChunk, rolldown } from "rolldown";
import { aliases } from "./aliases.ts";
import { asciiOnly } from "./ascii-only.ts";
import { BuildError } from "./build-error.ts";
import { CHUNKS, chunkGroups } from "./chunks.ts";
import { nodeImports } from "./node-imports.ts";
import { notices } from "./notices.ts";
import { packageFolder } from "./package-of.ts";

/** Entry names and their files of src: `{ main: "main.ts" }` becomes main.cjs. */
export type Entries = Readonly<Record<string, string>>;

/**
 * Bundles files of src and all they need into `folder`, as CommonJS that needs no package: Node starts it without its
 * loader of ES modules, which saves a fifth of the whole start; a library can be required and imported.
 * Promises: what is imported dynamically is loaded when it is used; `inChunks` says that chunks.ts parts the files; nothing
 * is minified and no source map written, so that a stack trace reads well and no path of this machine is published.
 * Throws: BuildError on anything the bundler warns of, an import it cannot find included. Returns the number of files.
 */
export async function bundle(
  root: string,
  entries: Entries,
  folder: string,
  { inChunks = false } = {},
): Promise<number> {
  const ids = new Set<string>();
  const source = (file: string): string => join(root, "src", file);
  const build = await rolldown({
    cwd: root,
    input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, source(file)])),
    platform: "node",
    plugins: [
      aliases(root),
      notices(inChunks ? ownPackage(root) : undefined),
      nodeImports(),
      asciiOnly(),
      { name: "ids", moduleParsed: ({ id }) => void ids.add(id) },
    ],
    onLog(level, log) {
      if (level === "warn") throw new BuildError(log.message);
    },
  });
  try {
    const { output } = await build.write({
      dir: folder,
      format: "cjs",
      minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
      comments: { jsdoc: false },
      entryFileNames: "[name].cjs",
      chunkFileNames: (chunk) => chunkName(chunk, root),
      ...(inChunks && { codeSplitting: { groups: chunkGroups(root, () => ids) } }),
    });
    return output.length;
  } finally {
    await build.close();
  }
}

function ownPackage(root: string): { name: string; version: string; licence: string } {
  const { name, version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return { name, version, licence: String(license) };
}

/** A chunk is named after what it holds: `commands/plan.cjs` for src/commands/plan.ts, `packages/yaml.cjs`. */
function chunkName(chunk: PreRenderedChunk, root: string): string {
  if (CHUNKS.some(({ name }) => name === chunk.name)) return "[name].cjs";
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
