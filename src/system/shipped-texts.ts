import { readFileSync } from "node:fs";
import path from "node:path";

/** Reads what the build puts beside the program for exports to carry along. Throws when it is missing: the installation is broken. */
export function shippedTexts(packageFolder: string): (file: string) => string {
  return (file) => readFileSync(path.join(packageFolder, "dist", "page", file), "utf8");
}
