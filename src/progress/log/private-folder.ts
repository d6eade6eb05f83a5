import fs from "node:fs";
import path from "node:path";
import { makeFolder } from "../../shared/make-folder.ts";

const WINDOWS = process.platform === "win32";

/** Makes the folder, and keeps others out of one that git or an archive left open; a link's target is its owner's matter. */
export function makePrivateFolder(folder: string): void {
  makeFolder(folder, fs, path);
  const found = fs.lstatSync(folder);
  if (found.isDirectory()) makePrivate(found, (mode) => fs.chmodSync(folder, mode), 0o700);
}

/** Takes away what others may do with it, where that can be done. */
export function makePrivate(found: fs.Stats, change: (mode: number) => void, mode: number): void {
  if (WINDOWS || (found.mode & 0o077) === 0) return;
  try {
    change(mode);
  } catch {
    // It belongs to somebody else, who decides.
  }
}

/** Syncs a folder and all above it, so that the names of what was made in them are on disk. */
export function syncFolders(folder: string): void {
  if (WINDOWS) return; // folders cannot be opened there, and need not be
  syncFolder(folder);
  const parent = path.dirname(folder);
  if (parent !== folder) syncFolders(parent);
}

const CANNOT_SYNC = ["EACCES", "EPERM", "EINVAL", "EISDIR", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"];

function syncFolder(folder: string): void {
  let handle: number | undefined;
  try {
    handle = fs.openSync(folder, "r");
    fs.fsyncSync(handle);
  } catch (error) {
    // Some network drives cannot do it, and folders above the home folder may be closed to us.
    if (!CANNOT_SYNC.includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    if (handle !== undefined) fs.closeSync(handle);
  }
}
