import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";

/** Whether a program of that name stands in PATH. */
export function isPresent(program: string): boolean {
  return (process.env.PATH ?? "").split(path.delimiter).some((folder) => isProgram(path.join(folder, program)));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
