import type { Place } from "./diagnostic.ts";

/** A file's text, and the way from an offset in it to the line and column that people see. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  /** Offsets at which lines begin. */
  readonly #starts: number[] = [0];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }

  /**
   * The place of the text from `start` up to, without, `end`.
   * Promises: the mark covers at least 1 unit and stays on the line where it starts.
   */
  place(start: number, end = start + 1): Place {
    const line = this.#lineOf(start);
    const from = this.#starts[line] as number;
    const next = this.#starts[line + 1] ?? this.text.length + 1;
    // No regular expression here: on a file of one long line it would read all of it for each place.
    const text = this.text.slice(from, this.text[next - 2] === "\r" ? next - 2 : next - 1);
    const column = start - from;
    const length = Math.max(1, Math.min(end - from, text.length) - column);
    return { file: this.file, line: line + 1, column: column + 1, length, text };
  }

  /** The index of the last line that begins at or before the offset. */
  #lineOf(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
