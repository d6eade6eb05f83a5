import fs from "node:fs";
import path from "node:path";
import { makeFolder } from "../../shared/make-folder.ts";

/** What the id of a machine looks like. */
export const DEVICE = /^[a-z0-9-]{8,64}$/;

/** This machine's id, made on the first write. */
export function deviceId(file: string): string {
  const id = readDevice(file) ?? makeDevice(file);
  if (DEVICE.test(id)) return id;
  throw new Error(`"${file}" does not hold the id of this machine; remove it to get a new one`);
}

/** A finished file is linked into place, and whoever comes second reads the winner's. */
function makeDevice(file: string): string {
  const folder = path.dirname(file);
  makeFolder(folder, fs, path);
  // Asked for here: loading it takes a tenth of a start, and a machine makes its id once.
  const id = process.getBuiltinModule("node:crypto").randomBytes(8).toString("hex");
  const draft = path.join(folder, `.device.${process.pid}.${id}`);
  const write = (place: string) => fs.writeFileSync(place, `${id}\n`, { mode: 0o600, flag: "wx", flush: true });
  try {
    write(draft);
    fs.linkSync(draft, file);
  } catch (error) {
    // Android forbids links, and FAT has none.
    if ((error as NodeJS.ErrnoException).syscall !== "link") throw error;
    makeUnlessThere(file, write);
  } finally {
    fs.rmSync(draft, { force: true });
  }
  return readDevice(file) ?? "";
}

function makeUnlessThere(file: string, write: (file: string) => void): void {
  try {
    write(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return;
    fs.rmSync(file, { force: true });
    throw error;
  }
}

const LONGEST_WAIT = 20;

/** Undefined where there is no such file. Without links the winner's may still be empty for a moment. */
function readDevice(file: string): string | undefined {
  for (let waits = 0; ; waits++) {
    let id: string;
    try {
      id = fs.readFileSync(file, "utf8").trim();
    } catch (error) {
      // The second where a file stands in the place of a folder above: making that folder tells which.
      if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
      throw new Error(`"${file}": ${(error as NodeJS.ErrnoException).message}`);
    }
    if (id !== "" || waits === LONGEST_WAIT) return id;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
  }
}
