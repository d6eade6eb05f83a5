import type { Diagnostic } from "../../shared/diagnostic.ts";
import type { ReadCatalog } from "../assemble/assemble.ts";
import type { CatalogParts } from "../assemble/parts.ts";
import { quote } from "../read/yaml/sheet.ts";
import { warning } from "./warning.ts";

/** Warnings: `replaces`, for a full definition of what was there already, which does not say that it is meant. */
export function teachReplaces({ names, base }: ReadCatalog): readonly Diagnostic[] {
  return names.overrides.flatMap(({ id, place, replaced, how }) => {
    const kind = names.live.get(id)?.kind;
    if (how !== "silent" || kind === undefined) return [];
    const lost = base === undefined || replaced !== "built-in" ? [] : lostOf(id, base);
    const what = lost.length === 0 ? "" : ` Lost are ${lost.join(", ").replace(/, ([^,]*)$/, " and $1")}.`;
    const fix =
      kind === "role"
        ? `To keep what it has, write "extends: ${id}" into it; another id makes it a role of its own. If all of it is meant: "replaces: true".`
        : `To change single fields: override: { ${id}: { … } }. If all of it is meant, write "replaces: true" into it, else give it another id.`;
    return [
      warning(place, "replaces", `The ${kind} ${quote(id)} takes the place of the one in ${quote(replaced)}.${what}`, {
        fix,
      }),
    ];
  });
}

/** What goes with what is replaced, in words. */
function lostOf(id: string, { catalog, details }: CatalogParts): string[] {
  const role = catalog.roles.get(id);
  if (role !== undefined)
    return counted([
      [role.stages.length, "stage"],
      [role.projects.length, "project"],
    ]);
  const skill = catalog.skills.get(id);
  const more = details.skills.get(id);
  const project = [...catalog.roles.values()].flatMap(({ projects }) => projects).find((one) => one.id === id);
  return counted([
    [(skill ?? project)?.requires.length ?? 0, "prerequisite"],
    [(skill ?? project)?.items.length ?? 0, "checklist item"],
    [more?.resources.length ?? 0, "resource"],
    [more?.terms.length ?? 0, "term"],
  ]);
}

function counted(parts: readonly (readonly [number, string])[]): string[] {
  return parts.flatMap(([number, word]) => (number === 0 ? [] : [`${number} ${word}${number === 1 ? "" : "s"}`]));
}
