import type { Diagnostic, Place } from "../../shared/diagnostic.ts";
import type { ReadCatalog } from "../assemble/assemble.ts";
import type { SkillDefinition } from "../read/definitions.ts";
import { type More, problem } from "../read/yaml/sheet.ts";

export function warning(place: Place, code: string, message: string, more: More = {}): Diagnostic {
  return { ...problem(place, code, message, more), severity: "warning" };
}

/** The skills that the sources define and that stand in the catalog so. */
export function ownSkills({ contents, names }: ReadCatalog): readonly SkillDefinition[] {
  const all = contents.flatMap(({ skills }) => skills);
  return all.filter((skill) => names.live.get(skill.id)?.definition === skill);
}
