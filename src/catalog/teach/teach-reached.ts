import type { Diagnostic } from "../../shared/diagnostic.ts";
import type { ReadCatalog } from "../assemble/assemble.ts";
import { quote } from "../read/yaml/sheet.ts";
import { ownSkills, warning } from "./warning.ts";

/**
 * Warnings: `unreached-skill`, for a skill that no role names and that nothing a role names needs. Without a role of the
 * sources' own nothing is said: skills may be written for roles that come later.
 */
export function teachReached(read: ReadCatalog): readonly Diagnostic[] {
  const { assembled, graph, contents } = read;
  if (contents.every(({ roles }) => roles.length === 0)) return [];
  const reached = new Set<string>();
  for (const { stages, projects, assumes } of assembled.catalog.roles.values()) {
    for (const id of assumes) reached.add(id);
    for (const { id } of projects) reached.add(id);
    for (const stage of stages)
      for (const { oneOf } of [...stage.skills, ...stage.further, ...stage.optional])
        for (const id of oneOf) reached.add(id);
  }
  for (const id of reached) for (const { to } of graph.edges(id)) reached.add(to);
  return ownSkills(read).flatMap(({ id, place }) =>
    reached.has(id)
      ? []
      : [
          warning(
            place,
            "unreached-skill",
            `No role names the skill ${quote(id)}, and nothing that a role names needs it.`,
            {
              fix: "List it in a stage, require it, or remove it.",
            },
          ),
        ],
  );
}
