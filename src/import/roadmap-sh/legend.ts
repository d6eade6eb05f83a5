import type { Rank } from "../../planner/types.ts";
import type { DraftSkill } from "../draft.ts";

export type Meaning = "recommended" | "alternative" | Rank;

/** What a mark says of a node; undefined where its words are none that are known. */
export function meaningOf(legend: string): Meaning | undefined {
  if (/alternative|instead|pick (this|either|one)|either/i.test(legend)) return "alternative";
  if (/not (recommended|required|needed)|wouldn'?t recommend|optional|nice to have|possib/i.test(legend))
    return "optional";
  if (/any ?time|order (is )?not strict|later|further|good to know/i.test(legend)) return "further";
  if (/recommend|opinion|must|essential|required|core|suggest/i.test(legend)) return "recommended";
  return undefined;
}

/** The level that a mark tells, as "Beginner Topics / start with these" does. */
export function levelIn(legend: string): DraftSkill["level"] {
  const word = /\b(beginner|intermediate|advanced)\b/i.exec(legend)?.[1];
  return word?.toLowerCase() as DraftSkill["level"];
}
