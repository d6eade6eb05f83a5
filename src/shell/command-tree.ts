/** What the catalog gives ids to. */
export type CatalogKind = "role" | "skill" | "project";
/**
 * What a person has of it: steps of their plan that are begun or still ahead, what is done, known or skipped, and members of
 * the plan's choices.
 */
export const OWN_KINDS = ["begun", "ahead", "had", "choice"] as const;
export type OwnKind = (typeof OWN_KINDS)[number];
/** Own kinds go first: the others are offered only where none of those fits what was typed. */
export type IdKind = CatalogKind | OwnKind;

export interface Word {
  /** Without white space, quotes and other characters that mean something to a shell. */
  readonly name: string;
  /** In a few words; "" where nobody has said. */
  readonly about: string;
}

/** What can be completed in one place of a command line. */
export type Value =
  | { readonly kind: "nothing" | "files" | "folders" }
  | { readonly kind: "words"; readonly words: readonly string[] }
  /** `as` says how: one id, several with commas between, or an id, perhaps with an item of its checklist (`ID/KEY`). */
  | { readonly kind: "ids"; readonly of: readonly IdKind[]; readonly as: "id" | "list" | "item" };

export interface Flag {
  /** `-n` and `--count`. */
  readonly names: readonly string[];
  readonly about: string;
  /** Undefined where it takes no value. */
  readonly takes?: Value;
}

/** An argument. */
export interface Place {
  readonly takes: Value;
  /** Whether more of them may follow. */
  readonly repeats: boolean;
}

/** A command as completion scripts know it: the command line says what it is word by word. */
export interface CommandNode extends Word {
  /** Beside those that every command takes. */
  readonly flags: readonly Flag[];
  /** What may follow: further commands, and words of a fixed choice, which lead on as commands do; or arguments. */
  readonly commands: readonly CommandNode[];
  readonly places: readonly Place[];
}

/** The whole program. */
export interface CommandTree {
  readonly root: CommandNode;
  /** The flags that every command takes. */
  readonly common: readonly Flag[];
}
