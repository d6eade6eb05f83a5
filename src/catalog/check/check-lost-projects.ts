import type { Diagnostic } from "../../shared/diagnostic.ts";
import type { Names } from "../assemble/names.ts";
import type { CatalogParts } from "../assemble/parts.ts";
import { problem, quote } from "../read/yaml/sheet.ts";

/**
 * Finds projects that went with a role that a source replaces while a project of the base still requires them.
 * Warnings: `lost-project`, at the role that replaces: the project that requires it goes on without.
 */
export function checkLostProjects(base: CatalogParts | undefined, { live }: Names): readonly Diagnostic[] {
  const roles = [...(base?.catalog.roles.values() ?? [])];
  const owners = new Map(roles.flatMap((role) => role.projects.map(({ id }) => [id, role.id] as const)));
  const problems: Diagnostic[] = [];
  for (const { id, requires } of roles.flatMap(({ projects }) => projects)) {
    const entry = live.get(id);
    if (entry === undefined || entry.definition !== undefined) continue;
    for (const lost of new Set(requires.flatMap(({ oneOf }) => oneOf))) {
      const owner = live.get(owners.get(lost) ?? "");
      if (live.has(lost) || owner?.place === undefined) continue;
      const message = `Role ${quote(owner.id)} takes the place of one whose project ${quote(lost)} is gone now; project ${quote(id)} requires it.`;
      const fix = `Define a project ${quote(lost)}, or give the role another id.`;
      problems.push({ ...problem(owner.place, "lost-project", message, { fix }), severity: "warning" });
    }
  }
  return problems;
}
