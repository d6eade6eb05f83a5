import { nearest } from "../../shared/nearest.ts";
import { slugify } from "../../shared/slug.ts";

/** Finds what a person most likely meant among the names that exist, as the sentence of a fix. */
export type Suggest = (
  word: string,
  candidates: ReadonlySet<string> | ReadonlyMap<string, unknown>,
) => string | undefined;

const LONGEST_WORD = 64;
const MOST_COMPARISONS = 300_000;

/**
 * Makes the "Did you mean" of one load.
 * Promises: the same word gets the same answer; a file with ten thousand wrong names costs no more than a few wrong
 * ones, because after a fixed number of comparisons nothing is suggested any more. No clock plays a part.
 */
export function makeSuggest(): Suggest {
  let left = MOST_COMPARISONS;
  const known = new Map<object, Map<string, string | undefined>>();
  return (word, candidates) => {
    if (word.length > LONGEST_WORD) return undefined;
    const answers = known.get(candidates) ?? new Map<string, string | undefined>();
    known.set(candidates, answers);
    if (!answers.has(word)) {
      const slug = slugify(word);
      if (candidates.has(slug)) answers.set(word, slug);
      else if (left <= 0) return undefined;
      else {
        left -= candidates.size;
        answers.set(word, nearest(word, shortOnes(candidates.keys())));
      }
    }
    const answer = answers.get(word);
    return answer === undefined ? undefined : didYouMean(answer);
  };
}

export function didYouMean(name: string): string {
  return `Did you mean "${name}"?`;
}

function* shortOnes(names: Iterable<string>): Generator<string> {
  for (const name of names) if (name.length <= 2 * LONGEST_WORD) yield name;
}
