import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../shared/diagnostic.ts";
import { BuildError } from "./build-error.ts";
import { writeBuildId } from "./build-id.ts";
import { bundle } from "./bundle.ts";
import { compileCatalog } from "./compile-catalog.ts";
import { emitTypes } from "./emit-types.ts";
import { buildPage } from "./page.ts";
import { replaceFolder } from "./replace-folder.ts";
import { writeManPage } from "./write-man-page.ts";
import { writeSchemas } from "./write-schemas.ts";

const ENTRIES = { main: "main.ts", "library/index": "index.ts" };

/**
 * Builds dist/: the bundled program and library, its page for man, their third-party notices, the compiled catalog, the JSON Schemas and the
 * library's types.
 * Promises: dist/ is replaced in one go and only by a complete build; a build that fails leaves it as it was.
 */
export async function main(root: string): Promise<void> {
  const started = performance.now();
  const staging = await mkdtemp(join(root, ".build-"));
  try {
    const dist = join(staging, "dist");
    const library = join(dist, "library");
    const parts = [
      bundle(root, ENTRIES, dist, { inChunks: true }),
      compileCatalog(join(root, "roadmaps"), join(dist, "catalog")),
      writeSchemas(join(dist, "schemas")),
      bundlePrompt(root, dist, join(staging, "prompt")),
      emitTypes(root, library, join(staging, "types")),
      buildPage(root, join(dist, "page")),
    ] as const;
    await Promise.allSettled(parts); // when one has failed, the others must not still be writing where we clear away
    const [files, problems] = await Promise.all(parts);
    if (problems.length > 0) throw new BuildError(describe(problems));
    await writeManPage(dist);
    await writeBuildId(dist);
    await replaceFolder(join(root, "dist"), dist, join(staging, "old"));
    // On stderr: `npm run dev -- plan … --json | jq` builds first.
    console.error(`Built dist (${files} files) in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** One file besides its notices, which shares none with the program: a shell may start it before each prompt. */
async function bundlePrompt(root: string, dist: string, staging: string): Promise<void> {
  const files = await bundle(root, { prompt: "system/prompt.ts" }, staging);
  if (files !== 2)
    throw new BuildError(`dist/prompt.cjs must be one file, and no package's code: ${files - 1} came of it.`);
  await mkdir(dist, { recursive: true });
  await rename(join(staging, "prompt.cjs"), join(dist, "prompt.cjs"));
}

function describe(problems: readonly Diagnostic[]): string {
  const lines = problems.map(({ place, severity, code, message, fix }) => {
    const where = `${place.file}:${place.line}:${place.column}`;
    return `${where} ${severity} ${code}\n  ${message}${fix === undefined ? "" : `\n  ${fix}`}`;
  });
  return [...lines, "The roadmaps have problems, so dist was left as it was."].join("\n");
}
