/** What of `node:fs` makes a folder: this room reaches no disk by itself. */
export interface FolderMaker {
  mkdirSync(folder: string, options: { mode: number }): unknown;
  statSync(folder: string): { isDirectory(): boolean };
}

/**
 * Makes a folder and those above it that are missing, private to the user; one that is there is left as it is.
 * By hand, because Node's `recursive` never ends where the system lets nothing be made in a folder that is there and
 * calls that missing, as Linux does below /proc. Throws the system's error, whose `path` is what could not be made.
 */
export function makeFolder(folder: string, fs: FolderMaker, path: { dirname(file: string): string }): void {
  try {
    fs.mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (isFolder(folder, fs)) return;
    const parent = path.dirname(folder);
    if ((error as { code?: string }).code !== "ENOENT" || parent === folder || isFolder(parent, fs)) throw error;
    makeFolder(parent, fs, path);
    makeFolder(folder, fs, path);
  }
}

function isFolder(folder: string, fs: FolderMaker): boolean {
  try {
    return fs.statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
