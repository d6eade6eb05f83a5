import type { Amount, MarketFact } from "../../../planner/index.ts";

/** What a role takes a person: in all, to the day they can apply, and to that day on top of its own job. */
export interface RoleAmounts {
  readonly all: Amount;
  readonly core: Amount;
  /** Of the core, for this person had they the job; null for a role that assumes nothing. */
  readonly inJob: Pick<Amount, "left"> | null;
}

/** What a role is, in its first sentence; the whole text where it has one alone. */
export function firstSentence(summary: string): string {
  const text = summary.trim().replace(/\s+/g, " ");
  return /^.*?[.!?](?=\s+[\p{Lu}\d])/u.exec(text)?.[0] ?? text;
}

/** How many adverts are for beginners, as the role's market tells it; undefined where it does not. */
export function beginnersText(market: readonly MarketFact[]): string | undefined {
  const found = market.find(({ fact }) => /\bbeginners?\b/i.test(fact));
  return found === undefined ? undefined : `${found.fact} (${found.year})`;
}

/** A fact of the market as scripts get it. */
export function marketJson({ fact, source, year, adverts }: MarketFact): object {
  return { fact, source, year, adverts: adverts ?? null };
}
