import MiniSearch from "minisearch";
import { wordsThatSay } from "../shared/words/small-words.ts";
import type { Entry, Hit } from "./entries.ts";

interface Row {
  readonly at: number;
  readonly id: string;
  readonly title: string;
  readonly names: string;
  readonly texts: string;
  readonly asked: string;
}

const FIELDS = ["id", "title", "names", "texts", "asked"] as const;
/** A name counts more than a sentence in which the word happens to stand. */
/** What one plans with counts more than what one may read about it. */
const WEIGHTS: Readonly<Record<Entry["kind"], number>> = {
  ...{ skill: 1, role: 1, project: 0.9, area: 0.9, question: 0.7, resource: 0.4, place: 0.4 },
};
const BOOST = { id: 6, title: 6, names: 5, asked: 3, texts: 1 };

/**
 * The entries that hold the words, best first (BM25+ over names and sentences, by minisearch). A word counts as well where
 * it begins one, and within a slip or two of its length; where nothing holds all words, those that hold most.
 * Promises: what is named exactly so stands first; equal hits stand in the order of the entries.
 */
export function findEntries(entries: readonly Entry[], words: string): Hit[] {
  const index = new MiniSearch<Row>({
    fields: [...FIELDS],
    idField: "at",
    processTerm: (term) => stem(term.toLowerCase()),
  });
  index.addAll(
    entries.map(({ id, title, terms, tools, texts, alsoAsked }, at) => ({
      ...{
        at,
        id: id.replaceAll("-", " "),
        title,
        names: [...terms, ...tools].join(" \n "),
        texts: texts.join(" \n "),
      },
      asked: alsoAsked.map(({ word }) => word).join(" \n "),
    })),
  );
  const options = {
    boost: BOOST,
    boostDocument: (at: number) => WEIGHTS[entries[at]?.kind ?? "place"],
    prefix: (term: string) => term.length > 2,
    fuzzy: (term: string) => (term.length > 4 ? 0.2 : 0),
  };
  const saying = wordsThatSay(words).join(" ");
  const all = index.search(saying, { ...options, combineWith: "AND" });
  const found = all.length > 0 ? all : index.search(saying, options);
  const wanted = [normal(words), normal(saying)];
  const ranked = found
    .map(({ id, score, terms }) => {
      const entry = entries[id as number] as Entry;
      const exact = exactName(entry, wanted);
      return {
        at: id as number,
        score,
        hit: { entry, by: exact ?? bestPart(entry, terms) },
        exact: exact !== undefined,
      };
    })
    .sort((a, b) => Number(b.exact) - Number(a.exact) || b.score - a.score || a.at - b.at);
  return ranked.map(({ hit }) => hit);
}

function exactName({ id, title, terms, tools, alsoAsked }: Entry, wanted: readonly string[]): Hit["by"] | undefined {
  const isWanted = (name: string): boolean => wanted.includes(normal(name));
  if (isWanted(id)) return { field: "id", text: id };
  if (isWanted(title)) return { field: "title", text: title };
  const term = terms.find(isWanted);
  if (term !== undefined) return { field: "term", text: term };
  const tool = tools.find(isWanted);
  if (tool !== undefined) return { field: "tool", text: tool };
  const asked = alsoAsked.find(({ word }) => isWanted(word));
  return asked === undefined ? undefined : { field: "also-asked", text: `${asked.word}: ${asked.why}` };
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?:;])\s+/);
}

/** The name or sentence that holds most of the found words, names before sentences. */
function bestPart({ title, terms, tools, texts, alsoAsked }: Entry, found: readonly string[]): Hit["by"] {
  const parts: Hit["by"][] = [
    { field: "title", text: title },
    ...terms.map((text) => ({ field: "term", text }) as const),
    ...tools.map((text) => ({ field: "tool", text }) as const),
    ...alsoAsked.map(({ word, why }) => ({ field: "also-asked", text: `${word}: ${why}` }) as const),
    ...texts.flatMap(sentencesOf).map((text) => ({ field: "text", text }) as const),
  ];
  const held = ({ text }: Hit["by"]): number => {
    const words = new Set(
      text
        .toLowerCase()
        .split(/[^\p{L}\p{N}+#.]+/u)
        .map(stem),
    );
    return found.filter((word) => words.has(word)).length;
  };
  return parts.reduce((best, part) => (held(part) > held(best) ? part : best));
}

/** Case, hyphens and the blanks around play no part in a name. */
function normal(text: string): string {
  return text.toLowerCase().replaceAll("-", " ").replace(/\s+/g, " ").trim();
}

/** A plural is the same word. */
function stem(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
