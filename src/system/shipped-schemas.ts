import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Context } from "../context.ts";

/** The JSON Schemas in dist. Throws when they are missing, which only a broken installation brings about. */
export function shippedSchemas(packageFolder: string): Context["schemas"] {
  const folder = path.join(packageFolder, "dist", "schemas");
  return {
    names: () =>
      readdirSync(folder)
        .map((file) => path.parse(file).name)
        .sort(),
    read: (name) => {
      const shipped = JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8"));
      return `${JSON.stringify(shipped, null, 2)}\n`;
    },
  };
}
