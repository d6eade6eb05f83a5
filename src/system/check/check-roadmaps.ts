import { realpathSync, statSync } from "node:fs";
import path from "node:path";
import { assembleCatalog, type ReadCatalog } from "../../catalog/assemble/assemble.ts";
import type { CatalogParts } from "../../catalog/assemble/parts.ts";
import { sourcesOf } from "../../catalog/assemble/sources-of.ts";
import { sortDiagnostics } from "../../catalog/check/sort-diagnostics.ts";
import { readSource } from "../../catalog/load.ts";
import type { Source } from "../../catalog/source.ts";
import { teach } from "../../catalog/teach/teach.ts";
import { teachGone } from "../../catalog/teach/teach-gone.ts";
import type { CheckedRoadmaps } from "../../context.ts";
import type { Diagnostic } from "../../shared/diagnostic.ts";
import { earlierState } from "./earlier-state.ts";
import { nothingHere, unreadFiles } from "./unread-files.ts";

export interface CheckWorld {
  /** The person's own folders and files, later ones winning. */
  readonly own: readonly string[];
  readonly base: CatalogParts;
  readonly hideBase: boolean;
  readonly against: string | undefined;
}

/**
 * Checks roadmaps as a plan sees them. A path is looked at in the folder that a plan would be given for it, so that a file
 * is judged with those beside it, and the same whether the path leads to it, to its folder or to `skills` in it.
 */
export async function checkRoadmaps(
  paths: readonly string[],
  { own, base, hideBase, against }: CheckWorld,
): Promise<CheckedRoadmaps> {
  const asked = paths.map(askedFor);
  const added = unique(asked.map(({ root }) => root)).filter((root) => !own.some((one) => isSame(one, root)));
  const folders = [...own, ...added];
  const sources = folders.map(readSource);
  const listed = new Set(sources.flatMap(({ files }) => files.map(({ file }) => real(file))));
  // A file that its folder does not list, for its name's ending or as a hidden one, is read all the same when it is named.
  const single = asked.filter(({ path: one, isFile }) => isFile && !listed.has(real(one))).map(({ path: one }) => one);
  sources.push(...single.map(readSource));

  const files = sources.flatMap((source) => source.files.map(({ file }) => file));
  const isAsked = (file: string): boolean => asked.length === 0 || asked.some((one) => isOf(file, one));
  let read: ReadCatalog | undefined;
  const catalog = assembleCatalog(base, sources, {
    hideBase,
    onRead: (all) => {
      read = all;
    },
  });
  const { contents, names } = read as ReadCatalog;
  const earlier = against === undefined ? undefined : earlierState(against, folders);
  const all = sortDiagnostics([
    ...catalog.diagnostics,
    ...teach(read as ReadCatalog),
    ...folders.flatMap((folder, at) => unreadFiles(folder, sources[at] as Source)),
    ...(earlier === undefined ? [] : teachGone(assembleCatalog(base, earlier), catalog, base)),
    ...asked.filter((one) => !files.some((file) => isOf(file, one))).flatMap((one) => nothingHere(one.path)),
  ]);
  const touches = ({ place, related = [] }: Diagnostic): boolean =>
    isAsked(place.file) || (related.length > 0 && related.some((one) => isAsked(one.place.file)));
  const diagnostics = all.filter(touches);
  const here = [...names.live.values()].filter(
    ({ definition, place }) => definition !== undefined && place !== undefined && isAsked(place.file),
  );
  const changed = new Set(names.overrides.flatMap(({ id, how }) => (how === "fields" ? [id] : [])));
  const count = (kind: string): number =>
    here.filter((entry) => entry.kind === kind && (kind === "role" || !changed.has(entry.id))).length;
  const beside = besideOf(asked, added, sources);
  return {
    catalog,
    diagnostics,
    defined: { roles: count("role"), skills: count("skill") },
    ...(beside && { beside }),
    sourcesOf: (id, assembled) => sourcesOf(id, read as ReadCatalog, base, assembled),
    elsewhere: all.filter((one) => one.severity === "error" && !touches(one)).length,
    watched: unique([
      ...folders,
      ...single,
      ...(contents.length > 0 ? sources.flatMap(({ files }) => files.map(({ file }) => path.dirname(file))) : []),
    ]),
  };
}

interface Asked {
  readonly path: string;
  readonly isFile: boolean;
  /** The folder, or the file, that a plan would be given. */
  readonly root: string;
}

function isOf(file: string, { path: one, isFile }: Asked): boolean {
  return isFile ? isSame(file, one) : isWithin(file, one);
}

const PARTS = ["skills", "about"];

function askedFor(one: string): Asked {
  const isFile = isAFile(one);
  const folder = isFile ? path.dirname(one) : one;
  const inPart = PARTS.includes(path.basename(path.resolve(folder)));
  return { path: one, isFile, root: inPart ? path.join(folder, "..") : folder };
}

function isAFile(one: string): boolean {
  try {
    return !statSync(one).isDirectory();
  } catch {
    return false; // it is told as a source that is not there
  }
}

/** The files read only because they lie beside one that was asked about. */
function besideOf(asked: readonly Asked[], added: readonly string[], sources: readonly Source[]) {
  const [folder, ...others] = unique(
    asked.filter(({ isFile, root }) => isFile && added.includes(root)).map(({ root }) => root),
  );
  if (folder === undefined || others.length > 0) return undefined;
  const files =
    sources
      .find(({ name }) => name === folder)
      ?.files.filter(({ file }) => !asked.some((one) => isSame(one.path, file))) ?? [];
  return files.length === 0 ? undefined : { folder, files: files.length };
}

function unique(all: readonly string[]): string[] {
  return [...new Set(all)];
}

function isSame(a: string, b: string): boolean {
  return real(a) === real(b);
}

function isWithin(file: string, folder: string): boolean {
  const [inner, outer] = [real(file), real(folder)];
  return inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);
}

const known = new Map<string, string>();

/** The path without links, as far as it is there. */
function real(one: string): string {
  const before = known.get(one);
  if (before !== undefined) return before;
  let found = path.resolve(one);
  try {
    found = realpathSync(one);
  } catch {
    // What is not there has no other name.
  }
  known.set(one, found);
  return found;
}
