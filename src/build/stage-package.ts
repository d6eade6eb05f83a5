import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What a package is published with. */
const FILES = ["bin", "dist", "LICENSE", "README.md"];

/**
 * Lays out what is published in a folder of its own, from a dist that is built: what a clone needs scripts and tools for,
 * a package must not ask npm to run.
 * Promises: what was in the folder is gone.
 */
export async function stagePackage(root: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of FILES) await cp(join(root, name), join(folder, name), { recursive: true });
  await writeFile(join(folder, "package.json"), publishedManifest(await readFile(join(root, "package.json"), "utf8")));
}

/** The clone's package.json without what only a clone has a use for. */
export function publishedManifest(text: string): string {
  const { scripts: _scripts, devDependencies: _tools, ...rest } = JSON.parse(text);
  return `${JSON.stringify(rest, null, 2)}\n`;
}

/** `npm run stage`: into `.package`, where whoever checks or publishes a package finds it. */
export async function main(root: string): Promise<void> {
  await stagePackage(root, join(root, ".package"));
}
