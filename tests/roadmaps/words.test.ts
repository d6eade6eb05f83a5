import { describe, expect, it } from "vitest";
import { askedWords, content, isAmong, needsOf, roles, roleWords, skills, table, taughtWords } from "./content.ts";

interface AdvertWord {
  readonly word: string;
  readonly same?: readonly string[];
  readonly source: string;
  /** null where the page shows none. */
  readonly year: number | null;
}

const adverts = table<{ readonly roles: Record<string, readonly AdvertWord[]> }>("advert-words").roles;

const fieldGuide = table<{ readonly words: Record<string, number> }>("field-guide-words").words;

describe("words of adverts", () => {
  it.each(roles.map(({ id }) => id))("%s teaches its 25 commonest, or says why not", (id) => {
    const words = adverts[id] ?? [];
    expect(words.length).toBe(25);
    const asked = askedWords(id);
    const missing = words.filter(
      ({ word, same = [] }) => ![word, ...same].some((one) => isAmong(one, taughtWords, asked)),
    );
    expect(missing.map(({ word }) => word)).toEqual([]);
    for (const { word, source, year } of words)
      expect({ word, source, dated: year === null || (year >= 2018 && year <= 2026) }).toEqual({
        word,
        source: expect.stringMatching(/^https:\/\/\S+$/),
        dated: true,
      });
  });

  it("of AI engineers are known to at least 85 % by weight", () => {
    const asked = roles.map(({ id }) => askedWords(id));
    const weights = Object.entries(fieldGuide);
    const known = weights.filter(([word]) => isAmong(word, taughtWords, roleWords, ...asked));
    const sum = (some: readonly (readonly [string, number])[]): number =>
      some.reduce((all, [, count]) => all + count, 0);
    expect(sum(weights)).toBeGreaterThan(11_000);
    expect(sum(known) / sum(weights)).toBeGreaterThanOrEqual(0.85);
  });

  it("that a role doesn't teach have a reason", () => {
    for (const { id } of roles)
      for (const { word, why } of content.details.roles.get(id)?.alsoAsked ?? [])
        expect({ id, word, why }).toEqual({ id, word, why: expect.stringMatching(/^.{20}/) });
  });

  it("name one skill, or two of which one needs the other", () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    const own = (word: string, id: string): void => {
      const other = owners.get(word);
      if (other !== undefined && other !== id && !needsOf(id).has(other) && !needsOf(other).has(id))
        clashes.push(`${word}: ${other}, ${id}`);
      owners.set(word, id);
    };
    for (const { id, title } of skills) for (const word of new Set([id, title.toLowerCase()])) own(word, id);
    for (const { id } of skills)
      for (const term of content.details.skills.get(id)?.terms ?? []) own(term.toLowerCase(), id);
    expect(clashes).toEqual([]);
  });
});

describe("the market", () => {
  it("is told of every role, each fact with a source and its year", () => {
    for (const { id } of roles) {
      const market = content.details.roles.get(id)?.market ?? [];
      expect({ id, told: market.length > 0 }).toEqual({ id, told: true });
      for (const { fact, source, year } of market)
        expect({ id, fact, source, year: year >= 2023 && year <= 2026 }).toEqual({
          id,
          fact: expect.stringMatching(/.{20}/),
          source: expect.stringMatching(/^https:\/\/\S+$/),
          year: true,
        });
    }
  });
});
