import type { Diagnostic } from "../../shared/diagnostic.ts";
import type { ReadCatalog } from "../assemble/assemble.ts";
import type { SkillDefinition } from "../read/definitions.ts";
import { quote } from "../read/yaml/sheet.ts";
import { ownSkills, warning } from "./warning.ts";

/** How many ids one warning names. */
const NAMED = 5;

/**
 * Warnings: `no-resources`, one for a file, for skills that say nowhere to learn them while most of the file do;
 * `resource-outlasts`, for a resource, or the part of it that is meant, that takes longer than the skill at its longest.
 */
export function teachResources(read: ReadCatalog): readonly Diagnostic[] {
  const byFile = new Map<string, SkillDefinition[]>();
  for (const skill of ownSkills(read)) byFile.set(skill.place.file, [...(byFile.get(skill.place.file) ?? []), skill]);
  const silent = [...byFile.values()].flatMap((skills) => {
    const without = skills.filter(({ resources }) => resources.length === 0);
    const [first] = without;
    if (first === undefined || without.length * 2 >= skills.length) return [];
    const ids = without.slice(0, NAMED).map(({ id }) => quote(id));
    const more = without.length > NAMED ? ` and ${without.length - NAMED} more` : "";
    const [verb, whom] = without.length === 1 ? ["names", "The skill"] : ["name", "The skills"];
    return [
      warning(first.place, "no-resources", `${whom} ${ids.join(", ")}${more} ${verb} no resource to learn from.`, {
        fix: "Add one; a book, a person or a place will do.",
      }),
    ];
  });
  const { resources } = read.assembled.details;
  const long = ownSkills(read).flatMap((skill) => {
    const [, , high] = skill.hours;
    if (skill.details.notEstimated === true) return [];
    return skill.resources.flatMap((one) => {
      const whole = "title" in one ? one : resources.get(one.id);
      const [hours, part] = "title" in one ? [one.hours, one.part] : [one.hours ?? whole?.hours, one.part];
      // A part without hours of its own may take far less than the whole.
      const known = part === undefined || one.hours !== undefined;
      if (whole === undefined || hours === undefined || !known || hours <= high) return [];
      const message = `The skill ${quote(skill.id)} takes at most ${high} hours, and its resource ${quote(whole.title)} takes ${hours}.`;
      return [
        warning("place" in one ? one.place : skill.place, "resource-outlasts", message, {
          fix: "Raise the hours of the skill, or say which part of the resource is meant: part, with the hours of that.",
        }),
      ];
    });
  });
  return [...silent, ...long];
}
