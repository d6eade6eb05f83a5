import type { Dropped } from "./draft.ts";
import { cut, oneLine } from "./text/clean.ts";

const MOST_EXAMPLES = 3;
const EXAMPLE = 50;

/** What was noticed while a file was read: how it was taken, and what was left out. */
export class Findings {
  readonly notes: string[] = [];
  readonly #dropped = new Map<string, { count: number; examples: string[] }>();

  note(text: string): void {
    if (!this.notes.includes(text)) this.notes.push(text);
  }

  /** Counts something that is left out; `what` is in the plural, with an example of it where it has words. */
  drop(what: string, example = "", count = 1): void {
    const known = this.#dropped.get(what) ?? { count: 0, examples: [] };
    this.#dropped.set(what, known);
    known.count += count;
    const text = cut(oneLine(example), EXAMPLE);
    if (text !== "" && known.examples.length < MOST_EXAMPLES && !known.examples.includes(text)) {
      known.examples.push(text);
    }
  }

  get dropped(): Dropped[] {
    return [...this.#dropped].map(([what, { count, examples }]) => ({ what, count, examples }));
  }
}
