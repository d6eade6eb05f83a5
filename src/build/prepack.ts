import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { main as build } from "./build.ts";
import { CLONES_MANIFEST } from "./postpack.ts";
import { publishedManifest } from "./stage-package.ts";

/**
 * Runs before `npm pack` or `npm publish` in a clone: builds, and lets package.json be the published one for as long as npm
 * packs; `postpack` puts the clone's own back. Should it not come to that, `git restore package.json` does the same.
 */
export async function main(root: string): Promise<void> {
  await build(root);
  const manifest = await readFile(join(root, "package.json"), "utf8");
  await writeFile(join(root, CLONES_MANIFEST), manifest);
  await writeFile(join(root, "package.json"), publishedManifest(manifest));
}
