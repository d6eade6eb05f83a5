import { mkdir, writeFile } from "node:fs/promises";
import { basename, join, resolve, sep } from "node:path";
import { assembleCatalog } from "../catalog/assemble/assemble.ts";
import { DETAILS_FILE, GRAPH_FILE, INDEX_FILE } from "../catalog/compiled/builtin.ts";
import { encodeCatalog } from "../catalog/compiled/compiled.ts";
import type { EncodedDetails } from "../catalog/compiled/compiled-details.ts";
import { splitLines } from "../catalog/compiled/detail-lines.ts";
import { readSource } from "../catalog/load.ts";
import type { Source } from "../catalog/source.ts";
import type { Diagnostic } from "../shared/diagnostic.ts";

/**
 * Compiles our own roadmaps to the JSON that every command reads.
 * Promises: the same bytes wherever the checkout lies; nothing is written when there is an error.
 * Returns all problems, warnings included; the build fails on any.
 */
export async function compileCatalog(roadmapsFolder: string, outFolder: string): Promise<readonly Diagnostic[]> {
  const source = relocate(readSource(roadmapsFolder), roadmapsFolder);
  const { diagnostics, ...parts } = assembleCatalog(undefined, [source]);
  if (diagnostics.some(({ severity }) => severity === "error")) return diagnostics;
  const { graph, details } = encodeCatalog(parts);
  await mkdir(outFolder, { recursive: true });
  await writeFile(join(outFolder, GRAPH_FILE), graph);
  const { index, text } = splitLines(details as EncodedDetails);
  await writeFile(join(outFolder, DETAILS_FILE), text);
  await writeFile(join(outFolder, INDEX_FILE), index);
  return diagnostics;
}

/** The source with files named from the roadmaps folder on, with slashes: `roadmaps/skills/data.yaml`. */
function relocate(source: Source, folder: string): Source {
  const root = resolve(folder);
  const shown = (file: string) => basename(root) + resolve(file).slice(root.length).replaceAll(sep, "/");
  return {
    name: "built-in",
    files: source.files.map((one) => ({ ...one, file: shown(one.file) })),
    problems: source.problems.map((one) => ({ ...one, place: { ...one.place, file: shown(one.place.file) } })),
  };
}
