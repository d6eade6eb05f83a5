import { cannot, usage } from "../shared/errors.ts";
import { nearest } from "../shared/nearest.ts";

export interface Occupation {
  /** As the tables know it. */
  readonly code: string;
  readonly title: string;
}

const MOST_SHOWN = 8;

/** The occupation that somebody means by its code, its title or words of it; the only one where nothing was said. */
export function chosenOccupation(wish: string | undefined, all: readonly Occupation[]): Occupation {
  const [only] = all;
  if (only === undefined)
    throw cannot("nothing-found", "The tables hold no occupation.", "Look whether they are whole.");
  if (wish === undefined) {
    if (all.length === 1) return only;
    throw usage(
      "missing-occupation",
      `The tables hold ${all.length} occupations.`,
      `Give one with --occupation: ${some(all)}.`,
    );
  }
  const word = wish.toLowerCase();
  const exact = all.find(
    ({ code, title }) => [code, title].some((one) => one.toLowerCase() === word) || code.endsWith(`/${wish}`),
  );
  if (exact !== undefined) return exact;
  const within = all.filter(({ title }) => title.toLowerCase().includes(word));
  if (within.length === 1) return within[0] as Occupation;
  if (within.length > 1) {
    throw cannot(
      "ambiguous-occupation",
      `"${wish}" could be ${some(within)}.`,
      "Write more of its title, or its code.",
    );
  }
  const near = nearest(
    wish,
    all.map((one) => one.title),
  );
  throw cannot(
    "unknown-occupation",
    `The tables have no occupation "${wish}".`,
    near ? `Did you mean "${near}"?` : `They have ${some(all)}.`,
  );
}

function some(all: readonly Occupation[]): string {
  const names = all.slice(0, MOST_SHOWN).map(({ code, title }) => (title === "" ? code : `"${title}"`));
  return `${names.join(", ")}${all.length > MOST_SHOWN ? ` and ${all.length - MOST_SHOWN} more` : ""}`;
}
