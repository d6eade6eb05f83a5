import { rename } from "node:fs/promises";
import { join } from "node:path";

/** Where the clone's package.json is while npm packs. */
export const CLONES_MANIFEST = ".package.json.clone";

/** Runs after npm has packed: see prepack.ts. */
export async function main(root: string): Promise<void> {
  await rename(join(root, CLONES_MANIFEST), join(root, "package.json"));
}
