import type { DraftSkill } from "../draft.ts";
import { sameBy } from "../text/clean.ts";

/** A skill that there is already. */
export interface ExistingSkill {
  readonly id: string;
  readonly title: string;
  readonly terms: readonly string[];
  /** What it is thought to take. */
  readonly hours: number;
}

/** A skill that there is already and that an imported one may be. */
export interface Likeness {
  readonly skill: ExistingSkill;
  readonly by: "title" | "term";
}

/** What imported titles may mean of what there is: by title or id first, else by a term. */
export function likenesses(
  existing: readonly ExistingSkill[],
): (skill: Pick<DraftSkill, "title">) => Likeness | undefined {
  const titles = new Map<string, ExistingSkill>();
  const terms = new Map<string, ExistingSkill>();
  for (const skill of existing) {
    for (const one of [skill.title, skill.id.replaceAll("-", " ")])
      if (!titles.has(sameBy(one))) titles.set(sameBy(one), skill);
    for (const one of skill.terms) if (!terms.has(sameBy(one))) terms.set(sameBy(one), skill);
  }
  return ({ title }) => {
    const names = [sameBy(title), sameBy(title.replace(/\s*\([^)]*\)$/, ""))].filter(Boolean);
    for (const [by, known] of [["title", titles] as const, ["term", terms] as const]) {
      for (const name of names) {
        const skill = known.get(name);
        if (skill !== undefined) return { skill, by };
      }
    }
    return undefined;
  };
}
