export interface Option {
  readonly value: string;
  readonly label: string;
  /** One line more about it, shown for the one that is pointed at. */
  readonly hint?: string;
  /** What to put above the first of those that share it, where many are ticked. */
  readonly group?: string;
}

export interface AskOptions {
  /** The answer of Enter alone. */
  readonly default?: string;
  /** What is wrong with an answer, in a sentence; undefined where it is good. */
  readonly check?: (answer: string) => string | undefined;
}

/** The only way to ask a person something. Every method rejects with a cancelled CliError when the person leaves. */
export interface Prompter {
  /** One of the options, found by typing a part of its label. Expects at least one option. */
  pick(question: string, options: readonly Option[]): Promise<string>;
  /** Yes or no; Enter alone is `otherwise`. */
  confirm(question: string, otherwise: boolean): Promise<boolean>;
  /** Any number of the options, ticked with space; `ticked` are ticked to begin with. Gives the values in order. */
  tick(question: string, options: readonly Option[], ticked: ReadonlySet<string>): Promise<string[]>;
  /** A line of text without blanks at its ends. */
  ask(question: string, options: AskOptions): Promise<string>;
  /** Opens a file in the editor of the person's choice. Resolves once it was closed; throws a CliError when it failed. */
  edit(file: string): Promise<void>;
}
