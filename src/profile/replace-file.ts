import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { open, readlink, realpath, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { type CliError, cannot } from "../shared/errors.ts";
import { makeFolder } from "../shared/make-folder.ts";
import { removeOldDrafts } from "../shared/old-drafts.ts";

/** A new text that is on disk beside the profile, and not yet in its place. */
export interface PreparedProfile {
  /** Puts it into its place. Throws a CliError where that fails; then nothing was changed. */
  take(): Promise<void>;
  /** Leaves everything as it was. */
  drop(): Promise<void>;
}

/**
 * Makes all of the new profile ready or nothing, private to its user; where a link leads, for the file behind it.
 * Nearly all that can go wrong with a disk has gone wrong by then. Throws a CliError.
 */
export async function prepareProfile(file: string, text: string): Promise<PreparedProfile> {
  try {
    const target = await targetOf(file);
    const draft = await draftOf(target, text);
    const drop = (): Promise<void> => rm(draft, { force: true }).catch(() => {});
    return {
      drop,
      take: async () => {
        try {
          await rename(draft, target);
        } catch (error) {
          await drop();
          throw notWritten(file, error as NodeJS.ErrnoException);
        }
        await syncFolder(path.dirname(target));
      },
    };
  } catch (error) {
    throw notWritten(file, error as NodeJS.ErrnoException);
  }
}

async function expectFile(file: string): Promise<void> {
  const found = await stat(file);
  if (!found.isFile()) throw new Error(found.isDirectory() ? "it is a folder" : "it is no regular file");
}

/** Where a link leads, also when nothing is there yet. */
async function targetOf(file: string, hops = 40): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const link = await readlink(file).catch(() => undefined);
  if (link === undefined || hops === 0) return file;
  return targetOf(path.resolve(await realpath(path.dirname(file)), link), hops - 1);
}

/** Writes beside the file and syncs, so that a rename is all that is left to do. */
async function draftOf(target: string, text: string): Promise<string> {
  const folder = path.dirname(target);
  makeFolder(folder, fs, path);
  await expectFile(target).catch((error) => {
    if (error.code !== "ENOENT") throw error;
  });
  const lead = `.${path.basename(target)}.`;
  removeOldDrafts(folder, (name) => name.startsWith(lead) && name.endsWith(".tmp"), fs, path, Date.now());
  const draft = path.join(folder, `${lead}${randomBytes(6).toString("hex")}.tmp`);
  try {
    const handle = await open(draft, "wx", 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
  return draft;
}

/** The new name is on disk only when its folder is. Where folders cannot be synced, the file is written all the same. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows and some network file systems have no such thing.
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EROFS: "the disk can only be read",
  ENOTDIR: "a file stands in the place of its folder",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
};

function notWritten(file: string, { code, message, syscall }: NodeJS.ErrnoException): CliError {
  const noFolder = code === "ENOENT" && syscall === "mkdir";
  const reason = noFolder ? "its folder cannot be made" : (REASONS[code ?? ""] ?? message);
  const fix = "Nothing was changed. Mend that, or name another file with --config FILE";
  return cannot("not-written", `The profile "${file}" could not be written: ${reason}.`, fix);
}
