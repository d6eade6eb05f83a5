import type { MarketFact } from "../../../planner/index.ts";

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
