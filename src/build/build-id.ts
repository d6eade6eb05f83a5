import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { BUILD_ID_FILE } from "../catalog/compiled/builtin.ts";

/**
 * Writes what names this build into its folder: a hash of all that was built. What the program keeps in its cache counts
 * only for the build that made it.
 */
export async function writeBuildId(dist: string): Promise<void> {
  const hash = createHash("sha256");
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    hash.update(`${file.slice(dist.length).split(sep).join("/")}\n`).update(await readFile(file));
  }
  await writeFile(join(dist, BUILD_ID_FILE), hash.digest("hex"));
}
