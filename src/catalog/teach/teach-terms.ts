import type { Diagnostic } from "../../shared/diagnostic.ts";
import type { ReadCatalog } from "../assemble/assemble.ts";
import { quote } from "../read/yaml/sheet.ts";
import { ownSkills, warning } from "./warning.ts";

/** Warnings: `shared-term`, for a term of a skill that another skill has as well: whoever types it may mean either. */
export function teachTerms(read: ReadCatalog): readonly Diagnostic[] {
  const owners = new Map<string, string[]>();
  const own = ownSkills(read);
  const { skills } = read.assembled.details;
  for (const [id, { terms }] of skills) {
    for (const term of new Set(terms.map((one) => one.toLowerCase())))
      owners.set(term, [...(owners.get(term) ?? []), id]);
  }
  return own.flatMap(({ id, place, details }) =>
    [...new Set(details.terms.map((one) => one.toLowerCase()))].flatMap((term) => {
      const others = (owners.get(term) ?? []).filter((other) => other !== id);
      const [other] = others;
      if (other === undefined) return [];
      // Of two of one's own the later one by id is told, so that one slip is one problem.
      if (own.some((one) => one.id === other) && other > id) return [];
      const message = `The term ${quote(term)} stands for the skill ${quote(id)}, and for ${quote(other)} as well.`;
      return [warning(place, "shared-term", message, { fix: "Leave it with the one that people mean by it." })];
    }),
  );
}
