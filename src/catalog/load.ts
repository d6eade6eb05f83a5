import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Diagnostic } from "../shared/diagnostic.ts";
import { fail, ok, type Result } from "../shared/result.ts";
import { MAX_FILE_BYTES, type RoadmapFile, type Shape, type Source } from "./source.ts";

const ROADMAP_FILE = /^[^.].*\.ya?ml$/i;
/** Sub-folders that hold files of one shape; any other sub-folder is none of ours. */
const FOLDERS: readonly Shape[] = ["skills", "about"];

/**
 * Reads all roadmap files of a folder, or a single one.
 * Promises: never throws and never hangs, whatever lies there: a pipe, a device and a huge file are problems of the
 * source. Links are followed. Hidden files are left alone, as a shell's `*.yaml` does.
 * Read at once: every command of somebody with roadmaps of their own does, and waiting for the thread pool takes longer.
 * Errors: `missing-path`, `not-a-file`, `too-large`, `unreadable`.
 */
export function readSource(path: string): Source {
  const kind = kindOfPath(path);
  if (!kind.ok) return { name: path, files: [], problems: [kind.error] };
  const all = kind.value === "folder" ? listFolder(path) : [{ path, shape: shapeOfFile(path) }];
  const files: RoadmapFile[] = [];
  const problems: Diagnostic[] = [];
  for (const entry of all) {
    if ("code" in entry) {
      problems.push(entry);
      continue;
    }
    const read = readBytes(entry.path);
    if (!read.ok) problems.push(read.error);
    else files.push({ file: entry.path, bytes: read.value, shape: entry.shape, ...expected(entry) });
  }
  return { name: path, files, problems };
}

interface Listed {
  readonly path: string;
  readonly shape: Shape | undefined;
}

/** The base name for what is, or may turn out to be, a role. */
function expected({ path, shape }: Listed): { expectedId?: string } {
  if (shape === "resources" || shape === "about") return {};
  return { expectedId: basename(path).replace(/\.ya?ml$/i, "") };
}

/** A file given by its path says by its keys what it is; only prose has no keys of its own. */
function shapeOfFile(path: string): Shape | undefined {
  return basename(dirname(resolve(path))) === "about" ? "about" : undefined;
}

function listFolder(folder: string): readonly (Listed | Diagnostic)[] {
  const top = namesIn(folder);
  if (!top.ok) return [top.error];
  const listed: (Listed | Diagnostic)[] = top.value
    .filter((name) => ROADMAP_FILE.test(name))
    .map((name) => ({ path: join(folder, name), shape: shapeInFolder(folder, name) }));
  for (const shape of FOLDERS) {
    if (!top.value.includes(shape)) continue;
    const kind = kindOfPath(join(folder, shape));
    if (kind.ok && kind.value !== "folder") continue;
    const names = kind.ok ? namesIn(join(folder, shape)) : kind;
    if (!names.ok) listed.push(names.error);
    else
      for (const name of names.value.filter((name) => ROADMAP_FILE.test(name))) {
        listed.push({ path: join(folder, shape, name), shape });
      }
  }
  return listed;
}

/** A folder called skills or about, given by itself, holds what it would hold inside a source. */
function shapeInFolder(folder: string, name: string): Shape {
  const own = FOLDERS.find((shape) => basename(resolve(folder)) === shape);
  return own ?? (/^resources\./i.test(name) ? "resources" : "role");
}

function namesIn(folder: string): Result<readonly string[], Diagnostic> {
  try {
    return ok(readdirSync(folder).sort());
  } catch (error) {
    return fail(unreadable(folder, error));
  }
}

function kindOfPath(path: string): Result<"folder" | "other", Diagnostic> {
  try {
    return ok(statSync(path).isDirectory() ? "folder" : "other");
  } catch (error) {
    return fail(unreadable(path, error));
  }
}

function readBytes(path: string): Result<Uint8Array, Diagnostic> {
  let handle: number | undefined;
  try {
    // Looked at before it is opened, since opening alone can set a device going; and again after, in case it was
    // exchanged meanwhile. Without waiting: opening a pipe would else last until somebody writes.
    if (!statSync(path).isFile()) return fail(notAFile(path));
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const found = fstatSync(handle);
    if (!found.isFile()) return fail(notAFile(path));
    if (found.size > MAX_FILE_BYTES) return fail(tooLarge(path));
    const bytes = readUpTo(handle, MAX_FILE_BYTES + 1);
    return bytes.length > MAX_FILE_BYTES ? fail(tooLarge(path)) : ok(bytes);
  } catch (error) {
    return fail(unreadable(path, error));
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Reads on while there is something: what a file says of its size need not be true. */
function readUpTo(handle: number, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < most) {
    const chunk = new Uint8Array(Math.min(65_536, most - length));
    const read = readSync(handle, chunk);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    length += read;
  }
  return Buffer.concat(chunks, length);
}

function notAFile(path: string): Diagnostic {
  return failure(path, "not-a-file", "This is no regular file.", "Put a YAML file in its place, or remove it.");
}

function tooLarge(path: string): Diagnostic {
  return failure(path, "too-large", "The file is larger than 1 MiB.", "Split it into several files.");
}

function unreadable(path: string, error: unknown): Diagnostic {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  if (code === "ENOENT" || code === "ENOTDIR") {
    return failure(
      path,
      "missing-path",
      "There is no such file or folder, or a link leads nowhere.",
      "Check the path.",
    );
  }
  const reasons = new Map([
    ["EACCES", "you may not read it"],
    ["EPERM", "you may not read it"],
    ["ELOOP", "its links go round in a circle"],
  ]);
  const reason = reasons.get(code) ?? `the system says ${code}`;
  return failure(path, "unreadable", `It cannot be read: ${reason}.`, "Check its permissions and links.");
}

function failure(file: string, code: string, message: string, fix: string): Diagnostic {
  return { severity: "error", code, message, place: { file, line: 1, column: 1, length: 1 }, fix };
}
