import fs from "node:fs";
import path from "node:path";
import { makeFolder } from "../../shared/make-folder.ts";

/** Whether a hint was not told on this machine yet; from then on it was. Where that cannot be remembered it is not told. */
export function isNewHint(stateFolder: string, id: string): boolean {
  const file = path.join(stateFolder, "hints");
  try {
    if (read(file).split("\n").includes(id)) return false;
    makeFolder(stateFolder, fs, path);
    fs.appendFileSync(file, `${id}\n`, { mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
