import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../shared/diagnostic.ts";
import { BuildError } from "./build-error.ts";
import { writeBuildId } from "./build-id.ts";
import { bundle } from "./bundle.ts";
import { compileCatalog } from "./compile-catalog.ts";
import { replaceFolder } from "./replace-folder.ts";
import { writeSchemas } from "./write-schemas.ts";

/**
 * Builds dist/: the bundled program, its third-party notices, the compiled catalog, the JSON Schemas.
 * Promises: dist/ is replaced in one go and only by a complete build; a build that fails leaves it as it was.
 */
export async function main(root: string): Promise<void> {
  const started = performance.now();
  const staging = await mkdtemp(join(root, ".build-"));
  try {
    const dist = join(staging, "dist");
    const [files, problems] = await Promise.all([
      bundle(root, dist),
      compileCatalog(join(root, "roadmaps"), join(dist, "catalog")),
      writeSchemas(join(dist, "schemas")),
    ]);
    if (problems.length > 0) throw new BuildError(describe(problems));
    await writeBuildId(dist);
    await replaceFolder(join(root, "dist"), dist, join(staging, "old"));
    // On stderr: `npm run dev -- plan … --json | jq` builds first.
    console.error(`Built dist (${files} files) in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

function describe(problems: readonly Diagnostic[]): string {
  const lines = problems.map(({ place, severity, code, message, fix }) => {
    const where = `${place.file}:${place.line}:${place.column}`;
    return `${where} ${severity} ${code}\n  ${message}${fix === undefined ? "" : `\n  ${fix}`}`;
  });
  return [...lines, "The roadmaps have problems, so dist was left as it was."].join("\n");
}
