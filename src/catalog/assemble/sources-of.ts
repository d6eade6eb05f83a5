import type { Place } from "../../shared/diagnostic.ts";
import type { AssembledCatalog, ReadCatalog } from "./assemble.ts";
import type { CatalogParts } from "./parts.ts";

/** A part of a role, skill or project, and where it is written. */
interface Part {
  readonly part: string;
  readonly file: string;
  readonly line: number;
  readonly from: string;
}

const BUILT_IN = "built-in";

/** Where each part of a role, skill or project is written: its definition, what later files change of it, a role's stages. */
export function sourcesOf(
  id: string,
  { names, contents }: ReadCatalog,
  whole: CatalogParts,
  { places }: AssembledCatalog,
): readonly Part[] {
  const entry = names.live.get(id);
  const builtIn = new Set([...whole.places.values()].map(({ file }) => file));
  const row = (part: string, { file, line }: Place): Part => ({
    part,
    file,
    line,
    from: builtIn.has(file) ? BUILT_IN : "own",
  });
  const rows: Part[] = [];
  const changes = contents.flatMap((content) => content.changes).filter((one) => one.id === id);
  const definition = contents
    .flatMap(({ roles, skills }) => [...roles, ...roles.flatMap(({ projects }) => projects), ...skills])
    .filter((one) => one.id === id && !("inherited" in one))
    .at(-1);
  const place = definition?.place ?? whole.places.get(id) ?? entry?.place ?? places.get(id);
  if (place !== undefined) rows.push(row(entry?.kind ?? "it", place));
  for (const { keys } of changes) for (const [key, at] of keys) rows.push(row(key, at));
  const role = entry?.definition?.kind === "role" ? entry.definition : undefined;
  if (role?.base !== undefined) rows.push(row("extends", role.base.extends.place));
  for (const stage of role?.stages ?? []) {
    rows.push(row(`stage ${stage.id}`, stage.place));
    for (const { oneOf } of [...stage.skills, ...stage.further, ...stage.optional]) {
      for (const one of oneOf) rows.push(row(`  ${one.id}`, one.place));
    }
  }
  for (const project of role?.projects ?? []) {
    const where = whole.places.get(project.id);
    rows.push(row(`project ${project.id}`, project.inherited === true && where !== undefined ? where : project.place));
  }
  return rows;
}
