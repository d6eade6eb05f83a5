/** Where something was written. Lines and columns count from 1; a column counts UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** UTF-16 units the mark covers, at least 1; it never runs past the line's end. */
  readonly length: number;
  /** The source line itself, so that a code frame can be drawn later; absent when there is none to show. */
  readonly text?: string;
}

export type Severity = "error" | "warning";

/** One problem of a person's file, carried as data and made pretty last. */
export interface Diagnostic {
  readonly severity: Severity;
  /** Stable, kebab-case, for scripts: `unknown-prerequisite`. */
  readonly code: string;
  /** One sentence: the thing named in double quotes, and what was expected. */
  readonly message: string;
  readonly place: Place;
  /** Other places that belong to the problem, such as the first definition of a duplicate. */
  readonly related?: readonly { readonly message: string; readonly place: Place }[];
  /** One action that mends it: `Did you mean "tensorflow"?` */
  readonly fix?: string;
  /** Where there is one right answer: what the marked text is to be. */
  readonly edit?: string;
}
