/** What came of an import, for people and for scripts. */
export interface Outcome {
  readonly id: string;
  readonly title: string;
  /** Undefined for standard output. */
  readonly file: string | undefined;
  readonly format: string;
  /** new, added to a file of an earlier import, or unchanged. */
  readonly state: "new" | "added" | "unchanged";
  readonly stages: number;
  readonly skills: number;
  /** Ids that came new into the file. */
  readonly added: readonly string[];
  /** Ids that stay out since somebody took them out, and that stay though the source has them no more. */
  readonly removed: readonly string[];
  readonly gone: readonly string[];
  readonly notes: readonly string[];
  /** What is marked as uncertain, each kind with how many skills and stages it is about. */
  readonly doubts: readonly { readonly about: string; readonly count: number }[];
  /** Skills that an imported one may be. */
  readonly known: readonly {
    readonly id: string;
    readonly title: string;
    readonly imported: string;
    readonly by: string;
    readonly used: boolean;
  }[];
  readonly dropped: readonly { readonly what: string; readonly count: number; readonly examples: readonly string[] }[];
  /** Problems that a check of the file finds; unknown for standard output. */
  readonly problems: { readonly errors: number; readonly warnings: number } | null;
}
