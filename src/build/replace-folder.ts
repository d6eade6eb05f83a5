import { rename } from "node:fs/promises";

/**
 * Puts a finished folder in the place of another, by renaming.
 * Expects: all three on one file system; `old` does not exist.
 * Promises: `target` is never half of each; on failure it is put back. Of two builds at once the later one stays.
 */
export async function replaceFolder(target: string, finished: string, old: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const moved = await renameIfThere(target, `${old}-${attempt}`);
    try {
      return await rename(finished, target);
    } catch (error) {
      // Another build came in between the two renames: it is older than ours, so it goes as well.
      const cameInBetween = hasCode(error, "ENOTEMPTY", "EEXIST", "EPERM");
      if (cameInBetween && attempt < 5) continue;
      if (moved) await renameIfThere(`${old}-${attempt}`, target);
      throw error;
    }
  }
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw error;
  }
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
