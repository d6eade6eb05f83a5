import { join, sep } from "node:path";

const MODULES = `${sep}node_modules${sep}`;

/** The package that a file below node_modules belongs to; undefined for a file of our own. */
export function packageFolder(file: string): { readonly name: string; readonly folder: string } | undefined {
  const at = file.lastIndexOf(MODULES);
  if (at < 0) return undefined;
  const rest = file.slice(at + MODULES.length).split(sep);
  const parts = rest[0]?.startsWith("@") ? rest.slice(0, 2) : rest.slice(0, 1);
  return { name: parts.join("/"), folder: join(file.slice(0, at), "node_modules", ...parts) };
}
