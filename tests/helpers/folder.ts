import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { tempFolder } from "./run.ts";

/** A folder with these files, gone after the test file. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = tempFolder();
  for (const [name, text] of Object.entries(files)) put(folder, name, text);
  return folder;
}

export function put(folder: string, name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}
