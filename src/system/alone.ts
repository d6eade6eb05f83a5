import fs from "node:fs";
import path from "node:path";
import { cannot } from "../shared/errors.ts";
import { makeFolder } from "../shared/make-folder.ts";
import { removeOldDrafts } from "../shared/old-drafts.ts";

/** How long somebody else is waited for, and after how long a lock of unknown origin is nobody's any more. */
const PATIENCE = 20_000;
const ABANDONED = 60_000;

/**
 * Does some work while no other run does any under the same lock file: what is read in it is still so when it is written.
 * A lock whose process has died is taken over. Where no lock can be made, in a folder that is closed to us, the work is
 * done all the same. Throws a CliError where another run does not end.
 */
export async function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  const release = await lock(file);
  try {
    return await work();
  } finally {
    release();
  }
}

async function lock(file: string): Promise<() => void> {
  const mine = `${process.pid} ${process.getBuiltinModule("node:os").hostname()} ${Math.random().toString(36).slice(2)}\n`;
  const until = Date.now() + PATIENCE;
  for (;;) {
    const made = tryMake(file, mine);
    if (made === "closed") return () => {};
    if (made === "ours") return () => releaseOwn(file, mine);
    takeOver(file);
    if (Date.now() > until) throw busy(file);
    await new Promise((done) => setTimeout(done, 3 + Math.random() * 12));
  }
}

function busy(file: string) {
  const fix = `Say it again. If no other run is there, remove "${file}".`;
  return cannot("busy", "Another run is changing your profile or taking something back, so nothing was changed.", fix);
}

function tryMake(file: string, mine: string): "ours" | "theirs" | "closed" {
  try {
    makeFolder(path.dirname(file), fs, path);
    fs.writeFileSync(file, mine, { flag: "wx", mode: 0o600 });
    return "ours";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EEXIST" && contentOf(file) !== null ? "theirs" : "closed";
  }
}

/** What stands in the lock; undefined where it is gone just now, null where it is no file that could be one. */
function contentOf(file: string): string | undefined | null {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? undefined : null;
  }
}

function releaseOwn(file: string, mine: string): void {
  if (contentOf(file) === mine) fs.rmSync(file, { force: true });
}

/** Takes a dead process's lock away. It is moved before it is removed: a live one that came in between is put back. */
function takeOver(file: string): void {
  const found = contentOf(file);
  if (typeof found !== "string" || !isAbandoned(file, found)) return;
  const aside = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    fs.renameSync(file, aside);
    if (contentOf(aside) !== found) fs.linkSync(aside, file);
    fs.rmSync(aside, { force: true });
  } catch {
    // Another run was quicker.
  }
}

function isAbandoned(file: string, content: string): boolean {
  const [pid = "", host = ""] = content.split(" ");
  if (host === process.getBuiltinModule("node:os").hostname() && isGone(Number(pid))) return true;
  const found = fs.statSync(file, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > ABANDONED;
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/** Removes what killed runs left in the folder of this machine's id: drafts of the id, and locks moved aside. */
export function sweepState(folder: string): void {
  const isDraft = (name: string): boolean => name.startsWith(".device.") || /^lock\.\d+\./.test(name);
  removeOldDrafts(folder, isDraft, fs, path, Date.now());
}
