import type { Rank } from "../../planner/types.ts";

const OPTIONAL =
  /\b(optional(?:ly)?|electives?|bonus|nice[- ]to[- ]have|extra|stretch|supplement(?:al|ary)|not required)\b/i;
const FURTHER = /\b(further|advanced electives?|later|recommended|should have|medium)\b/i;
const CORE = /\b(core|required|mandatory|essential|must(?: have)?|compulsory|yes|high)\b/i;

/** What a text says of how much a thing is asked for; undefined where it says nothing of it. */
export function rankIn(text: string): Rank | undefined {
  if (OPTIONAL.test(text)) return "optional";
  return undefined;
}

/** The same for a cell of a column that is about nothing else. */
export function rankOfCell(text: string): Rank | undefined {
  if (OPTIONAL.test(text) || /^(no|low|could|l|3|n)$/i.test(text)) return "optional";
  if (CORE.test(text) || /^(h|1|y|true|x)$/i.test(text)) return "core";
  return FURTHER.test(text) || /^(m|2)$/i.test(text) ? "further" : undefined;
}

/** The text without the word in brackets that says its rank: "Julia (optional)" is Julia. */
export function withoutRank(text: string): string {
  return (
    text.replace(/\s*[([](?:optional|elective|bonus|nice[- ]to[- ]have|extra|stretch)[)\]]\s*:?$/i, "").trim() || text
  );
}
