import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Shape } from "./shape.ts";

const FOLDER = path.resolve(import.meta.dirname, "..", "..", "dist", "schemas");

/** The names of the schemas in dist, which was built before the tests began. */
export function shippedNames(): string[] {
  return readdirSync(FOLDER)
    .map((file) => path.parse(file).name)
    .sort();
}

export function shippedText(name: string): string {
  return readFileSync(path.join(FOLDER, `${name}.json`), "utf8");
}

export function shippedShape(name: string): Shape {
  return JSON.parse(shippedText(name));
}
