import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Source } from "../../catalog/source.ts";
import type { Diagnostic } from "../../shared/diagnostic.ts";
import { nearest } from "../../shared/nearest.ts";

/** How deep, and how many entries, are looked through for files that nothing reads. */
const DEEPEST = 4;
const MOST_ENTRIES = 5000;
const ALMOST = /\.ya?ml\.[a-z]+$/i;

/** Warnings: `not-read`, for each YAML file below a folder of roadmaps that no plan reads. */
export function unreadFiles(folder: string, { files }: Source): readonly Diagnostic[] {
  const read = new Set(files.map(({ file }) => path.resolve(file)));
  return below(folder).flatMap((file) => {
    if (read.has(path.resolve(file)) || (!isYaml(file) && !ALMOST.test(file))) return [];
    return [warning(file, "not-read", "Nothing reads this file.", wayOut(folder, file))];
  });
}

/** Errors: `no-roadmaps`, for a path that was named and holds nothing that is read. */
export function nothingHere(named: string): readonly Diagnostic[] {
  if (!isThere(named)) return []; // told as missing
  const others = below(named);
  const yaml = others.find(isYaml);
  const almost = others.find((file) => ALMOST.test(file) || /\.(json|txt|md)$/i.test(file));
  const fix =
    yaml !== undefined
      ? wayOut(named, yaml)
      : almost !== undefined
        ? `Roadmaps end in .yaml, and "${path.basename(almost)}" does not.`
        : "career-roadmap new role ID writes a first one; career-roadmap help format tells what goes into it.";
  return [{ ...warning(named, "no-roadmaps", "No roadmaps were found here.", fix), severity: "error" }];
}

function wayOut(folder: string, file: string): string {
  const [first = "", ...rest] = path.relative(folder, file).split(path.sep);
  if (ALMOST.test(file))
    return `Rename it so that it ends in .yaml: "${path.basename(file).replace(/\.[a-z]+$/i, "")}".`;
  if (rest.length === 0) return 'Give it a name that ends in ".yaml".';
  if (rest.length > 1 && ["skills", "about"].includes(first))
    return `Files stand in "${first}" itself, not in folders below it.`;
  const near = nearest(first, ["skills", "about"]);
  return near === undefined
    ? 'Roles stand in the folder itself, skills in "skills", texts in "about"; or give its folder with --roadmaps.'
    : `Did you mean the folder "${near}"?`;
}

/** Files below a folder, hidden ones and those of packages left out, by name. */
function below(folder: string): readonly string[] {
  const found: string[] = [];
  const queue = [{ folder, depth: 0 }];
  let seen = 0;
  for (const { folder: at, depth } of queue) {
    for (const entry of namesIn(at)) {
      if (entry.name.startsWith(".") || entry.name === "node_modules" || ++seen > MOST_ENTRIES) continue;
      const file = path.join(at, entry.name);
      if (entry.isDirectory()) {
        if (depth < DEEPEST) queue.push({ folder: file, depth: depth + 1 });
      } else found.push(file);
    }
  }
  return found.sort();
}

function namesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // no folder, or one that may not be read, which is told where it is read
  }
}

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

function isYaml(file: string): boolean {
  return /\.ya?ml$/i.test(file);
}

function warning(file: string, code: string, message: string, fix: string): Diagnostic {
  return { severity: "warning", code, message, place: { file, line: 1, column: 1, length: 1 }, fix };
}
